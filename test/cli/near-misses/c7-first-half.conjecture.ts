/** C7 with “iff” from its first half: for large λ every equilibrium is a first best iff welfare can be raised alone from every other profile. */
import { equivalent, INFINITE, isImprovable, lastOtherEquilibrium, type Subject, theorem } from 'lacuna';

export default theorem<Subject>({
  id: 'improvable-iff-selected',
  subjects: 'environment',
  conclude: ({ environment: of }) =>
    equivalent(
      ['every equilibrium is a first best for large λ', lastOtherEquilibrium(of) !== INFINITE],
      ['welfare can be raised from every other profile', isImprovable(of)],
    ),
});
