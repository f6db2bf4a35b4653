/**
 * What stands for `contract/messages/mediated-play` in a proof: some (coarse) correlated equilibrium x of the induced game, as unknown probabilities
 * with all constraints, that is worth no less than every pure equilibrium, nor than what was found before among the same equilibria. That the
 * extreme is attained is taken from the theory: the equilibria are a polytope, and not empty.
 */

import { inducedUtilities } from '../contract/messages/induced-game.js';
import type { Mechanism } from '../contract/messages/mediated-play.js';
import { lossesAt } from '../contract/messages/mediated-play.js';
import { multiply, negate, ONE, type Rational, subtract, sum, ZERO } from '../exact/rational.js';
import type { CorrelatedConcept, Distribution } from '../game/correlated.js';
import type { PayoffTable } from '../game/environment.js';
import { actionIn, deviate, deviationsFrom, type Profile, type Shape } from '../game/profile.js';
import { type Clause, oracle, type Specification } from '../symbolic/oracle.js';
import { unknown } from '../symbolic/polynomial.js';
import { negative, oneOf, positive, says } from './claims.js';
import { countsOf, keyOf } from './key.js';

export { lossesAt, type Mechanism, stakeAt } from '../contract/messages/mediated-play.js';

/** Which equilibria a specification speaks of, what is greatest among them, and where. */
interface About {
  readonly equilibria: string;
  readonly values: readonly Rational[];
  readonly x: Distribution;
}

const isAbout = (value: unknown): value is About => typeof value === 'object' && value !== null && 'equilibria' in value && 'x' in value;

const expected = (x: Distribution, values: readonly Rational[]): Rational => sum(x.map((p, profile) => multiply(p, values[profile])));

/** That nobody expects more from an action b than from c where it is told c; or, of coarse equilibria, than from doing as it is told whatever it is told. */
function isObedient(of: Shape, table: PayoffTable[number], x: Distribution, concept: CorrelatedConcept): Clause[] {
  return of.actions.flatMap((names, agent) =>
    names.flatMap((_, b) => {
      const gained = x.map((p, profile) => multiply(p, subtract(table[deviate(of, profile, agent, b)][agent], table[profile][agent])));
      const among = (told: (action: number) => boolean) => sum(gained.filter((_, profile) => told(actionIn(of, profile, agent))));
      const gains =
        concept === 'coarse' ? [among(() => true)] : names.flatMap((_, c) => (c === b ? [] : [among((action) => action === c)]));
      return gains.flatMap((gain) => says(negate(gain), '>='));
    }),
  );
}

/** The greatest expectation of a function of the profile over the equilibria of the induced game. */
function greatest(
  { environment: of, language, contingency, transfers }: Mechanism,
  values: readonly Rational[],
  concept: CorrelatedConcept,
): Rational {
  const table = inducedUtilities(of.payoffs, language, transfers)[contingency];
  const equilibria = `${concept} ${keyOf([countsOf(of), table])}`;
  return oracle().found(`play ${equilibria} ${keyOf(values)}`, (number, earlier) => {
    const x = values.map((_, profile): Rational => unknown(`t${number}_x${profile}`));
    const value = expected(x, values);
    const pure = table.flatMap((row, profile) => {
      const gains = deviationsFrom(of, profile).map(({ agent, to }) => positive(subtract(table[to][agent], row[agent])));
      return oneOf(...gains, negative(subtract(value, values[profile]), false));
    });
    const about: About = { equilibria, values, x };
    const others = earlier.flatMap(({ about: other }) =>
      isAbout(other) && other.equilibria === equilibria
        ? [
            ...says(subtract(value, expected(other.x, values)), '>='),
            ...says(subtract(expected(other.x, other.values), expected(x, other.values)), '>='),
          ]
        : [],
    );
    const clauses = [
      ...x.flatMap((p) => says(p, '>=')),
      ...says(subtract(sum(x), ONE), '='),
      ...isObedient(of, table, x, concept),
      ...pure,
      ...others,
    ];
    return { about, alternatives: [{ result: value, clauses: [] }], clauses } satisfies Specification<Rational>;
  });
}

export const greatestProbability = (of: Mechanism, profile: Profile, concept: CorrelatedConcept = 'correlated'): Rational =>
  greatest(
    of,
    of.environment.welfare[of.contingency].map((_, a) => (a === profile ? ONE : ZERO)),
    concept,
  );

export const leastLoss = (of: Mechanism, concept: CorrelatedConcept = 'correlated'): Rational =>
  negate(greatest(of, lossesAt(of.environment, of.contingency).map(negate), concept));
