/** E4 with a wrong constant: in the effort game of a prisoner's dilemma the gap is (R − P)/10. */
import {
  bestValue,
  COOPERATION_VERIFIABLE,
  claim,
  DILEMMA,
  drawn,
  type FamilySubject,
  familySubject,
  firstBestWelfare,
  fraction,
  linearHypotheses,
  multiply,
  type Property,
  rational,
  setting,
  subtract,
  theorem,
} from 'lacuna';
import { effortFamily } from 'lacuna/theorems';

const effort = theorem<FamilySubject>({
  id: 'a-tenth-is-lost',
  hypotheses: linearHypotheses(DILEMMA),
  conclude: ({ environment: of, parameters: { R, P } }) => {
    const best = bestValue(setting(of, COOPERATION_VERIFIABLE));
    const gap = best === null ? 'undefined' : subtract(firstBestWelfare(of), best);
    return claim(['the gap', gap], '=', ['(R − P)/10', multiply(fraction(1n, 10n), subtract(R, P))]);
  },
});

const aTenthIsLost: Property<FamilySubject> = {
  theorem: effort,
  families: [effortFamily],
  scopes: [],
  meeting: drawn(({ below }) => {
    const [T, R, P, S] = [12, 9, 6, 3].map((most) => rational(below(most)));
    const subject = familySubject(effortFamily, { T, R, P, S });
    if (subject === null) throw new Error('no effort game');
    return subject;
  }),
  breaking: {},
};

export default aTenthIsLost;
