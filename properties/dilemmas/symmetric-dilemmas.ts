/** How to enumerate and to draw symmetric games of two agents with two actions. */
import type { Arbitrary } from 'fast-check';
import { sign } from '../../src/exact/rational.js';
import { overOneDefection } from '../../src/game/dilemmas/symmetric-dilemma.js';
import { descendingNumbers, familySubjects } from '../../src/theory/draw/random-parameters.js';
import { descendingGrid, familyScope, integersFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import type { Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { dilemmaPayoffs, SYMMETRIC_DILEMMA } from '../../theorems/dilemmas/symmetric-dilemmas.js';

const small = integersFrom(0, 4);

/** Every symmetric 2x2 game with payoffs 0 to 4, then all those with payoffs 0 to `high` that descend in the order given. */
export const dilemmaScopes = (descending: readonly string[], high = 24): Scope<FamilySubject>[] => [
  familyScope(SYMMETRIC_DILEMMA, parameterGrid('T, R, P, S in 0..4', { T: small, R: small, P: small, S: small })),
  familyScope(SYMMETRIC_DILEMMA, descendingGrid(descending, 0, high)),
];

/** Symmetric 2x2 games whose payoffs descend in the order given, but for the one named in `except`, which does not exceed the next. */
export const dilemmas = (descending: readonly string[], except?: string): Arbitrary<FamilySubject> =>
  familySubjects(
    SYMMETRIC_DILEMMA,
    descendingNumbers(descending, except).map(({ T, R, P, S }) => ({ T, R, P, S })),
  );

/** By the sign of 2R − S − T. */
export const dilemmaStrata = Object.fromEntries(
  [['2R > S + T', 1] as const, ['2R = S + T', 0] as const, ['2R < S + T', -1] as const].map(([name, side]) => [
    name,
    ({ parameters }: FamilySubject) => sign(overOneDefection(dilemmaPayoffs(parameters))) === side,
  ]),
);
