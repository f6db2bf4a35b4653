/**
 * # Edits of a draft
 *
 * What can be done to a game on the page, each as a value; an edit gives a new draft and leaves the old one for undoing. Numbers come in as
 * they are typed, `3`, `-7/12` or `0.25`, and are kept in lowest terms.
 */
import { letters } from '../../src/contract/language/cell-mark.js';
import type { MechanismClass } from '../../src/contract/language/setting.js';
import { LacunaError } from '../../src/exact/error.js';
import { format, isNegative, rational } from '../../src/exact/rational.js';
import type { Draft } from './draft.js';

/** A contingency and a profile. */
export type Outcome = readonly [contingency: number, profile: number];

export type Edit =
  /** Outcomes into a cell, one that is there or, with `null`, a new one. */
  | { readonly kind: 'paint'; readonly outcomes: readonly Outcome[]; readonly label: string | null }
  /** Each outcome of a cell into a cell of its own. */
  | { readonly kind: 'split'; readonly label: string }
  | { readonly kind: 'merge'; readonly label: string; readonly into: string }
  | { readonly kind: 'rename'; readonly label: string; readonly to: string }
  | { readonly kind: 'language'; readonly to: 'empty' | 'complete' }
  /** The cells of a court, by their numbers. */
  | { readonly kind: 'court'; readonly cells: readonly (readonly number[])[] }
  | { readonly kind: 'payoff'; readonly outcome: Outcome; readonly agent: number; readonly value: string }
  | { readonly kind: 'class'; readonly to: MechanismClass }
  | { readonly kind: 'liability' | 'weight'; readonly value: string | null };

const LONGEST_LABEL = 24;
const LONGEST_NUMBER = 40;

/**
 * The draft after an edit.
 * @throws LacunaError if a number is none or a name will not do
 */
export function edited(draft: Draft, edit: Edit): Draft {
  switch (edit.kind) {
    case 'paint':
      return painted(draft, edit.outcomes, edit.label ?? freshLabels(draft, 1)[0]);
    case 'split': {
      const outcomes = outcomesOf(draft, edit.label);
      return freshLabels(draft, outcomes.length - 1).reduce((before, label, k) => painted(before, [outcomes[k + 1]], label), draft);
    }
    case 'merge':
      return edit.label === edit.into ? draft : painted(draft, outcomesOf(draft, edit.label), edit.into);
    case 'rename':
      return renamed(draft, edit.label, edit.to.trim());
    case 'language': {
      if (edit.to === 'empty')
        return withCells(
          draft,
          draft.cells.map((row) => row.map(() => 'a')),
        );
      const count = draft.cells[0].length;
      return withCells(
        draft,
        draft.cells.map((row, w) => row.map((_, profile) => letters(w * count + profile))),
      );
    }
    case 'court':
      return withCells(
        draft,
        draft.cells.map((row, w) => row.map((_, profile) => letters(edit.cells[w][profile]))),
      );
    case 'payoff': {
      const [at, where] = edit.outcome;
      const value = numberText(edit.value, 'the payoff');
      const payoffs = draft.payoffs.map((table, w) =>
        w === at
          ? table.map((row, profile) => (profile === where ? row.map((old, agent) => (agent === edit.agent ? value : old)) : row))
          : table,
      );
      return { ...draft, payoffs };
    }
    case 'class':
      return { ...draft, mechanismClass: edit.to };
    case 'liability':
      return { ...draft, liability: edit.value === null ? null : nonnegative(edit.value, 'the liability bound') };
    case 'weight':
      return { ...draft, weight: edit.value === null ? null : nonnegative(edit.value, 'λ') };
  }
}

/** Where a cell lies, in the order of contingencies and profiles. */
const outcomesOf = ({ cells }: Draft, label: string): Outcome[] =>
  cells.flatMap((row, w) => row.flatMap((own, profile): Outcome[] => (own === label ? [[w, profile]] : [])));

function painted(draft: Draft, outcomes: readonly Outcome[], label: string): Draft {
  const chosen = new Set(outcomes.map(([w, profile]) => `${w} ${profile}`));
  return withCells(
    draft,
    draft.cells.map((row, w) => row.map((old, profile) => (chosen.has(`${w} ${profile}`) ? label : old))),
  );
}

/** Other cells: labels that are gone free their look, new ones take the first that is free. */
function withCells(draft: Draft, cells: readonly (readonly string[])[]): Draft {
  const used = new Set(cells.flat());
  const palette: (string | null)[] = draft.palette.map((label) => (label !== null && used.has(label) ? label : null));
  for (const label of used) {
    if (palette.includes(label)) continue;
    const free = palette.indexOf(null);
    if (free === -1) palette.push(label);
    else palette[free] = label;
  }
  return { ...draft, cells, palette };
}

function renamed(draft: Draft, label: string, to: string): Draft {
  const complain = (received: string) => new LacunaError({ place: 'the name of a cell', expected: 'one that no other cell has', received });
  if (to === '' || [...to].length > LONGEST_LABEL)
    throw new LacunaError({ place: 'the name of a cell', expected: `1 to ${LONGEST_LABEL} characters`, received: `${[...to].length}` });
  if (to !== label && draft.palette.includes(to)) throw complain(to);
  return {
    ...draft,
    cells: draft.cells.map((row) => row.map((own) => (own === label ? to : own))),
    palette: draft.palette.map((own) => (own === label ? to : own)),
  };
}

/** So many labels that no cell has. */
function freshLabels({ palette }: Draft, count: number): string[] {
  const found: string[] = [];
  for (let k = 0; found.length < count; k++) if (!palette.includes(letters(k))) found.push(letters(k));
  return found;
}

function numberText(value: string, place: string): string {
  const typed = value.trim().replace('−', '-');
  if (typed.length > LONGEST_NUMBER)
    throw new LacunaError({ place, expected: `at most ${LONGEST_NUMBER} characters`, received: `${typed.length}` });
  try {
    return format(rational(typed));
  } catch (error) {
    throw error instanceof LacunaError ? new LacunaError({ place, expected: error.expected, received: error.received }) : error;
  }
}

function nonnegative(value: string, place: string): string {
  const number = numberText(value, place);
  if (isNegative(rational(number))) throw new LacunaError({ place, expected: 'a number of at least 0', received: number });
  return number;
}
