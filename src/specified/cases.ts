/**
 * # The cases of a shape
 *
 * Every language of a shape with every class, contingency, choice, refinement and the like, one of each that renaming agents, actions and
 * contingencies turns into another: payoffs being any, what is proved of the one is proved of the other.
 */
import { MECHANISM_CLASSES, type MechanismClass } from '../contract/language/setting.js';
import type { Cells, ShapeCase } from './subject-of-case.js';

/** What a subject has beside its environment. */
export type CaseField =
  | 'language'
  | 'finer'
  | 'mechanismClass'
  | 'contingency'
  | 'choice'
  | 'weight'
  | 'weights'
  | 'transfers'
  | 'liability'
  | 'perceived'
  | Numbered;

/** A further number by name, any or a given one: `parameter error`, `parameter reporters = 2`. */
type Numbered = `parameter ${string}`;

type Languages = 'all' | 'empty' | 'complete' | 'actions verifiable';

/** Whether what is said is the same under other names: of two cases that renaming turns into one another one is enough then. */
export type Naming = 'renamed' | 'as named';

/** A shape, with the languages and classes to take. */
export interface Shape {
  readonly actions: readonly number[];
  readonly contingencies: number;
  readonly languages: Languages;
  readonly classes: readonly MechanismClass[];
}

/** Every partition that refines a given one of {0, …, size − 1}: each member with the number of its block, in the order of first occurrence. */
function refinements(coarse: readonly number[]): number[][] {
  let all: number[][] = [[]];
  for (const cell of coarse) {
    all = all.flatMap((blocks) =>
      Array.from({ length: Math.max(-1, ...blocks) + 2 }, (_, block) => block)
        .filter((block) => (coarse[blocks.indexOf(block)] ?? cell) === cell)
        .map((block) => [...blocks, block]),
    );
  }
  return all;
}

const partitions = (size: number): number[][] => refinements(new Array<number>(size).fill(0));

function permutations(count: number): number[][] {
  if (count === 0) return [[]];
  return permutations(count - 1).flatMap((rest) =>
    Array.from({ length: count }, (_, at) => [...rest.slice(0, at), count - 1, ...rest.slice(at)]),
  );
}

const product = <Item>(lists: readonly (readonly Item[])[]): Item[][] =>
  lists.reduce<Item[][]>((all, list) => all.flatMap((head) => list.map((item) => [...head, item])), [[]]);

/** Where each outcome, by number, goes under each renaming; a contingency goes where its first outcome goes. */
export function renamings(actions: readonly number[], contingencies: number): number[][] {
  const profiles = product(actions.map((count) => Array.from({ length: count }, (_, a) => a)));
  const places = new Map(profiles.map((profile, k) => [profile.join(), k]));
  const agentOrders = permutations(actions.length).filter((order) => order.every((to, i) => actions[to] === actions[i]));
  return agentOrders.flatMap((order) =>
    product(actions.map((count) => permutations(count))).flatMap((own) => {
      const moved = profiles.map((profile) => {
        const renamed = [...profile];
        for (const [i, action] of profile.entries()) renamed[order[i]] = own[i][action];
        return places.get(renamed.join()) ?? 0;
      });
      return permutations(contingencies).map((where) => where.flatMap((to) => moved.map((profile) => to * profiles.length + profile)));
    }),
  );
}

/** Numbers in the order of first occurrence. */
function renumbered(blocks: readonly number[]): number[] {
  const numbers = new Map<number, number>();
  return blocks.map((block) => {
    if (!numbers.has(block)) numbers.set(block, numbers.size);
    return numbers.get(block) ?? 0;
  });
}

/** All of a case that renaming changes but its shape; outcomes in one row. */
export interface Place {
  readonly language: readonly number[] | null;
  readonly finer: readonly number[] | null;
  readonly contingency: number | null;
  readonly choice: readonly number[] | null;
  readonly target: readonly number[] | null;
}

function languagesOf({ languages }: Shape, outcomes: number, profiles: number): number[][] {
  switch (languages) {
    case 'all':
      return partitions(outcomes);
    case 'empty':
      return [new Array<number>(outcomes).fill(0)];
    case 'complete':
      return [Array.from({ length: outcomes }, (_, k) => k)];
    case 'actions verifiable':
      return [Array.from({ length: outcomes }, (_, k) => k % profiles)];
  }
}

/** Beyond so many languages with choices, or renamings, cases are not listed. */
const [MOST_PLACES, MOST_RENAMINGS] = [500_000, 50_000];

const factorial = (count: number): number => (count < 2 ? 1 : count * factorial(count - 1));

/** How many partitions of {0, …, size − 1} there are into each number of blocks. */
function partitionCounts(size: number): number[] {
  let counts = [1];
  for (let k = 0; k < size; k++) counts = [0, ...counts].map((fewer, blocks) => fewer + blocks * (counts[blocks] ?? 0));
  return counts;
}

/** Whether a shape has more cases, for subjects that have the given fields, than can be listed. */
export function areTooMany({ actions, contingencies, languages }: Shape, fields: readonly CaseField[]): boolean {
  const profiles = actions.reduce((count, n) => count * n, 1);
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const byBlocks = partitionCounts(contingencies * profiles);
  // A partition refines those that put blocks of it together.
  const pairs = total(byBlocks.map((count, blocks) => count * total(partitionCounts(blocks))));
  const spoken = fields.includes('finer') ? (languages === 'all' ? pairs : total(byBlocks)) : languages === 'all' ? total(byBlocks) : 1;
  const places = (fields.includes('language') ? spoken : 1) * (fields.includes('choice') ? profiles ** contingencies : 1);
  const alike = new Map<number, number>();
  for (const n of actions) alike.set(n, (alike.get(n) ?? 0) + 1);
  const renamings = [...actions, ...alike.values(), contingencies].reduce((product, n) => product * factorial(n), 1);
  return places > MOST_PLACES || renamings > MOST_RENAMINGS;
}

/** The cases of a shape for subjects that have the given fields. */
export function casesOfShape(shape: Shape, fields: readonly CaseField[], naming: Naming = 'renamed'): ShapeCase[] {
  const { actions, contingencies, classes } = shape;
  const profiles = actions.reduce((count, n) => count * n, 1);
  const has = (field: CaseField) => fields.includes(field);
  const parameters = fields.flatMap((field) => (field.startsWith('parameter ') ? [field.slice('parameter '.length).split(' = ')] : []));
  const languages = has('language') ? languagesOf(shape, contingencies * profiles, profiles) : [null];
  const choices = has('choice')
    ? product(Array.from({ length: contingencies }, () => Array.from({ length: profiles }, (_, a) => a)))
    : [null];
  const places: Place[] = languages.flatMap((language) =>
    (language !== null && has('finer') ? refinements(language) : [null]).flatMap((finer) =>
      (has('contingency') ? Array.from({ length: contingencies }, (_, w) => w) : [null]).flatMap((contingency) =>
        choices.map((choice) => ({ language, finer, contingency, choice, target: null })),
      ),
    ),
  );
  const group = naming === 'renamed' ? renamings(actions, contingencies) : [];
  const seen = new Set<string>();
  const kept = places.filter((place) => {
    if (seen.has(textOf(place))) return false;
    for (const renaming of group) seen.add(textOf(renamed(place, renaming, profiles)));
    return true;
  });
  const tabled = (blocks: readonly number[]): Cells =>
    Array.from({ length: contingencies }, (_, w) => blocks.slice(w * profiles, (w + 1) * profiles));
  return kept.flatMap(({ language, finer, contingency, choice }) =>
    (has('mechanismClass') ? classes : [null]).map(
      (mechanismClass): ShapeCase => ({
        kind: 'shape',
        actions,
        contingencies,
        ...(language && { language: tabled(language) }),
        ...(finer && { finer: tabled(finer) }),
        ...(mechanismClass && { mechanismClass }),
        ...(contingency !== null && { contingency }),
        ...(choice && { choice }),
        ...(has('weight') && { weight: true }),
        ...(has('weights') && { weights: true }),
        ...(has('transfers') && { transfers: true }),
        ...(has('liability') && { bounded: true }),
        ...(has('perceived') && { perceived: true }),
        ...(parameters.length > 0 && { parameters: Object.fromEntries(parameters.map(([name, value = null]) => [name, value])) }),
        ...(naming === 'as named' && { named: true }),
      }),
    ),
  );
}

/** A place as text. */
export const textOf = ({ language, finer, contingency, choice, target }: Place): string =>
  JSON.stringify([language, finer, contingency, choice, target]);

/** A place as it is after a renaming. */
export function renamed({ language, finer, contingency, choice, target }: Place, renaming: readonly number[], profiles: number): Place {
  const moved = (blocks: readonly number[]) => {
    const at = new Array<number>(blocks.length);
    for (const [k, block] of blocks.entries()) at[renaming[k]] = block;
    return renumbered(at);
  };
  const movedChoice = (chosen: readonly number[]) => {
    const at = [...chosen];
    for (const [w, profile] of chosen.entries()) {
      const to = renaming[w * profiles + profile];
      at[Math.floor(to / profiles)] = to % profiles;
    }
    return at;
  };
  return {
    language: language && moved(language),
    finer: finer && moved(finer),
    contingency: contingency === null ? null : Math.floor(renaming[contingency * profiles] / profiles),
    choice: choice && movedChoice(choice),
    target: target && movedChoice(target),
  };
}

/** All classes. */
export const ALL_CLASSES: readonly MechanismClass[] = MECHANISM_CLASSES;
