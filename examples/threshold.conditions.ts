/**
 * What might keep prosociality from harm:
 * `npx lacuna explore C10 --with examples/threshold.conditions.ts --scope "2x2, payoffs 0..3, weights 1/3, 1/2, 1, 2, 3, up to renaming"`.
 */
import { all, compareThresholds, firstBests, hypothesis, type SubjectWith, selfishnessLevel, theorem } from 'lacuna';

export default theorem<SubjectWith<'weight'>>({
  id: 'threshold-conditions',
  subjects: 'environment+weight',
  hypotheses: {
    'at-threshold': hypothesis('λ = λ*(E)', ({ environment, weight }) => compareThresholds(weight, selfishnessLevel(environment)) === 0),
    'unique-first-bests': hypothesis('every contingency has one first best', ({ environment: of }) =>
      of.contingencies.every((_, w) => firstBests(of, w).length === 1),
    ),
  },
  conclude: () => all(),
});
