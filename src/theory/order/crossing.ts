/**
 * # Crossing
 *
 * A subject made of two of the same extent: part of its payoffs from the one, part from the other, and so for its language, weight and other
 * fields. What makes a game extremal is often a part of it, and survives in half of its children.
 */
import { type Rational, rational } from '../../exact/rational.js';
import { type Subject, withField } from '../statement/subject.js';
import { withNumbers } from './moves.js';
import { pick, type Random } from './random-stream.js';
import { isLanguageFree, isOfCells } from './vocabulary.js';

/** Whether two subjects have the same agents, actions, contingencies, family and fields. */
export const sameExtent = (one: Subject, other: Subject): boolean => extentOf(one) === extentOf(other);

const extentOf = ({ environment: of, family, ...fields }: Subject): string =>
  `${of.contingencies.length}:${of.actions.map((names) => names.length)}:${family?.name}:${Object.keys(fields).sort()}`;

/** A child of two subjects of the same extent. */
export function crossed<S extends Subject>(one: S, other: S, random: Random): S {
  if (one.family !== undefined) return ofFamily(one, other, random);
  const { environment: of } = one;
  const [own, others] = [of.payoffs.flat(2), other.environment.payoffs.flat(2)];
  const agents = of.agents.length;
  const parts: readonly ((place: number) => number)[] = [
    (place) => place,
    (place) => Math.floor(place / agents),
    (place) => place % agents,
    (place) => Math.floor(place / (agents * of.profileCount)),
  ];
  const part = pick(random, parts);
  const share = random();
  const taken = new Map<number, boolean>();
  const payoffs = own.map((payoff, place) => {
    const key = part(place);
    if (!taken.has(key)) taken.set(key, random() < share);
    return taken.get(key) === true ? others[place] : payoff;
  });
  const { environment: _, ...fields } = one;
  const swapped = Object.keys(fields).filter((field) => !isOfCells(field) && random() < 0.3);
  const languages = one.language !== undefined && isLanguageFree(one) && random() < 0.3 ? ['language'] : [];
  const inherited = Object.fromEntries([...swapped, ...languages].map((field) => [field, other[field as keyof S]]));
  return withNumbers({ ...one, ...inherited }, payoffs);
}

function ofFamily<S extends Subject>(one: S, other: S, random: Random): S {
  const parameters = Object.fromEntries(
    Object.entries(one.parameters ?? {}).map(([name, value]) => [name, (random() < 0.5 && other.parameters?.[name]) || value]),
  );
  return withField(one, 'parameters', parameters) ?? one;
}

/** Ranges of integers, one of which a redrawn table is from. */
const RANGES: readonly (readonly [number, number])[] = [
  [0, 2],
  [-3, 3],
  [0, 8],
];

/** The subject with all payoffs drawn anew; one of a family stays as it is. */
export function redrawn<S extends Subject>(subject: S, random: Random): S {
  const [low, high] = pick(random, RANGES);
  const number = (): Rational => rational(low + Math.floor(random() * (high - low + 1)));
  return withNumbers(
    subject,
    subject.environment.payoffs.flat(2).map(() => number()),
  );
}
