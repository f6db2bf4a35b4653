/** Games in which agents want to do the same: coordination, the battle of the sexes, and their opposite, matching pennies. */
import { type Rational, ZERO } from '../../exact/rational.js';
import type { Environment } from '../environment.js';
import { numbered, tabulate } from '../tabulate.js';

/** Where everyone takes action k agent i gets `values[i][k]`, and nothing where they do not all take the same. */
export const coordination = (values: readonly (readonly Rational[])[]): Environment =>
  tabulate(
    numbered(values.length),
    values.map((row) => row.map((_, k) => String.fromCharCode(97 + k))),
    (taken) => values.map((row) => (taken.every((action) => action === taken[0]) ? row[taken[0]] : ZERO)),
  );

/** Two who would rather be together: the one whose favourite it is gets `win`, the other `lose`; both get `apart` where they part. */
export const battleOfTheSexes = ({ win, lose, apart }: { readonly win: Rational; readonly lose: Rational; readonly apart: Rational }) => {
  const actions = ['a', 'b'];
  return tabulate(['row', 'column'], [actions, actions], ([x, y]) => (x !== y ? [apart, apart] : x === 0 ? [win, lose] : [lose, win]));
};

/** What an agent gets where the pennies match, and where they do not. */
export interface PennyPayoffs {
  readonly match: Rational;
  readonly differ: Rational;
}

/** Two show heads or tails; each is paid by whether they match. */
export const matchingPennies = (row: PennyPayoffs, column: PennyPayoffs): Environment => {
  const sides = ['heads', 'tails'];
  return tabulate(['row', 'column'], [sides, sides], ([x, y]) => (x === y ? [row.match, column.match] : [row.differ, column.differ]));
};
