/** # How to try `payoffs-reveal-effort`: temptations and sucker’s payoffs far apart in every class, and random ones. */
import fc from 'fast-check';
import { COOPERATION_VERIFIABLE } from '../../src/contract/effort-language.js';
import { setting } from '../../src/contract/setting.js';
import { ZERO } from '../../src/exact/rational.js';
import { integersFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import type { EffortContract } from '../../theorems/effort/effort-subjects.js';
import { everythingRevealed, payoffsRevealEffort } from '../../theorems/effort/payoffs-reveal-effort.js';
import { extended, IN_EVERY_CLASS, otherwise } from './effort-property.js';
import { anyShare, breakingEach, effortGames, lazyScope } from './effort-subjects.js';

const meeting = effortGames(fc.record({ t: anyShare, s: anyShare })).chain(IN_EVERY_CLASS.random);
const [few, many] = [integersFrom(0, 1), integersFrom(0, 28)];
const equal = { name: 'R ≠ P', terms: { R: 1, P: -1 }, strict: true };

export const payoffsRevealEffortProperty: Property<EffortContract> = {
  theorem: payoffsRevealEffort,
  scopes: [
    extended(lazyScope(effortFamily, parameterGrid('R, P in 0..1, T, S in 0..28', { T: many, R: few, P: few, S: many })), IN_EVERY_CLASS),
  ],
  meeting,
  breaking: { 'R-not-P': breakingEach(meeting, { 'R-not-P': equal })['R-not-P'] },
  mutants: [
    otherwise('payoffs-alone', 'payoffs alone reveal cooperation too', 'quantifier', everythingRevealed),
    otherwise('cooperation-alone', 'a court that sees cooperation alone closes the gap', 'quantifier', ({ environment, mechanismClass }) =>
      claim(['the gap', gapOf(setting(environment, COOPERATION_VERIFIABLE, { mechanismClass }))], '=', ['zero', ZERO]),
    ),
  ],
  families: [effortFamily],
};
