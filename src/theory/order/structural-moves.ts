/**
 * # Moves on the structure of a subject
 *
 * Fewer agents, contingencies, actions and cells; and the languages with as many cells that may come before.
 */
import {
  type Blocks,
  commonCoarsening,
  emptyLanguage,
  type Language,
  mergeCells,
  productLanguage,
  signalLanguage,
} from '../../contract/language/language.js';
import { indices } from '../../exact/range.js';
import { add } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import type { Subject } from '../statement/subject.js';
import { reindex } from './canonical.js';
import { type Moves, pairs, withNumbers, without } from './moves.js';
import { unchanged } from './reindexing.js';

type Paid = Exclude<Subject['transfers'], undefined>;

/** Subjects without one agent, which is held at one of its actions; its payoffs go with it or, so that welfare stays, to another agent. */
export const dropAgents: Moves = function* (now) {
  for (let i = now().environment.agents.length - 1; i >= 0; i--) {
    for (const action of indices(now().environment.actions[i]?.length ?? 0)) {
      for (const heir of [null, ...indices(now().environment.agents.length)]) {
        const { environment: of } = now();
        const gone = of.agents.length === 1 || i >= of.agents.length || action >= of.actions[i].length;
        if (gone || heir === i || (heir !== null && heir >= of.agents.length)) continue;
        const all = unchanged(of);
        const inherited = of.payoffs.flat().flatMap((row) => row.map((payoff, k) => (k === heir ? add(payoff, row[i]) : payoff)));
        yield reindex(heir === null ? now() : withNumbers(now(), inherited), {
          ...all,
          agents: without(all.agents, i),
          actions: without(all.actions, i),
          base: action * of.strides[i],
        });
      }
    }
  }
};

export const dropContingencies: Moves = function* (now) {
  for (let w = now().environment.contingencies.length - 1; w >= 0; w--) {
    const all = unchanged(now().environment);
    if (all.contingencies.length > 1) yield reindex(now(), { ...all, contingencies: without(all.contingencies, w) });
  }
};

export const dropActions: Moves = function* (now) {
  for (let i = now().environment.agents.length - 1; i >= 0; i--) {
    for (let action = now().environment.actions[i].length - 1; action >= 0; action--) {
      const all = unchanged(now().environment);
      if (all.actions[i].length === 1 || action >= all.actions[i].length) continue;
      yield reindex(now(), { ...all, actions: all.actions.map((list, k) => (k === i ? without(list, action) : list)) });
    }
  }
};

/** The partition of {0, …, size − 1} that joins two members and no others. */
const joining = (size: number, x: number, y: number): Blocks => [
  [x, y],
  ...indices(size).flatMap((k) => (k === x || k === y ? [] : [[k]])),
];

/** Languages with fewer cells: the empty one; two contingencies, or two actions of an agent, told apart no more; two cells merged. */
export function* coarser(of: Environment, language: Language): Generator<Language> {
  if (language.count === 1) return;
  yield emptyLanguage(of);
  const omega = of.contingencies.length;
  for (const [x, y] of pairs(omega)) yield commonCoarsening(of, language, productLanguage(of, joining(omega, x, y)));
  for (const [i, names] of of.actions.entries()) {
    for (const [x, y] of pairs(names.length)) {
      const actions = of.actions.map((_, k) => (k === i ? joining(names.length, x, y) : undefined));
      yield commonCoarsening(of, language, productLanguage(of, undefined, actions));
    }
  }
  for (const [x, y] of pairs(language.count)) yield mergeCells(of, language, x, y);
}

/** Languages with no more cells: one outcome moved to another cell. */
export function* regrouped(of: Environment, language: Language): Generator<Language> {
  for (const [w, row] of language.cells.entries()) {
    for (const a of row.keys()) {
      for (const cell of indices(language.count)) {
        if (cell === row[a]) continue;
        yield signalLanguage(of, (x, profile) => (x === w && profile === a ? cell : language.cells[x][profile]));
      }
    }
  }
}

/** What each new cell pays: as the first of its outcomes was paid. */
function paidOn({ cells, count }: Language, { language }: Subject, transfers: Paid): Paid {
  const paid = new Array<Paid[number]>(count);
  language?.cells.forEach((row, w) => {
    row.forEach((old, a) => {
      paid[cells[w][a]] ??= transfers[old];
    });
  });
  return paid;
}

/** Each language of the subject changed; begun again after a change, since a change is what the next ones start from. */
export const inLanguages = (change: (of: Environment, language: Language) => Iterable<Language>): Moves =>
  function* (now) {
    for (const field of ['language', 'finer'] as const) {
      for (let start = null; start !== now(); ) {
        start = now();
        const language = start[field];
        if (language === undefined) break;
        for (const changed of change(start.environment, language)) {
          yield {
            ...start,
            [field]: changed,
            ...(field === 'language' && start.transfers && { transfers: paidOn(changed, start, start.transfers) }),
          };
          if (start !== now()) break;
        }
      }
    }
  };

export const equateLanguages: Moves = function* (now) {
  const subject = now();
  if (subject.finer !== undefined && subject.language !== undefined) yield { ...subject, finer: subject.language };
};
