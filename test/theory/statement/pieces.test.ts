import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isZero, numerator, ONE, rational, ZERO } from '../../../src/exact/rational.js';
import { selfishEquilibria } from '../../../src/game/equilibrium.js';
import { check, type Plan, planOf } from '../../../src/theory/check/check.js';
import { type Part, withPart } from '../../../src/theory/check/parts.js';
import { environments } from '../../../src/theory/draw/arbitraries.js';
import { environmentScope, languageScope } from '../../../src/theory/scopes/scopes.js';
import { type Conclusion, claim } from '../../../src/theory/statement/conclusion.js';
import type { Kept } from '../../../src/theory/statement/kept.js';
import { allPieces, type Piece, shardPieces, without } from '../../../src/theory/statement/pieces.js';
import { plainEnvironment } from '../../../src/theory/statement/plain-environment.js';
import type { Property } from '../../../src/theory/statement/property.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import { hypothesis, type Theorem, theorem } from '../../../src/theory/statement/theorem.js';

const q = (text: string) => text.split(' ').map((word) => rational(word));
const equilibria = ({ environment: of }: Subject) => rational(Math.min(...of.contingencies.map((_, w) => selfishEquilibria(of, w).length)));
const first = ({ environment: of }: Subject) => of.payoffs[0][0][0];
const small = environmentScope({ actions: [2, 2], payoffs: [0, 1] });

const planted = (
  conclude: (subject: Subject) => Conclusion,
  parts: Partial<Theorem<Subject>> = {},
  more: Partial<Property<Subject>> = {},
): Property<Subject> => ({
  theorem: theorem<Subject>({ id: 'planted', conclude, ...parts }),
  scopes: [environmentScope({ actions: [3], payoffs: [-1, 1] }), languageScope({ actions: [2], contingencies: 2, payoffs: [0, 1] }), small],
  meeting: environments().map((environment): Subject => ({ environment })),
  breaking: {},
  strata: { 'no pure equilibrium': (subject) => isZero(equilibria(subject)) },
  figures: { least: { keep: 'least', of: first }, greatest: { keep: 'greatest', of: first } },
  ...more,
});

const truth = () => claim(['one', ONE], '>', ['zero', ZERO]);
const stable = (subject: Subject) => claim(['pure equilibria', equilibria(subject)], '>', ['none', ZERO]);
const unstable = (subject: Subject) => claim(['pure equilibria', equilibria(subject)], '=', ['none', ZERO]);
const pennies: Kept = {
  name: 'refutation',
  subject: { environment: plainEnvironment([2, 2], [ONE], q('0 5 5 0 5 0 0 5')) },
  minimality: 'locally minimal',
};
const several = hypothesis<Subject>('two agents or more', ({ environment: of }) => of.agents.length > 1);
const lucky = hypothesis<Subject>('the first payoff is not 0', (subject) => !isZero(first(subject)));
const steps = {
  name: 'steps up',
  starts: 20,
  steps: 12,
  step: ({ environment: of }: Subject, random: () => number): Subject => ({
    environment: plainEnvironment([2], [ONE], [rational(numerator(first({ environment: of })) + BigInt(Math.floor(3 * random()))), ZERO]),
  }),
};
const coin = fc.nat({ max: 9 }).map((k): Subject => ({ environment: plainEnvironment([2], [ONE], q(`${k} 0`)) }));
const below = (most: number) => (subject: Subject) => claim(['the first payoff', first(subject)], '<', ['the most', rational(most)]);

const CASES: [string, Property<Subject>, { readonly runs: number; readonly kept?: readonly Kept[] }][] = [
  ['a theorem that stands', planted(truth, { hypotheses: { several, lucky } }), { runs: 300 }],
  ['one that is refuted in a scope', planted(stable), { runs: 300 }],
  ['one that sampling refutes', planted(stable, {}, { scopes: [] }), { runs: 200 }],
  ['one that is refuted by what is stored', planted(stable, {}, { scopes: [] }), { runs: 300, kept: [pennies] }],
  ['one for which a scope holds less than what is stored', planted(stable), { runs: 300, kept: [pennies] }],
  ['an existence statement', planted(unstable, { expect: 'witnessed' }), { runs: 100 }],
  ['a vacuous one', planted(truth, { hypotheses: { never: hypothesis<Subject>('never', () => false) } }), { runs: 100 }],
  ['one with an adversary', planted(below(1000), {}, { scopes: [], meeting: coin, adversary: steps }), { runs: 500 }],
  ['one that an adversary refutes', planted(below(14), {}, { scopes: [], meeting: coin, adversary: steps }), { runs: 500 }],
  ['one without anything to try', planted(truth), { runs: 0 }],
];

/** Does a piece to its end, or as far as it gets before it is asked for the k-th time whether to pause. */
function work(plan: Plan<Subject>, piece: Piece, asked = Number.POSITIVE_INFINITY): Part<Subject> {
  let left = asked;
  const run = plan.working(
    piece,
    () => false,
    () => left-- <= 0,
  );
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}

describe('a check in pieces', () => {
  it.each(CASES)('%s: the result is that of the whole, however it is cut and in whatever order it is done', (_, property, terms) => {
    const whole = check(property, { ...terms, seed: 3 });
    const cuts = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(cuts, (draws) => {
        const below = (bound: number) => draws.next().value % bound;
        const plans = [planOf(property, { ...terms, seed: 3 }), planOf(property, { ...terms, seed: 3 })];
        let parts: Part<Subject>[] = [];
        for (;;) {
          const open = plans[0].remaining(parts);
          if (open.length === 0) break;
          const { stage, from, to } = open[below(open.length)];
          const begin = from + below(to - from);
          const piece = { stage, from: begin, to: begin + 1 + below(to - begin) };
          parts = withPart(parts, work(plans[below(2)], piece, below(3) === 0 ? below(3) : undefined));
        }
        expect(plans[0].result(parts)).toEqual(whole);
        expect(Object.keys(plans[0].result(parts).figures)).toEqual(Object.keys(whole.figures));
      }),
      { numRuns: 2, seed: 1 },
    );
  });

  it('that was cut short is incomplete, and counts what was done', () => {
    const plan = planOf(planted(truth), { runs: 640, seed: 1 });
    const parts = [work(plan, { stage: 'scope 3', from: 100, to: 200 }), work(plan, { stage: 'sampling', from: 2, to: 4 })];
    expect(plan.result(parts)).toMatchObject({
      verdict: 'incomplete',
      exhausted: [{ subjects: 100, of: 256 }],
      sampled: { attempts: 128 },
    });
  });

  it('that was cut short does not call least what something before it may be less than', () => {
    const plan = planOf(planted(stable), { runs: 0, seed: 1 });
    const found = work(plan, { stage: 'scope 3', from: 100, to: 256 });
    expect(plan.result([found]).counterexample).toMatchObject({ foundBy: 'exhaustion', minimality: 'not minimal' });
    const all = withPart([found], work(plan, { stage: 'scope 3', from: 0, to: 100 }));
    expect(plan.result(all).counterexample).toMatchObject({ minimality: 'minimal in its scope' });
  });

  it('that holds more subjects than it says, or fewer, is not exhausted', () => {
    const plan = (size: number) => planOf(planted(truth, {}, { scopes: [{ ...small, size }] }), { runs: 0, seed: 1 });
    const ends = (size: number) => [0, 200].map((from, k) => work(plan(size), { stage: 'scope 1', from, to: k === 0 ? 200 : size }));
    expect(plan(256).result(ends(256)).verdict).toBe('exhausted');
    expect(plan(255).result(ends(255)).verdict).toBe('incomplete');
    expect(plan(257).result(ends(257)).verdict).toBe('incomplete');
  });
});

describe('shards', () => {
  const stages = [3, 100, 7, 0, 1].map((size, k) => ({ name: `scope ${k + 1}`, size }));

  it('are all of a check together, each unit once', () => {
    for (const of of [1, 2, 3, 8, 200]) {
      const pieces = Array.from({ length: of }, (_, k) => shardPieces(stages, { shard: k + 1, of })).flat();
      expect(without(allPieces(stages), pieces)).toEqual([]);
      expect(pieces.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(111);
    }
  });
});
