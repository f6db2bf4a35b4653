/**
 * # A month as a game
 *
 * With what is to come fixed by what is left, the month at a stock S is a game: everyone claims 0 to S, and is paid her award and her share of
 * what the rest is worth. It has (S + 1)^n profiles, all of which are looked at by what is asked about it.
 */
import { add, divide, multiply, ONE, type Rational, rational } from '../exact/rational.js';
import { type Environment, environment } from '../game/environment.js';
import type { Profile } from '../game/profile.js';
import type { Commons } from './commons.js';
import { awards } from './sharing.js';
import { evenClaims } from './thresholds.js';

/**
 * The game of a month at a stock, `worth[left]` being what a rest is worth to all together.
 * @param shares  of that, by agent; left out: equal ones
 */
export function stageGame(of: Commons, stock: number, worth: readonly Rational[], shares = equalShares(of)): Environment {
  const claims = Array.from({ length: stock + 1 }, (_, claim) => String(claim));
  const profiles = claimProfiles(of.agents.length, stock);
  const pooled = of.contract === 'pooled';
  return environment({
    agents: of.agents,
    actions: of.agents.map(() => claims),
    payoffs: [
      profiles.map((profile) => {
        const caught = caughtBy(profile, stock);
        const each = divide(rational(caught), rational(of.agents.length));
        return (pooled ? profile.map(() => each) : awards(of, stock, profile)).map((award, i) =>
          add(award, multiply(shares[i], worth[stock - caught])),
        );
      }),
    ],
  });
}

/** An equal share of the future for everyone. */
export const equalShares = ({ agents }: Commons): Rational[] => agents.map(() => divide(ONE, rational(agents.length)));

/** H, what is caught of a stock. */
export const caughtBy = (claims: readonly number[], stock: number): number =>
  Math.min(
    stock,
    claims.reduce((total, claim) => total + claim, 0),
  );

/** Every profile of claims from 0 to the stock, in the order of profiles. */
export const claimProfiles = (agents: number, stock: number): number[][] =>
  Array.from({ length: agents }).reduce<number[][]>(
    (profiles) => profiles.flatMap((claims) => Array.from({ length: stock + 1 }, (_, claim) => [...claims, claim])),
    [[]],
  );

/** The number of a profile of claims from 0 to the stock. */
export const claimProfile = (claims: readonly number[], stock: number): Profile =>
  claims.reduce((profile, claim) => profile * (stock + 1) + claim, 0);

/**
 * How agents, of whom the first few abstain, claim a total: those who do not as evenly as can be; and where nothing is to be left, all of them
 * everything, so that nobody who claimed less could be robbed.
 */
export const agreedClaims = (agents: number, abstaining: number, total: number, stock: number): number[] => [
  ...Array.from({ length: abstaining }, () => 0),
  ...(total === stock ? Array.from({ length: agents - abstaining }, () => stock) : evenClaims(total, agents - abstaining)),
];
