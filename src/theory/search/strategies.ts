/**
 * # Strategies
 *
 * What a search does beside exhausting scopes, a portion at a time: random subjects; walks from those that come nearest to refuting; children
 * of these and of known games; linear programs over the types of those that meet the hypotheses. Portions take about as long as each other.
 */
import fc from 'fast-check';
import type { Expiry } from '../../exact/expiry.js';
import { climb, type Gait } from '../check/climb.js';
import { batchSeed } from '../check/stages.js';
import { refutes, standing } from '../check/standing.js';
import { crossed, redrawn, sameExtent } from '../order/crossing.js';
import { neighbour } from '../order/neighbour.js';
import { random } from '../order/random-stream.js';
import type { Property } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';
import type { Counterexample } from '../statement/verdict.js';
import { formsOf, searchType, typeOf } from './linear-type.js';
import { joined, type Placed, type Pool } from './pool.js';

/** A search in progress. */
export interface Hunt<S extends Subject> {
  readonly property: Property<S>;
  /** How many random subjects there are to be. */
  readonly runs: number;
  readonly seed: number;
  readonly expired: Expiry;
  /** Games to cross with random ones. */
  readonly known: readonly S[];
  pool: Pool<S>;
  /** The last random subjects, nearest first. */
  sample: Pool<S>;
  readonly types: Set<string>;
  readonly counts: Counts;
}

/** What was tried. */
export interface Counts {
  attempts: number;
  subjects: number;
  walks: number;
  steps: number;
  children: number;
  /** Types whose linear programs were solved, and those of them that the statement's own account of what is linear decides. */
  types: number;
  decided: number;
}

/** A strategy: the refutations that a portion of it came upon. */
export interface Strategy {
  readonly name: Counterexample<Subject>['foundBy'];
  readonly portion: <S extends Subject>(hunt: Hunt<S>, round: number) => readonly S[];
}

/** Random subjects in a portion. */
const SAMPLE = 64;
const CHILDREN = 64;
type Pace = Omit<Gait<Subject>, 'step'>;
const CLIMBING: Pace = { steps: 160 };
const ANNEALING: Pace = { steps: 320, temperatures: [2, 0.1] };
const TYPES = 2;
/** Larger games have types of too many dimensions: each costs a conclusion. */
const MOST_PAYOFFS = 64;

const placed = <S extends Subject>({ property: { theorem } }: Hunt<S>, subject: S): Placed<S> => ({
  subject,
  standing: standing(theorem, subject),
});

const refuting = <S extends Subject>(list: Pool<S>): S[] => list.filter((one) => refutes(one.standing)).map(({ subject }) => subject);

/** Draws random subjects. */
export const sampling: Strategy = {
  name: 'sampling',
  portion: (hunt, round) => {
    const drawn = fc.sample(hunt.property.meeting, {
      numRuns: Math.min(SAMPLE, hunt.runs - hunt.counts.attempts),
      seed: batchSeed(hunt.seed, round),
    });
    const sample = drawn.map((subject) => placed(hunt, subject));
    hunt.counts.attempts += sample.length;
    hunt.counts.subjects += sample.filter(({ standing: { unmet } }) => unmet === 0).length;
    hunt.sample = joined([], sample);
    hunt.pool = joined(hunt.pool, sample);
    return refuting(sample);
  },
};

/** A walk from one of the nearest subjects, which one by the round. */
const walking = (name: Strategy['name'], pace: Pace, from: 'pool' | 'sample', salt: number): Strategy => ({
  name,
  portion: (hunt, round) => {
    const starts = hunt[from];
    if (starts.length === 0) return [];
    const start = starts[from === 'sample' ? 0 : round % starts.length];
    const walk = climb(
      hunt.property.theorem,
      { ...pace, step: neighbour },
      start.subject,
      batchSeed(hunt.seed, salt * (round + 1)),
      hunt.expired,
    );
    hunt.counts.walks += 1;
    hunt.counts.steps += walk.steps;
    hunt.pool = joined(hunt.pool, [walk]);
    return walk.refutes ? [walk.subject] : [];
  },
});

/** Crosses the nearest subjects, and known games, with random tables and with each other. */
const crossing: Strategy = {
  name: 'crossing',
  portion: (hunt, round) => {
    const draw = random(batchSeed(hunt.seed, -7 * (round + 1)));
    const pick = <Member>(list: readonly Member[]): Member => list[Math.floor(draw() * list.length)];
    const parents = hunt.pool.map(({ subject }) => subject);
    const children: Placed<(typeof parents)[number]>[] = [];
    while (parents.length > 0 && children.length < CHILDREN && !hunt.expired()) {
      const parent = pick(hunt.known.length > 0 && draw() < 0.5 ? hunt.known : parents);
      const mate = pick(parents);
      children.push(placed(hunt, crossed(parent, draw() < 0.5 && sameExtent(parent, mate) ? mate : redrawn(parent, draw), draw)));
    }
    hunt.counts.children += children.length;
    hunt.pool = joined(hunt.pool, children);
    return refuting(children);
  },
};

/** Solves the linear programs of types that no subject met so far was of. */
const programming: Strategy = {
  name: 'linear program',
  portion: (hunt) => {
    const { theorem } = hunt.property;
    const found = [];
    let left = TYPES;
    for (const {
      subject,
      standing: { unmet },
    } of [...hunt.sample, ...hunt.pool]) {
      const { environment: of, family } = subject;
      if (unmet > 0 || family !== undefined || of.contingencies.length * of.profileCount * of.agents.length > MOST_PAYOFFS) continue;
      const forms = formsOf(theorem, subject);
      const type = typeOf(subject, forms);
      if (hunt.types.has(type)) continue;
      hunt.types.add(type);
      const { candidates, affine } = searchType(theorem, subject, forms, hunt.expired);
      const tried = candidates.map((candidate) => placed(hunt, candidate));
      hunt.pool = joined(hunt.pool, tried);
      const refutations = refuting(tried);
      hunt.counts.types += 1;
      if (affine && theorem.linear !== undefined && (candidates.length === 0 || refutations.length > 0)) hunt.counts.decided += 1;
      found.push(...refutations);
      if (--left === 0 || found.length > 0) break;
    }
    return found;
  },
};

/** In the order in which a round takes them. */
export const STRATEGIES: readonly Strategy[] = [
  sampling,
  walking('hill climbing', CLIMBING, 'sample', 3),
  walking('annealing', ANNEALING, 'pool', 5),
  crossing,
  programming,
];
