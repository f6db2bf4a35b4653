/**
 * # The vocabulary, as the engine knows it
 *
 * For every field of a subject: how it is ordered, what a renaming makes of it, what is counted, what is tried in its place to make a
 * subject simpler, and what lies near it. The fixed order of subjects takes the fields in the order in which they stand here.
 */
import { type Language, mergeCells, signalLanguage } from '../../contract/language/language.js';
import { type Choice, MECHANISM_CLASSES } from '../../contract/language/setting.js';
import { indices } from '../../exact/range.js';
import { add, fraction, isNegative, type Rational, rational } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { actionIn, type Profile } from '../../game/profile.js';
import type { Field, Subject, Vocabulary } from '../statement/subject.js';
import { shapeOf } from './language-shape.js';
import { below, pick, type Random } from './random-stream.js';
import type { Reindexing } from './reindexing.js';
import { simpler, simplerNumbers } from './simpler.js';
import { by, compareLists, compareNumbers, compareSimplicity, type Order, orderOf } from './simplicity.js';

/** What is renamed, and how: the subject as it was, and the old profile that each new one comes from. */
export interface Renaming extends Reindexing {
  readonly subject: Subject;
  readonly sources: readonly Profile[];
}

/** What the engine knows of a field. */
interface Declaration<Value> {
  /** What several of them are called. */
  readonly called: string;
  /** Which of two values is the simpler one. */
  readonly order: Order<Value>;
  /** A number that no renaming changes, compared before the payoffs are; `null` for none. */
  readonly measure: ((value: Value) => number) | null;
  /** What becomes of a value under a renaming, and what of it canonical forms compare one by one; `null` where no renaming changes it. */
  readonly renamed: {
    readonly by: (value: Value, renaming: Renaming) => Value;
    readonly entries: (value: Value) => readonly (number | Rational)[];
  } | null;
  /** Whether it speaks of the cells of the language, so that it and the language are at home in one subject alone. */
  readonly ofCells: boolean;
  /** Under what a check counts subjects with a value; `null` for nothing. */
  readonly stratum: ((value: Value, of: Environment) => string | null) | null;
  /** Values to put in its place, each made from what is there by then; `null` where the moves on structure see to that, or none is simpler. */
  readonly simpler: ((now: () => Value, of: () => Environment) => Iterable<Value>) | null;
  /** A value near it, at random, or the same where none is; `null` for a field that no walk changes. */
  readonly near: ((value: Value, random: Random, subject: Subject) => Value) | null;
}

/** Steps from a number to one near it. */
export const STEPS: readonly Rational[] = [1, -1, 1, -1, 2, -2, 5, -5].map((step) => rational(step));
const HALVES: readonly Rational[] = [fraction(1n, 2n), fraction(-1n, 2n), ...STEPS];

/** A number of a list a step away, or equal to another one. */
const oneMoved = (list: readonly Rational[], random: Random): Rational[] => {
  const moved = [...list];
  const place = below(random, list.length);
  moved[place] = random() < 0.2 ? pick(random, list) : add(list[place], pick(random, HALVES));
  return moved;
};

/** A list cut into pieces as long as those of another. */
function cutLike<Value>(values: readonly Value[], pieces: readonly (readonly unknown[])[]): Value[][] {
  let start = 0;
  return pieces.map(({ length }) => {
    start += length;
    return values.slice(start - length, start);
  });
}

/** Simpler numbers, which turn negative only where the number was, against the hypotheses. */
function* simplerNumber(value: Rational): Generator<Rational> {
  for (const number of simpler(value)) if (!isNegative(number) || isNegative(value)) yield number;
}

type Table = readonly (readonly Rational[])[];

const oneInTableMoved = (table: Table, random: Random): Table => cutLike(oneMoved(table.flat(), random), table);

/** Cells numbered anew, by first occurrence; they lose their labels. */
function followed({ cells }: Language, { contingencies, sources }: Renaming): Language {
  const numbers = new Map<number, number>();
  const followed = contingencies.map((w) =>
    sources.map((a) => {
      const number = numbers.get(cells[w][a]) ?? numbers.size;
      numbers.set(cells[w][a], number);
      return number;
    }),
  );
  return { cells: followed, count: numbers.size };
}

const LANGUAGE = {
  order: (a, b) => compareLists(a.cells, b.cells, (row, other) => compareLists(row, other, orderOf)),
  measure: ({ count }) => count,
  renamed: { by: followed, entries: ({ cells }) => cells.flat() },
  ofCells: true,
  simpler: null,
} satisfies Partial<Declaration<Language>>;

/** The old choice at the new contingencies, with the first new action where the old one was dropped. */
const chosen = (choice: Choice, { subject: { environment: of }, agents, actions, contingencies }: Renaming): Profile[] =>
  contingencies.map((w) =>
    agents.reduce((profile, agent, i) => profile * actions[i].length + Math.max(0, actions[i].indexOf(actionIn(of, choice[w], agent))), 0),
  );

const CHOICE: Omit<Declaration<Choice>, 'called'> = {
  order: (a, b) => compareLists(a, b, orderOf),
  measure: null,
  renamed: { by: chosen, entries: (choice) => choice },
  ofCells: false,
  stratum: null,
  *simpler(now, of) {
    for (const w of now().keys()) for (const profile of indices(of().profileCount)) yield now().with(w, profile);
  },
  near: (choice, random, { environment: of }) => {
    const [w, profile] = [below(random, choice.length), below(random, of.profileCount)];
    return choice.with(w, profile);
  },
};

/** Every field, in the fixed order. */
export const VOCABULARY: { readonly [F in Field]: Declaration<Vocabulary[F]> } = {
  language: {
    ...LANGUAGE,
    called: 'languages',
    stratum: (language, of) => `language: ${shapeOf(of, language)}`,
    near: (language, random, subject) => {
      const { environment: of } = subject;
      if (!isLanguageFree(subject)) return language;
      if (language.count > 1 && random() < 0.2) return mergeCells(of, language, 0, 1 + below(random, language.count - 1));
      const [w, profile, cell] = [of.contingencies.length, of.profileCount, language.count + 1].map((count) => below(random, count));
      return signalLanguage(of, (x, a) => (x === w && a === profile ? cell : language.cells[x][a]));
    },
  },
  finer: { ...LANGUAGE, called: 'finer languages', stratum: null, near: null },
  mechanismClass: {
    called: 'classes',
    order: by((mechanismClass) => MECHANISM_CLASSES.indexOf(mechanismClass)),
    measure: null,
    renamed: null,
    ofCells: false,
    stratum: (mechanismClass) => `class: ${mechanismClass}`,
    simpler: () => MECHANISM_CLASSES,
    near: (_, random) => pick(random, MECHANISM_CLASSES),
  },
  liability: {
    called: 'bounds',
    order: (a, b) => (a === null || b === null ? Number(a !== null) - Number(b !== null) : compareSimplicity(a, b)),
    measure: null,
    renamed: null,
    ofCells: false,
    stratum: (bound) => (bound === null ? null : 'liability bound'),
    *simpler(now) {
      yield null;
      const bound = now();
      if (bound !== null) yield* simplerNumber(bound);
    },
    near: (bound, random) => {
      const moved = bound === null ? pick(random, HALVES) : add(bound, pick(random, HALVES));
      return random() < 0.3 ? null : isNegative(moved) ? bound : moved;
    },
  },
  contingency: {
    called: 'contingencies',
    order: orderOf,
    measure: null,
    renamed: {
      by: (contingency, { contingencies }) => Math.max(0, contingencies.indexOf(contingency)),
      entries: (contingency) => [contingency],
    },
    ofCells: false,
    stratum: null,
    simpler: (_, of) => indices(of().contingencies.length),
    near: (_, random, { environment: of }) => below(random, of.contingencies.length),
  },
  choice: { ...CHOICE, called: 'choices' },
  weight: {
    called: 'weights',
    order: compareSimplicity,
    measure: null,
    renamed: null,
    ofCells: false,
    stratum: null,
    simpler: (now) => simplerNumber(now()),
    near: (weight, random) => {
      const moved = add(weight, pick(random, HALVES));
      return isNegative(moved) ? weight : moved;
    },
  },
  target: { ...CHOICE, called: 'second choices' },
  weights: {
    called: 'weights',
    order: compareNumbers,
    measure: null,
    renamed: { by: (weights, { agents }) => agents.map((i) => weights[i]), entries: (weights) => weights },
    ofCells: false,
    stratum: null,
    simpler: (now) =>
      simplerNumbers(
        now,
        (weights) => weights,
        (_, numbers) => numbers,
      ),
    near: (weights, random) => {
      const moved = oneMoved(weights, random);
      return moved.some(isNegative) ? weights : moved;
    },
  },
  transfers: {
    called: 'transfers',
    order: (a, b) => compareNumbers(a.flat(), b.flat()),
    measure: null,
    renamed: {
      by: (transfers, { subject: { language }, contingencies, sources, agents }) => {
        if (language === undefined) return transfers;
        const cells = new Set(contingencies.flatMap((w) => sources.map((a) => language.cells[w][a])));
        return [...cells].map((k) => agents.map((i) => transfers[k][i]));
      },
      entries: (transfers) => transfers.flat(),
    },
    ofCells: true,
    stratum: null,
    simpler: (now) =>
      simplerNumbers(
        now,
        (transfers) => transfers.flat(),
        (transfers, numbers) => cutLike(numbers, transfers),
      ),
    near: oneInTableMoved,
  },
  perceived: {
    called: 'perceived welfare',
    order: (a, b) => compareNumbers(a.flat(2), b.flat(2)),
    measure: null,
    renamed: {
      by: (perceived, { contingencies, sources, agents }) =>
        contingencies.map((w) => sources.map((a) => agents.map((i) => perceived[w][a][i]))),
      entries: (perceived) => perceived.flat(2),
    },
    ofCells: false,
    stratum: null,
    simpler: (now) =>
      simplerNumbers(
        now,
        (perceived) => perceived.flat(2),
        (perceived, numbers) => cutLike(cutLike(numbers, perceived.flat()), perceived),
      ),
    near: (perceived, random) => {
      const w = below(random, perceived.length);
      return perceived.with(w, oneInTableMoved(perceived[w], random));
    },
  },
  signals: {
    called: 'signals',
    order: (a, b) => compareNumbers(a.flat(2), b.flat(2)),
    measure: null,
    renamed: {
      by: (signals, { contingencies, sources }) => contingencies.map((w) => sources.map((a) => signals[w][a])),
      entries: (signals) => signals.flat(2),
    },
    ofCells: false,
    stratum: null,
    simpler: (now) =>
      simplerNumbers(
        now,
        (signals) => signals.flat(2),
        (signals, numbers) => cutLike(cutLike(numbers, signals.flat()), signals),
      ),
    near: (signals, random) => {
      const w = below(random, signals.length);
      return signals.with(w, oneInTableMoved(signals[w], random));
    },
  },
  garbling: {
    called: 'garblings',
    order: (a, b) => compareNumbers(a.flat(), b.flat()),
    measure: null,
    renamed: null,
    ofCells: false,
    stratum: null,
    simpler: (now) =>
      simplerNumbers(
        now,
        (garbling) => garbling.flat(),
        (garbling, numbers) => cutLike(numbers, garbling),
      ),
    near: oneInTableMoved,
  },
  parameters: {
    called: 'parameters',
    order: (a, b) => compareNumbers(Object.values(a), Object.values(b)),
    measure: null,
    renamed: null,
    ofCells: false,
    stratum: null,
    simpler: (now) => simplerNumbers(now, (parameters) => Object.values(parameters), renumbered),
    near: (parameters, random) => renumbered(parameters, oneMoved(Object.values(parameters), random)),
  },
  family: {
    called: 'families of games',
    order: () => 0,
    measure: null,
    renamed: null,
    ofCells: false,
    stratum: null,
    simpler: null,
    near: null,
  },
};

/** The same names with other numbers. */
function renumbered(parameters: Vocabulary['parameters'], numbers: readonly Rational[]): Vocabulary['parameters'] {
  return Object.fromEntries(Object.keys(parameters).map((name, k) => [name, numbers[k]]));
}

/** The fields in the fixed order. */
export const FIELDS = Object.keys(VOCABULARY) as readonly Field[];

/** The fields in an order that begins with some of them, for what goes through them in an order of its own. */
export const fieldsFrom = (...first: readonly Field[]): readonly Field[] => [...new Set([...first, ...FIELDS])];

const OF_CELLS: ReadonlySet<string> = new Set(FIELDS.filter((field) => VOCABULARY[field].ofCells));

/** Whether a field speaks of the cells of the language. */
export const isOfCells = (field: string): boolean => OF_CELLS.has(field);

/** Whether the language may be exchanged for another one, since nothing else in the subject speaks of its cells. */
export const isLanguageFree = (subject: Subject): boolean =>
  !FIELDS.some((field) => field !== 'language' && isOfCells(field) && subject[field] !== undefined);
