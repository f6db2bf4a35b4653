import {
  atMost,
  equilibria,
  firstBests,
  hypothesis,
  profileNames,
  prosocialUtilities,
  rational,
  type Subject,
  sameSet,
  selfishEquilibria,
  theorem,
} from 'lacuna';

const many = rational(1000);

/** True: where everyone's first choice is a first best, selfish agents may stay there. */
export const harmless = theorem<Subject>({
  id: 'shared-favourites-are-stable',
  subjects: 'game',
  hypotheses: {
    shared: hypothesis('some profile is best for every agent', ({ environment: of }) =>
      of.payoffs[0].some((row) => row.every((u, i) => of.payoffs[0].every((other) => atMost(other[i], u)))),
    ),
  },
  conclude: ({ environment: of }) => {
    const favourites = of.payoffs[0].flatMap((row, a) =>
      row.every((u, i) => of.payoffs[0].every((other) => atMost(other[i], u))) ? [a] : [],
    );
    const stable = selfishEquilibria(of, 0);
    const lost = favourites.filter((a) => !stable.includes(a)).map((a) => profileNames(of, a).join());
    return sameSet(['shared favourites that are no equilibrium', lost], ['none', []]);
  },
});

/** False: very prosocial agents may still be stuck in a profile that only two of them together could leave. */
export const hopeful = theorem<Subject>({
  id: 'great-prosociality-leaves-only-first-bests',
  subjects: 'game',
  conclude: ({ environment: of }) => {
    const worse = equilibria(of, prosocialUtilities(of, many), 0).filter((a) => !firstBests(of, 0).includes(a));
    return sameSet(['equilibria at λ = 1000 that are no first best', worse.map((a) => profileNames(of, a).join())], ['none', []]);
  },
});
