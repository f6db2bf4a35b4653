/** Limits on one agent's fines or rewards, and outside options, against the definition: one program over all cells for every choice. */
import fc from 'fast-check';
import {
  bestMechanism,
  type ContractThreshold,
  contractThreshold,
  format,
  fraction,
  INFINITE,
  implement,
  isInducedEquilibrium,
  isMechanism,
  literalBestMechanism,
  literalContractThreshold,
  literalImplementation,
  prosocialUtilities,
  type Rational,
  rational,
  type Setting,
  settingOf,
  settings,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { checkObstacle } from '../../src/contract/incentives/verify-obstacle.js';
import type { IndividualTerms } from '../../src/contract/language/individual-terms.js';
import { isSigned } from '../../src/contract/language/setting.js';
import { allChoices } from '../../src/contract/literal/literal.js';

const limit = fc.option(fc.integer({ min: 0, max: 3 }).map((value) => rational(value)));
const outside = fc.option(
  fc.integer({ min: -8, max: 3 }).map((value) => fraction(BigInt(value), 2n)),
  { freq: 2 },
);

const termsFor = (agents: number): fc.Arbitrary<IndividualTerms> => {
  const each = (of: fc.Arbitrary<Rational | null>) => fc.array(of, { minLength: agents, maxLength: agents });
  return fc.oneof(
    fc.record({ fines: each(limit), rewards: each(limit), outside: each(outside) }),
    fc.record({ fines: each(limit), rewards: each(fc.constant(null)), outside: each(fc.constant(null)) }),
  );
};

const subjects = settings({ outcomes: 12, contingencies: { min: 1, max: 3 } })
  .map(settingOf)
  .chain((of) => termsFor(of.environment.agents.length).map((individual): Setting => ({ ...of, individual })));

const runs = { numRuns: 300 };

const weightText = (found: ContractThreshold): string =>
  found.status === 'attained' ? format(found.weight) : found.status === 'infinite' ? INFINITE : found.status;

describe('terms agent by agent', () => {
  it('leave V as trying every choice finds, for selfish and for prosocial agents, attained by a pair that everyone signs', () => {
    const seen = { defined: 0, undefined: 0 };
    fc.assert(
      fc.property(subjects, fc.constantFrom(0, 1), (selfish, weight) => {
        const of = weight === 0 ? selfish : { ...selfish, utilities: prosocialUtilities(selfish.environment, rational(weight)) };
        const best = bestMechanism(of);
        const literal = literalBestMechanism(of);
        expect(best.status === 'attained' ? format(best.pair.value) : best.status).toBe(
          literal === null ? 'undefined' : format(literal.value),
        );
        seen[literal === null ? 'undefined' : 'defined'] += 1;
        if (best.status !== 'attained') return;
        expect(isMechanism(of, best.pair.transfers)).toBe(true);
        expect(isInducedEquilibrium(of, best.pair.transfers, best.pair.choice)).toBe(true);
        expect(isSigned(of, best.pair)).toBe(true);
      }),
      runs,
    );
    expect(Math.min(seen.defined, seen.undefined)).toBeGreaterThan(0);
  });

  it('leave λ*_L as trying every selection of first bests finds', () => {
    const finite = { yes: 0, no: 0 };
    fc.assert(
      fc.property(subjects, (of) => {
        const found = contractThreshold(of);
        const literal = literalContractThreshold(of);
        expect(weightText(found)).toBe(literal === INFINITE ? INFINITE : format(literal));
        finite[literal === INFINITE ? 'no' : 'yes'] += 1;
        if (found.status !== 'attained') return;
        const at = { ...of, utilities: prosocialUtilities(of.environment, found.weight) };
        expect(isMechanism(at, found.pair.transfers)).toBe(true);
        expect(isInducedEquilibrium(at, found.pair.transfers, found.pair.choice)).toBe(true);
        expect(isSigned(at, found.pair)).toBe(true);
      }),
      runs,
    );
    expect(Math.min(finite.yes, finite.no)).toBeGreaterThan(0);
  });

  it('say of every choice whether it can be had, with a reason that multiplication alone confirms', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(subjects, (of) => {
        for (const choice of [...allChoices(of)].slice(0, 8)) {
          const found = implement(of, choice);
          expect(found.implementable).toBe(literalImplementation(of, choice) !== null);
          if (found.implementable) {
            expect(isMechanism(of, found.pair.transfers) && isSigned(of, found.pair)).toBe(true);
            continue;
          }
          expect(checkObstacle(of, choice, found.obstacle)).toBeNull();
          const rows = found.obstacle.kind === 'Farkas' ? found.obstacle.multipliers.map(({ row }) => row.kind) : ['closed walk'];
          for (const kind of new Set(rows)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        }
      }),
      runs,
    );
    expect([...kinds.keys()].sort()).toEqual(['budget', 'closed walk', 'incentive', 'liability', 'participation']);
  });

  it('with both sides of every agent at B are the bound B', () => {
    fc.assert(
      fc.property(settings({ outcomes: 12 }), fc.integer({ min: 0, max: 3 }), (subject, B) => {
        const of = { ...settingOf(subject), liability: rational(B) };
        const each = of.environment.agents.map(() => rational(B));
        const apart = { ...of, liability: null, individual: { fines: each, rewards: each, outside: each.map(() => null) } };
        const [one, other] = [bestMechanism(of), bestMechanism(apart)];
        expect(one.status).toBe(other.status);
        if (one.status === 'attained' && other.status === 'attained') expect(format(one.pair.value)).toBe(format(other.pair.value));
        expect(weightText(contractThreshold(of))).toBe(weightText(contractThreshold(apart)));
      }),
      runs,
    );
  });
});
