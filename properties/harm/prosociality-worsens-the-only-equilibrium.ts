/**
 * # How to try `prosociality-worsens-the-only-equilibrium`
 *
 * Among 2×2 games only harmful ones can do it (`when-prosociality-hurts`); all of those with payoffs −3..3 are tried, at a weight of each
 * phase.
 */
import { less, negate, ZERO } from '../../src/exact/rational.js';
import { expectedPayoffs } from '../../src/game/environment.js';
import { soleStrictChoice } from '../../src/prosocial/equilibrium-welfare.js';
import { all, claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { prosocialityWorsensTheOnlyEquilibrium } from '../../theorems/harm/prosociality-worsens-the-only-equilibrium.js';
import { harmful, harmfulGames } from './harmful.js';
import { anyWeight, atPhases, hurting, pennies } from './prosociality-worsens-the-worst-equilibrium.js';

type Weighted = SubjectWith<'weight'>;

/** All harmful games with payoffs from −`most` to `most`, up to renaming. */
export const everyHarmful = (most: number): Pick<Scope<Pick<Weighted, 'environment'>>, 'name' | 'subjects'> => ({
  name: `all harmful 2x2 games with payoffs ${-most}..${most}, up to renaming`,
  *subjects() {
    for (const environment of harmfulGames(most)) yield { environment };
  },
});

const payoff = ({ environment: of, weight }: Weighted, agent: number): Quantity => {
  const choice = soleStrictChoice(of, weight);
  return choice === null ? 'undefined' : expectedPayoffs(of, choice)[agent];
};

export const prosocialityWorsensTheOnlyEquilibriumProperty: Property<Weighted> = {
  theorem: prosocialityWorsensTheOnlyEquilibrium,
  scopes: [atPhases(everyHarmful(3), 1782)],
  meeting: hurting,
  breaking: {
    positive: hurting.map((subject) => ({ ...subject, weight: negate(subject.weight) })),
    'sole-before': pennies.chain((environment) => anyWeight.map(({ weight }) => ({ environment, weight }))),
    'sole-after': harmful.map(({ environment, parts }) => ({
      environment,
      weight: less(parts.gives, parts.takes) ? parts.takes : parts.gives,
    })),
  },
  mutants: [
    {
      name: 'everyone-loses',
      prose: 'everyone is worse off than among selfish agents, in a 2×2 game',
      kind: 'quantifier',
      conclude: (subject) =>
        all(
          ...subject.environment.agents.map((name, agent) =>
            claim([`the payoff of ${name}`, payoff(subject, agent)], '<', [
              'among selfish agents',
              payoff({ ...subject, weight: ZERO }, agent),
            ]),
          ),
        ),
    },
    {
      name: 'payoffs-of-five-sizes',
      prose: 'payoffs −2..2 are enough in a 2×2 game',
      kind: 'constant',
      scopes: [atPhases(everyHarmful(2), 19)],
    },
  ],
};
