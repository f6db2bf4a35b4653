/**
 * # How to try `battle-of-the-sexes-needs-no-weight`
 *
 * Three payoffs with gaps of every size between them.
 */
import { atMost, less, subtract } from '../../src/exact/rational.js';
import { descendingNumbers, familySubjects } from '../../src/theory/draw/random-parameters.js';
import { descendingGrid, familyScope, integersFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { BATTLE_OF_THE_SEXES, battleOfTheSexesNeedsNoWeight } from '../../theorems/dilemmas/battle-of-the-sexes-needs-no-weight.js';

const ORDER = ['win', 'lose', 'apart'];
const small = integersFrom(0, 4);
const draw = (except?: string) => familySubjects(BATTLE_OF_THE_SEXES, descendingNumbers(ORDER, except));

export const battleOfTheSexesNeedsNoWeightProperty: Property<FamilySubject> = {
  theorem: battleOfTheSexesNeedsNoWeight,
  families: [BATTLE_OF_THE_SEXES],
  scopes: [
    familyScope(BATTLE_OF_THE_SEXES, parameterGrid('win, lose, apart in 0..4', { win: small, lose: small, apart: small })),
    familyScope(BATTLE_OF_THE_SEXES, descendingGrid(ORDER, 0, 40)),
  ],
  meeting: draw(),
  breaking: { 'own-favourite-first': draw('win'), 'together-first': draw('lose') },
  mutants: [
    {
      name: 'together-on-average',
      prose: 'win + lose > 2·apart in place of lose > apart',
      kind: 'hypothesis',
      hypotheses: {
        ...battleOfTheSexesNeedsNoWeight.hypotheses,
        'together-first': hypothesis('win + lose > 2·apart', ({ parameters: { win, lose, apart } }) =>
          less(subtract(apart, lose), subtract(win, apart)),
        ),
      },
    },
    {
      name: 'together-is-worse',
      prose: 'lose ≤ apart in place of lose > apart',
      kind: 'hypothesis',
      hypotheses: {
        ...battleOfTheSexesNeedsNoWeight.hypotheses,
        'together-first': hypothesis('lose ≤ apart', ({ parameters: { lose, apart } }) => atMost(lose, apart)),
      },
    },
  ],
};
