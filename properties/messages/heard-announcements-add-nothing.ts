/**
 * # How to refute `heard-announcements-add-nothing`
 *
 * Every prize, fine and surety of small integers, least first; random ones are drawn around the range in which the mechanism works.
 */
import fc from 'fast-check';
import { familySubjects, nonnegativeNumbers } from '../../src/theory/draw/random-parameters.js';
import { familyScope, integersFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { heardAnnouncementsAddNothing, TEST_PAIR } from '../../theorems/messages/heard-announcements-add-nothing.js';

export const heardAnnouncementsAddNothingProperty: Property<FamilySubject> = {
  theorem: heardAnnouncementsAddNothing,
  scopes: [
    familyScope(
      TEST_PAIR,
      parameterGrid('prize, fine and surety in 0..4', { prize: integersFrom(0, 4), fine: integersFrom(0, 4), surety: integersFrom(0, 4) }),
    ),
  ],
  meeting: familySubjects(TEST_PAIR, fc.record({ prize: nonnegativeNumbers, fine: nonnegativeNumbers, surety: nonnegativeNumbers })),
  breaking: {},
  families: [TEST_PAIR],
};
