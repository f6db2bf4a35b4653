/**
 * # A stretch of a scope
 *
 * Exhaustion as a strategy beside others: some subjects of a scope that follow each other, from a place that the round draws. What comes near to a
 * refutation joins the pool, from which walks and crossings go on; ranges, which go through a scope for good, keep no near misses.
 */
import { batchSeed } from '../check/stages.js';
import { refutes, standing } from '../check/standing.js';
import { random } from '../order/random-stream.js';
import { startingAt } from '../scopes/scope-reader.js';
import type { Subject } from '../statement/subject.js';
import { joined, type Placed } from './pool.js';
import type { Hunt, Strategy } from './strategies.js';

/** Subjects in a stretch, and how far into a scope that has to be gone through from its start a stretch begins at most. */
const [STRETCH, FURTHEST] = [256, 4096];

export const stretching: Strategy = {
  name: 'exhaustion',
  portion: (hunt, round) => stretch(hunt, round),
};

function stretch<S extends Subject>(hunt: Hunt<S>, round: number): readonly S[] {
  const { theorem, scopes } = hunt.property;
  if (scopes.length === 0) return [];
  const draw = random(batchSeed(hunt.seed, -11 * (round + 1)));
  const scope = scopes[Math.floor(draw() * scopes.length)];
  const { size, subjects } = scope.sieve ?? scope;
  const all = subjects();
  const reach = Math.max(1, size - STRETCH + 1);
  const from = Math.floor(draw() * (all.startingAt === undefined ? Math.min(FURTHEST, reach) : reach));
  const tried: Placed<S>[] = [];
  for (const subject of startingAt(all, from)) {
    if (tried.length === STRETCH || hunt.expired()) break;
    tried.push({ subject, standing: standing(theorem, subject) });
  }
  hunt.counts.attempts += tried.length;
  hunt.counts.subjects += tried.filter(({ standing: { unmet } }) => unmet === 0).length;
  hunt.pool = joined(hunt.pool, tried);
  return tried.filter((one) => refutes(one.standing)).map(({ subject }) => subject);
}
