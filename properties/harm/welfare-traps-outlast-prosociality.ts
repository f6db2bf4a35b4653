/**
 * # How to try `welfare-traps-outlast-prosociality`
 *
 * All 2×2 games with payoffs −1, 0 and 1, up to renaming, with each profile. Random subjects are stag hunts and other games in which the two
 * best profiles are opposite, with the lesser of them.
 */
import fc, { type Arbitrary } from 'fast-check';
import { isNegative, isZero, ONE, rational } from '../../src/exact/rational.js';
import { loss } from '../../src/game/environment.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { classScope } from '../../src/theory/scopes/renaming-scopes.js';
import { environmentScope, extendScope } from '../../src/theory/scopes/scopes.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { Subject, SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { welfareTrapsOutlastProsociality } from '../../theorems/harm/welfare-traps-outlast-prosociality.js';

type Chosen = SubjectWith<'choice'>;

const everyProfile = (scope: Scope<Subject>, profiles: number): Scope<Chosen> =>
  extendScope(scope, 'each profile', profiles, ({ environment }) =>
    environment.welfare[0].map((_, profile) => ({ environment, choice: [profile] })),
  );

const entry = fc.integer({ min: -4, max: 4 });
const step = fc.integer({ min: 1, max: 6 });

/** Welfare 0 at two opposite profiles at most, `trap` at the third and more at the fourth; the payoffs of the first agent are any. */
const traps: Arbitrary<Chosen> = fc
  .record({ first: fc.tuple(entry, entry, entry, entry), trap: step, more: step, falls: fc.tuple(entry, entry) })
  .map(({ first, trap, more, falls: [x, y] }) => {
    const welfare = [trap + more, -Math.abs(x), -Math.abs(y), trap];
    const payoffs = welfare.flatMap((w, profile) => [first[profile], w - first[profile]]);
    const environment = plainEnvironment(
      [2, 2],
      [ONE],
      payoffs.map((u) => rational(u)),
    );
    return { environment, choice: [3] };
  });

const raises = ({ environment: of, choice }: Chosen, enough: (of: ReturnType<typeof loss>) => boolean): boolean =>
  choice.some((profile, w) => deviationsFrom(of, profile).some((deviation) => enough(loss(of, w, profile, deviation))));

const { inefficient } = welfareTrapsOutlastProsociality.hypotheses;

export const welfareTrapsOutlastProsocialityProperty: Property<Chosen> = {
  theorem: welfareTrapsOutlastProsociality,
  scopes: [everyProfile(classScope({ actions: [2, 2], greatest: 1, sum: 8 }), 4)],
  meeting: traps,
  breaking: { inefficient: traps.map((subject) => ({ ...subject, choice: [0] })) },
  mutants: [
    {
      name: 'an-agent-can-raise-welfare',
      prose: 'it is so even if some agent alone can raise welfare',
      kind: 'hypothesis',
      hypotheses: { inefficient, improvable: hypothesis('some deviation raises welfare', (subject) => raises(subject, isNegative)) },
    },
    {
      name: 'one-agent-decides',
      prose: 'it is so even if one agent alone has a choice',
      kind: 'hypothesis',
      scopes: [everyProfile(environmentScope({ actions: [1, 3], payoffs: [-1, 1] }), 3)],
    },
  ],
  strata: { 'a deviation leaves welfare as it is': (subject) => raises(subject, isZero) },
};
