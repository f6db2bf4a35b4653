/** B9 without supermodularity: no equilibrium has anyone invest more than in every first best. Two investors, levels 0 and 1. */
import {
  actionIn,
  atMost,
  drawn,
  type Family,
  type FamilySubject,
  familySubject,
  firstBests,
  fraction,
  holdUp,
  hypothesis,
  implies,
  ONE,
  type Property,
  rational,
  selfishEquilibria,
  sum,
  theorem,
  ZERO,
} from 'lacuna';

const family: Family = {
  name: 'two investors',
  build: ({ c1, c2, v01, v10, v11, share }) =>
    holdUp({
      costs: [
        [ZERO, c1],
        [ZERO, c2],
      ],
      shares: [share, share],
      surplus: ([first, second]) =>
        [
          [ZERO, v01],
          [v10, v11],
        ][first][second],
    }),
};

const investing = theorem<FamilySubject>({
  id: 'nobody-over-invests',
  hypotheses: {
    nondecreasing: hypothesis('v is nondecreasing', ({ parameters: { v01, v10, v11 } }) =>
      [v01, v10].every((one) => atMost(ZERO, one) && atMost(one, v11)),
    ),
    costly: hypothesis('investments cost something', ({ parameters: { c1, c2 } }) => [c1, c2].every((cost) => !atMost(cost, ZERO))),
    shares: hypothesis(
      'shares are ≥ 0 and sum to at most 1',
      ({ parameters: { share } }) => atMost(ZERO, share) && atMost(sum([share, share]), ONE),
    ),
  },
  conclude: ({ environment: of }) => {
    const level = (profile: number, agent: number) => actionIn(of, profile, agent);
    const most = [0, 1].map((agent) => Math.max(...firstBests(of, 0).map((best) => level(best, agent))));
    const none = selfishEquilibria(of, 0).every((profile) => [0, 1].every((agent) => level(profile, agent) <= most[agent]));
    return implies(['levels are 0 and 1', true], ['nobody invests more than at every first best', none]);
  },
});

const nobodyOverInvests: Property<FamilySubject> = {
  theorem: investing,
  families: [family],
  scopes: [],
  meeting: drawn(({ below }) => {
    const [v10, v01] = [below(9), below(9)];
    const parameters = {
      c1: rational(1 + below(4)),
      c2: rational(1 + below(4)),
      v01: rational(v01),
      v10: rational(v10),
      v11: rational(Math.max(v10, v01) + below(9)),
      share: fraction(BigInt(1 + below(4)), 8n),
    };
    const subject = familySubject(family, parameters);
    if (subject === null) throw new Error('no hold-up');
    return subject;
  }),
  breaking: {},
};

export default nobodyOverInvests;
