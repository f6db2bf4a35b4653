/**
 * # How to try `welfare-improvements-select-first-bests`
 *
 * Environments without a profile from which nobody can raise welfare though it is no first best: in some, welfare is a sum of what each
 * agent's action does for it; in others, all such profiles are made first bests. Weights lie just above λ̄, where the claim is decided.
 */
import fc, { type Arbitrary } from 'fast-check';
import {
  add,
  atMost,
  equal,
  fraction,
  greater,
  isPositive,
  maximum,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../src/exact/rational.js';
import { type Environment, environment, firstBestWelfareAt } from '../../src/game/environment.js';
import { actionsIn, deviationsFrom } from '../../src/game/profile.js';
import { isImprovable, selectionBound } from '../../src/prosocial/selection.js';
import { environments } from '../../src/theory/draw/arbitraries.js';
import { environmentScope, extendScope } from '../../src/theory/scopes/scopes.js';
import { sameSet } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { lastFailure } from '../../theorems/prosociality/phase-diagram-shows-thresholds-and-traps.js';
import type { AtWeight } from '../../theorems/prosociality/supporting-weights-form-an-interval.js';
import {
  otherEquilibria,
  welfareImprovementsSelectFirstBests,
} from '../../theorems/prosociality/welfare-improvements-select-first-bests.js';

const small = environments({ outcomes: 16 });
const LITTLE = fraction(1n, 1000n);

/** The environment with another welfare, made up by one agent's payoffs. */
const withWelfare = (of: Environment, payer: number, wanted: (contingency: number, profile: number) => Rational): Environment =>
  environment({
    ...of,
    payoffs: of.payoffs.map((table, w) =>
      table.map((row, profile) =>
        row.map((u, i) => (i === payer % row.length ? add(u, subtract(wanted(w, profile), of.welfare[w][profile])) : u)),
      ),
    ),
  });

/** Every profile from which no deviation raises welfare becomes a first best. */
const raised = (of: Environment, payer: number): Environment =>
  withWelfare(of, payer, (w, profile) =>
    deviationsFrom(of, profile).some(({ to }) => greater(of.welfare[w][to], of.welfare[w][profile]))
      ? of.welfare[w][profile]
      : firstBestWelfareAt(of, w),
  );

/** Welfare is Σ_i w_i(a_i): whoever does not play the best action for it can raise it. */
const separable = (of: Environment, payer: number, parts: readonly number[]): Environment =>
  withWelfare(of, payer, (w, profile) =>
    sum(actionsIn(of, profile).map((action, i) => rational(parts[(7 * w + 3 * i + 5 * action) % parts.length]))),
  );

/** Environments in which, from every profile that is no first best, some agent alone can raise welfare. */
export const improvable: Arbitrary<Environment> = fc
  .tuple(small, fc.nat({ max: 3 }), fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 11, maxLength: 11 }), fc.boolean())
  .map(([of, payer, parts, apart]) => (apart ? separable(of, payer, parts) : raised(of, payer)));

const weighted =
  (above: readonly Rational[]) =>
  (environments: Arbitrary<Environment>): Arbitrary<AtWeight> =>
    fc.tuple(environments, fc.constantFrom(...above)).map(([of, more]) => ({ environment: of, weight: add(selectionBound(of), more) }));
const above = weighted([LITTLE, LITTLE, ONE, rational(12)]);

export const welfareImprovementsSelectFirstBestsProperty: Property<AtWeight> = {
  theorem: welfareImprovementsSelectFirstBests,
  scopes: [
    extendScope(environmentScope({ actions: [2, 2], payoffs: [0, 2] }), 'λ̄ and just above', 2, ({ environment: of }) => {
      const bound = selectionBound(of);
      return [bound, add(bound, LITTLE)].map((weight) => ({ environment: of, weight }));
    }),
  ],
  meeting: above(improvable),
  breaking: { improvable: above(small), 'above-the-bound': weighted([ZERO, rational(-1), fraction(-1n, 1000n)])(improvable) },
  mutants: [
    {
      name: 'at-the-bound',
      prose: 'λ ≥ λ̄ is enough',
      kind: 'relation',
      hypotheses: {
        improvable: welfareImprovementsSelectFirstBests.hypotheses.improvable,
        'at the bound': { prose: 'λ ≥ λ̄', holds: ({ environment: of, weight }) => atMost(selectionBound(of), weight) },
      },
    },
    {
      name: 'nobody-lowers-welfare',
      prose: 'enough that every other profile has a deviation that does not lower welfare',
      kind: 'hypothesis',
      hypotheses: {
        'not stuck': {
          prose: 'from every profile that is no first best some deviation does not lower welfare',
          holds: ({ environment: of }) =>
            of.welfare.every((row, w) =>
              row.every(
                (welfare, profile) =>
                  equal(welfare, firstBestWelfareAt(of, w)) || deviationsFrom(of, profile).some(({ to }) => atMost(welfare, row[to])),
              ),
            ),
        },
        'above-the-bound': welfareImprovementsSelectFirstBests.hypotheses['above-the-bound'],
      },
    },
    {
      name: 'exact',
      prose: 'where λ̄ is positive, another equilibrium is left at λ̄',
      kind: 'constant',
      conclude: ({ environment: of }) => {
        const bound = selectionBound(of);
        const left = isPositive(bound) ? otherEquilibria({ environment: of, weight: bound }) : ['nothing claimed'];
        return sameSet([`whether another equilibrium is left at λ̄`, [`${left.length > 0}`]], ['claimed', ['true']]);
      },
    },
  ],
  strata: {
    'λ̄ is positive': ({ environment: of }) => isPositive(selectionBound(of)),
    'λ̄ is exact': ({ environment: of }) => {
      const last = lastFailure(of);
      return typeof last === 'object' && equal(maximum(last, ZERO), selectionBound(of));
    },
    'several first bests, all others improvable': ({ environment: of }) =>
      isImprovable(of) && of.welfare.some((row, w) => row.filter((welfare) => equal(welfare, firstBestWelfareAt(of, w))).length > 1),
  },
  figures: {
    'the greatest λ̄': { keep: 'greatest', of: ({ environment: of }) => selectionBound(of) },
  },
};
