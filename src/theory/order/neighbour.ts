/**
 * # Neighbours
 *
 * A subject near another one, at random: a payoff a step away, equal to another one or drawn anew, two payoffs exchanged, money moved from one
 * agent to another, another prior, or what the vocabulary has near a field; of a family, one of its numbers a step away. What a guided search
 * walks on.
 */
import { add, denominator, fraction, maximum, minimum, numerator, type Rational, rational, subtract } from '../../exact/rational.js';
import { type Field, type Subject, type Vocabulary, withField } from '../statement/subject.js';
import { withNumbers } from './moves.js';
import { below, pick, type Random } from './random-stream.js';
import { fieldsFrom, STEPS, VOCABULARY } from './vocabulary.js';

/** A step is taken together with another one half of the time, so that walks leave narrow places. */
export function neighbour<S extends Subject>(subject: S, random: Random): S {
  const next = step(subject, random);
  return random() < 0.5 ? next : step(next, random);
}

/** In the order in which one of them is picked. */
const WALKED = fieldsFrom('language', 'choice', 'target', 'contingency').filter((field) => VOCABULARY[field].near !== null);

/** The subject with a field that is near, or the same subject. */
function nearField<S extends Subject, F extends Field>(subject: S, field: F, random: Random): S {
  const { [field]: value }: Partial<Vocabulary> = subject;
  const { near } = VOCABULARY[field];
  return value === undefined || near === null ? subject : (withField(subject, field, near(value, random, subject)) ?? subject);
}

function step<S extends Subject>(subject: S, random: Random): S {
  if (subject.family !== undefined) return nearField(subject, 'parameters', random);
  const fields = WALKED.filter((field) => subject[field] !== undefined);
  if (fields.length > 0 && random() < 0.4) return nearField(subject, pick(random, fields), random);
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
