/**
 * # Neighbours
 *
 * A subject near another one, at random: a payoff a step away, equal to another one or drawn anew, two payoffs exchanged, money moved from one
 * agent to another, an outcome moved to another cell, two cells merged, another prior, weight, choice or contingency; of a family, one of its
 * numbers a step away. What a guided search walks on.
 */
import { mergeCells, signalLanguage } from '../../contract/language.js';
import { MECHANISM_CLASSES } from '../../contract/setting.js';
import {
  add,
  denominator,
  fraction,
  isNegative,
  maximum,
  minimum,
  numerator,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../exact/rational.js';
import type { Subject } from '../statement/subject.js';
import { withNumbers } from './moves.js';

type Random = () => number;

const below = (random: Random, count: number): number => Math.floor(random() * count);
const pick = <Member>(random: Random, list: readonly Member[]): Member => list[below(random, list.length)];

const STEPS: readonly Rational[] = [1, -1, 1, -1, 2, -2, 5, -5].map((step) => rational(step));
const HALVES: readonly Rational[] = [fraction(1n, 2n), fraction(-1n, 2n), ...STEPS];

/** A step is taken together with another one half of the time, so that walks leave narrow places. */
export function neighbour<S extends Subject>(subject: S, random: Random): S {
  const next = step(subject, random);
  return random() < 0.5 ? next : step(next, random);
}

/** How another value of a field is made; `{}` where there is none near. */
type Change = (subject: Subject, random: Random) => Partial<Subject>;

/** A number of a list a step away, or equal to another one. */
const oneMoved = (list: readonly Rational[], random: Random): Rational[] => {
  const moved = [...list];
  const place = below(random, list.length);
  moved[place] = random() < 0.2 ? pick(random, list) : add(list[place], pick(random, HALVES));
  return moved;
};

/** A list of lists, flattened, changed and cut up again. */
const reshaped = (table: readonly (readonly Rational[])[], change: (flat: readonly Rational[]) => readonly Rational[]): Rational[][] => {
  const flat = change(table.flat());
  const [width] = [table[0]?.length ?? 0];
  return table.map((row, r) => row.map((_, k) => flat[r * width + k]));
};

const CHANGES: { readonly [Field in keyof Subject]?: Change } = {
  language: ({ environment: of, language, transfers, finer }, random) => {
    if (language === undefined || transfers !== undefined || finer !== undefined) return {};
    if (language.count > 1 && random() < 0.2) return { language: mergeCells(of, language, 0, 1 + below(random, language.count - 1)) };
    const [w, profile, cell] = [of.contingencies.length, of.profileCount, language.count + 1].map((count) => below(random, count));
    return { language: signalLanguage(of, (x, a) => (x === w && a === profile ? cell : language.cells[x][a])) };
  },
  choice: (subject, random) => ({ choice: otherChoice(subject, subject.choice ?? [], random) }),
  target: (subject, random) => ({ target: otherChoice(subject, subject.target ?? [], random) }),
  contingency: ({ environment: of }, random) => ({ contingency: below(random, of.contingencies.length) }),
  mechanismClass: (_, random) => ({ mechanismClass: pick(random, MECHANISM_CLASSES) }),
  liability: ({ liability }, random) => {
    const moved = liability === null ? pick(random, HALVES) : add(liability ?? ZERO, pick(random, HALVES));
    return random() < 0.3 ? { liability: null } : isNegative(moved) ? {} : { liability: moved };
  },
  weight: ({ weight = ZERO }, random) => {
    const moved = add(weight, pick(random, HALVES));
    return isNegative(moved) ? {} : { weight: moved };
  },
  weights: ({ weights = [] }, random) => {
    const moved = oneMoved(weights, random);
    return moved.some(isNegative) ? {} : { weights: moved };
  },
  transfers: ({ transfers = [] }, random) => ({ transfers: reshaped(transfers, (flat) => oneMoved(flat, random)) }),
  perceived: ({ perceived = [] }, random) => {
    const w = below(random, perceived.length);
    return { perceived: perceived.map((table, x) => (x === w ? reshaped(table, (flat) => oneMoved(flat, random)) : table)) };
  },
  parameters: ({ parameters = {} }, random) => {
    const values = oneMoved(Object.values(parameters), random);
    return { parameters: Object.fromEntries(Object.keys(parameters).map((name, k) => [name, values[k]])) };
  },
};

const otherChoice = ({ environment: of }: Subject, choice: readonly number[], random: Random): number[] => {
  const [w, profile] = [below(random, choice.length), below(random, of.profileCount)];
  return choice.map((f, x) => (x === w ? profile : f));
};

function step<S extends Subject>(subject: S, random: Random): S {
  if (subject.family !== undefined) {
    const { parameters = {} } = CHANGES.parameters?.(subject, random) ?? {};
    const environment = subject.family.build(parameters);
    return environment === null ? subject : { ...subject, parameters, environment };
  }
  const fields = (Object.keys(CHANGES) as (keyof Subject)[]).filter((field) => subject[field] !== undefined);
  if (fields.length > 0 && random() < 0.4) return { ...subject, ...CHANGES[pick(random, fields)]?.(subject, random) };
  return otherPayoff(subject, random);
}

function otherPayoff<S extends Subject>(subject: S, random: Random): S {
  const { environment: of } = subject;
  const payoffs = of.payoffs.flat(2);
  const [place, other] = [below(random, payoffs.length), below(random, payoffs.length)];
  const how = random();
  if (how < 0.15) [payoffs[place], payoffs[other]] = [payoffs[other], payoffs[place]];
  else if (how < 0.3) payoffs[place] = payoffs[other];
  else if (how < 0.36) payoffs[place] = anywhereBetween(payoffs.reduce(minimum), payoffs.reduce(maximum), random);
  else if (how < 0.42) {
    const step = pick(random, STEPS);
    const heir = place - (place % of.agents.length) + below(random, of.agents.length);
    payoffs[place] = add(payoffs[place], step);
    payoffs[heir] = subtract(payoffs[heir], step);
  } else if (how < 0.48) payoffs[place] = add(payoffs[place], subtract(pick(random, payoffs), payoffs[other]));
  else payoffs[place] = add(payoffs[place], pick(random, STEPS));
  if (of.prior.length === 1 || random() < 0.9) return withNumbers(subject, payoffs);
  return withNumbers(subject, payoffs, otherPrior(of.prior, random));
}

/** An integer step above a number and at most another one. */
const anywhereBetween = (low: Rational, high: Rational, random: Random): Rational => {
  const difference = subtract(high, low);
  const [num, den] = [numerator(difference), denominator(difference)];
  return add(low, rational(BigInt(Math.floor(random() * (Number(num / den) + 1)))));
};

/** Half of what one contingency may spare goes to another. */
const otherPrior = (prior: readonly Rational[], random: Random): Rational[] => {
  const [from, to] = [below(random, prior.length), below(random, prior.length)];
  const moved = fraction(numerator(prior[from]), denominator(prior[from]) * 2n);
  return prior.map((p, w) => (from === to ? p : w === from ? subtract(p, moved) : w === to ? add(p, moved) : p));
};
