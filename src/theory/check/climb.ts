/**
 * # Walks towards a refutation
 *
 * Statements about every mechanism, or about rare games, quantify over more than any scope exhausts. A walk starts from some subject and
 * keeps every step that leads nowhere farther from a refutation. *Hill climbing* keeps no others; *annealing* (Kirkpatrick, Gelatt and Vecchi
 * 1983) also keeps a worse one with probability exp(−loss/T), the temperature T falling as it goes, and so leaves places from which no
 * single step leads on. What is nearer is decided exactly; floats only say how readily a worse step is taken.
 */
import { type Expiry, never } from '../../exact/expiry.js';
import { denominator, numerator, type Rational, subtract } from '../../exact/rational.js';
import { random } from '../order/random-stream.js';
import type { Adversary } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';
import type { Theorem } from '../statement/theorem.js';
import { compareStandings, refutes, type Standing, standing } from './standing.js';

/** Where a walk ended: at a refutation, or at the nearest that it came to one. */
interface Climb<S extends Subject> {
  readonly subject: S;
  readonly refutes: boolean;
  /** How far from failing the conclusion is there; `null` where it has no slack. */
  readonly slack: Rational | null;
  readonly standing: Standing;
  readonly steps: number;
}

/** How to walk. */
export interface Gait<S extends Subject> extends Pick<Adversary<S>, 'steps' | 'step'> {
  /** Temperatures at the first and at the last step, in units of the losses that are met; left out: nothing worse is kept. */
  readonly temperatures?: readonly [number, number];
}

/** Walks from one subject; ends early where the conclusion fails. */
export function climb<S extends Subject>(theorem: Theorem<S>, gait: Gait<S>, start: S, seed: number, expired: Expiry = never): Climb<S> {
  const draw = random(seed);
  let [subject, here] = [start, standing(theorem, start)];
  let [nearest, best] = [subject, here];
  const unit = unitOf(here);
  let steps = 0;
  for (; steps < gait.steps && !refutes(best) && !expired(); steps++) {
    const candidate = gait.step(subject, draw);
    const reached = standing(theorem, candidate);
    const worse = compareStandings(reached, here) > 0;
    if (worse && !tolerates(gait.temperatures, steps / gait.steps, lossOf(here, reached, unit), draw)) continue;
    [subject, here] = [candidate, reached];
    if (compareStandings(here, best) <= 0) [nearest, best] = [subject, here];
  }
  return { subject: nearest, refutes: refutes(best), slack: best.slack, standing: best, steps };
}

function tolerates(temperatures: Gait<Subject>['temperatures'], progress: number, loss: number, draw: () => number): boolean {
  if (temperatures === undefined) return false;
  const [first, last] = temperatures;
  return draw() < Math.exp(-loss / (first * (last / first) ** progress));
}

/** A loss of slack that counts as one: a quarter of what is to be lost at the start, at least 1. */
const unitOf = ({ slack }: Standing): number => (slack === null ? 1 : Math.max(1, Math.abs(approximate(slack)) / 4));

/** How much worse one standing is than another, in units. */
function lossOf(from: Standing, to: Standing, unit: number): number {
  if (to.unmet > from.unmet) return to.unmet - from.unmet;
  if (from.slack === null || to.slack === null) return Math.max(1, to.changes - from.changes);
  return approximate(subtract(to.slack, from.slack)) / unit;
}

const SCALE = 1_000_000n;

const approximate = (value: Rational): number => Number((numerator(value) * SCALE) / denominator(value)) / Number(SCALE);
