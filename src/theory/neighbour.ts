/**
 * # Neighbours
 *
 * A subject near another one, at random: a payoff a step away or equal to another one, two payoffs exchanged, an outcome moved to another
 * cell, another weight, choice or contingency; of a family, one of its numbers a step away. What a guided search walks on.
 */
import { signalLanguage } from '../contract/language.js';
import { MECHANISM_CLASSES } from '../contract/setting.js';
import { add, fraction, isNegative, type Rational, rational } from '../exact/rational.js';
import { withNumbers } from './moves.js';
import type { Subject } from './subject.js';

type Random = () => number;

const below = (random: Random, count: number): number => Math.floor(random() * count);

const STEPS: readonly Rational[] = [1, -1, 1, -1, 2, -2, 5, -5].map((step) => rational(step));
const HALVES: readonly Rational[] = [fraction(1n, 2n), fraction(-1n, 2n), ...STEPS];

/** A step is taken together with another one half of the time, so that walks leave narrow places. */
export function neighbour<S extends Subject>(subject: S, random: Random): S {
  const next = step(subject, random);
  return random() < 0.5 ? next : step(next, random);
}

function step<S extends Subject>(subject: S, random: Random): S {
  if (subject.family !== undefined) return ofFamily(subject, random);
  const fields = (['language', 'choice', 'weight', 'contingency', 'mechanismClass'] as const).filter(
    (field) => subject[field] !== undefined,
  );
  return fields.length > 0 && random() < 0.4
    ? { ...subject, ...otherField(subject, fields[below(random, fields.length)], random) }
    : otherPayoff(subject, random);
}

function otherPayoff<S extends Subject>(subject: S, random: Random): S {
  const payoffs = subject.environment.payoffs.flat(2);
  const [place, other] = [below(random, payoffs.length), below(random, payoffs.length)];
  const how = random();
  if (how < 0.15) [payoffs[place], payoffs[other]] = [payoffs[other], payoffs[place]];
  else payoffs[place] = how < 0.3 ? payoffs[other] : add(payoffs[place], STEPS[below(random, STEPS.length)]);
  return withNumbers(subject, payoffs);
}

function otherField(
  subject: Subject,
  field: 'language' | 'choice' | 'weight' | 'contingency' | 'mechanismClass',
  random: Random,
): Partial<Subject> {
  const { environment: of, language, choice, weight } = subject;
  const w = below(random, of.contingencies.length);
  const profile = below(random, of.profileCount);
  switch (field) {
    case 'language': {
      if (language === undefined) return {};
      const cell = below(random, language.count + 1);
      return { language: signalLanguage(of, (x, a) => (x === w && a === profile ? cell : language.cells[x][a])) };
    }
    case 'choice':
      return { choice: (choice ?? []).map((f, x) => (x === w ? profile : f)) };
    case 'contingency':
      return { contingency: w };
    case 'mechanismClass':
      return { mechanismClass: MECHANISM_CLASSES[below(random, MECHANISM_CLASSES.length)] };
    case 'weight': {
      const moved = add(weight ?? rational(0), HALVES[below(random, HALVES.length)]);
      return isNegative(moved) ? {} : { weight: moved };
    }
  }
}

function ofFamily<S extends Subject>(subject: S, random: Random): S {
  const entries = Object.entries(subject.parameters ?? {});
  const place = below(random, entries.length);
  const parameters = Object.fromEntries(
    entries.map(([name, value], k) => [name, k === place ? add(value, HALVES[below(random, HALVES.length)]) : value]),
  );
  const environment = subject.family?.build(parameters) ?? null;
  return environment === null ? subject : { ...subject, parameters, environment };
}
