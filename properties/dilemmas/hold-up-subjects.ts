/** How to enumerate and to draw hold-ups. */
import fc, { type Arbitrary } from 'fast-check';
import { fraction, maximum, type Rational, rational, sum, ZERO } from '../../src/exact/rational.js';
import { familySubjects } from '../../src/theory/draw/random-parameters.js';
import { derivedGrid, familyScope, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import type { Parameters } from '../../src/theory/statement/family.js';
import type { Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { holdUpFamily } from '../../theorems/dilemmas/hold-ups.js';

/** Two or three levels each, for one to three investors. */
const LEVELS: readonly (readonly number[])[] = [[2], [3], [2, 2], [2, 3], [3, 3], [2, 2, 2], [2, 2, 3]];

export const holdUps = LEVELS.map(holdUpFamily);

/** The profiles of levels, in order; the first invests nothing. */
const profilesOf = (levels: readonly number[]): number[][] =>
  levels.reduce<number[][]>((lists, count) => lists.flatMap((list) => Array.from({ length: count }, (_, k) => [...list, k])), [[]]);

const costNames = (levels: readonly number[]): string[] =>
  levels.flatMap((count, i) => Array.from({ length: count - 1 }, (_, k) => `c${i + 1}.${k + 1}`));

/** Every hold-up with the given shares, costs and surpluses. */
export function holdUpScope(
  levels: readonly number[],
  name: string,
  { shares, costs, surplus }: { readonly [kind in 'shares' | 'costs' | 'surplus']: readonly Rational[] },
): Scope<FamilySubject> {
  const [, ...profiles] = profilesOf(levels);
  const grid = parameterGrid(
    name,
    Object.fromEntries([
      ...levels.map((_, i) => [`s${i + 1}`, shares] as const),
      ...costNames(levels).map((cost) => [cost, costs] as const),
      ...profiles.map((profile) => [`v${profile.join('')}`, surplus] as const),
    ]),
  );
  return familyScope(holdUpFamily(levels), grid);
}

/** What each of two or three investments, all or nothing, brings by itself, and every two and all three of them beside that. */
type Synergies = Readonly<Record<string, readonly Rational[]>>;

/** Every hold-up of two or three investments, all or nothing, with the given shares, costs and synergies, such as `{ '1': …, '12': … }`. */
export function synergyScope(
  investors: number,
  name: string,
  {
    shares,
    costs,
    synergies,
  }: { readonly shares: readonly Rational[]; readonly costs: readonly Rational[]; readonly synergies: Synergies },
): Scope<FamilySubject> {
  const levels = new Array<number>(investors).fill(2);
  const [, ...profiles] = profilesOf(levels);
  const given = Object.fromEntries([
    ...levels.map((_, i) => [`s${i + 1}`, shares] as const),
    ...costNames(levels).map((cost) => [cost, costs] as const),
  ]);
  const together = Object.fromEntries(Object.entries(synergies).map(([names, values]) => [`+${names}`, values]));
  const grid = derivedGrid(parameterGrid(name, { ...given, ...together }), 'v the sum of synergies', (vector) => ({
    ...Object.fromEntries(Object.keys(given).map((parameter) => [parameter, vector[parameter]])),
    ...Object.fromEntries(
      profiles.map((profile) => [
        `v${profile.join('')}`,
        sum(
          Object.keys(synergies).flatMap((names) => ([...names].every((i) => profile[Number(i) - 1] === 1) ? [vector[`+${names}`]] : [])),
        ),
      ]),
    ),
  }));
  return familyScope(holdUpFamily(levels), grid);
}

/** How shares, costs and the surplus of so many levels are drawn. */
interface HoldUpDraws {
  readonly shares: (investors: number) => Arbitrary<readonly Rational[]>;
  readonly surplus: (levels: readonly number[]) => Arbitrary<(profile: readonly number[]) => Rational>;
}

const list = <Value>(value: Arbitrary<Value>, length: number): Arbitrary<Value[]> =>
  fc.array(value, { minLength: length, maxLength: length });

const halves = (min: number, max: number): Arbitrary<Rational> => fc.integer({ min, max }).map((n) => fraction(BigInt(n), 2n));

/** Random hold-ups of every size. */
export const drawHoldUps = ({ shares, surplus }: HoldUpDraws): Arbitrary<FamilySubject> =>
  fc.constantFrom(...LEVELS).chain((levels) => {
    const [, ...profiles] = profilesOf(levels);
    const names = costNames(levels);
    const parameters = fc
      .tuple(shares(levels.length), list(halves(-4, 24), names.length), surplus(levels))
      .map(
        ([s, c, v]): Parameters =>
          Object.fromEntries([
            ...s.map((share, i) => [`s${i + 1}`, share] as const),
            ...names.map((cost, k) => [cost, c[k]] as const),
            ...profiles.map((profile) => [`v${profile.join('')}`, v(profile)] as const),
          ]),
      );
    return familySubjects(holdUpFamily(levels), parameters);
  });

/** Shares of at least 0 with a sum of at most 1, often exactly 1. */
export const fairShares = (investors: number): Arbitrary<readonly Rational[]> =>
  fc.tuple(list(fc.integer({ min: 0, max: 4 }), investors), fc.constantFrom(0, 0, 1, 3)).map(([parts, rest]) => {
    const total = parts.reduce((x, y) => x + y, rest);
    return parts.map((part) => (total === 0 ? ZERO : fraction(BigInt(part), BigInt(total))));
  });

/**
 * Surpluses that are supermodular: what each investment brings by itself, from `least` up a step, and what every pair of steps of two
 * investors brings together, less what the steps of a third take from it.
 */
export const supermodular =
  (least: number) =>
  (levels: readonly number[]): Arbitrary<(profile: readonly number[]) => Rational> =>
    fc
      .tuple(
        list(list(fc.integer({ min: least, max: 9 }), 2), levels.length),
        list(list(fc.integer({ min: 0, max: 6 }), 4), 3),
        fc.constantFrom(-1, 0, 1),
      )
      .map(([own, together, third]) => {
        const pairs = levels.flatMap((_, i) => levels.slice(i + 1).map((_, k) => [i, i + 1 + k] as const));
        const least = together.flat().reduce((x, y) => Math.min(x, y));
        return (profile) => {
          const alone = profile.flatMap((level, i) => own[i].slice(0, level));
          const shared = pairs.flatMap(([i, j], k) =>
            together[k].filter((_, at) => at % 2 < profile[i] && Math.floor(at / 2) < profile[j]),
          );
          const all =
            third * least * Number(levels.every((count) => count === 2) && profile.length === 3 && profile.every((level) => level > 0));
          return rational([...alone, ...shared, all].reduce((x, y) => x + y, 0));
        };
      });

/** Surpluses that never fall as more is invested, and are supermodular by chance only. */
export const rising = (levels: readonly number[]): Arbitrary<(profile: readonly number[]) => Rational> => {
  const profiles = profilesOf(levels);
  return list(fc.integer({ min: 0, max: 6 }), profiles.length).map((steps) => {
    const value = new Map<string, Rational>();
    profiles.forEach((profile, k) => {
      const below = profile.flatMap((level, i) => (level === 0 ? [] : [value.get(profile.with(i, level - 1).join('')) ?? ZERO]));
      value.set(profile.join(''), k === 0 ? ZERO : sum([below.reduce(maximum, ZERO), rational(steps[k])]));
    });
    return (profile) => value.get(profile.join('')) ?? ZERO;
  });
};
