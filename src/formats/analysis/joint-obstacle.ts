/**
 * # Why the best profiles cannot be had together
 *
 * Each contingency has its best profiles among those without undetectable temptations. If more is lost than is lost in choosing these,
 * then no transfers make a selection of them equilibria without burning money. Said is which deviations stand in the way, or what is burned.
 */
import { type Implementation, implement, solveTransfers } from '../../contract/incentives/implementation.js';
import { outcomesOf } from '../../contract/incentives/incentives.js';
import { transferProgram } from '../../contract/incentives/transfer-program.js';
import type { Choice, EquilibriumPair, Setting } from '../../contract/language/setting.js';
import { type Expiry, unlessInterrupted } from '../../exact/expiry.js';
import { equal, format, less, type Rational } from '../../exact/rational.js';
import type { Profile } from '../../game/profile.js';
import { obstacleInWords, placeText } from './obstacle-words.js';

/** How many selections are tried before one is taken as the example. */
const MOST_SELECTIONS = 32;
const MOST_CONTINGENCIES = 4;

/** Why the best candidates, by contingency, cannot be had together for nothing, given that the best pair loses `rest` > 0 for it. */
export function whyNotTogether(
  of: Setting,
  candidates: readonly (readonly Profile[])[],
  pair: EquilibriumPair,
  rest: Rational,
  what: string,
  expired: Expiry,
): string {
  const equilibrium = `${what} an equilibrium${candidates.length > 1 ? ' at every contingency' : ''}`;
  const isBest = pair.choice.every((profile, w) => candidates[w].includes(profile));
  const { choices, all } = isBest ? { choices: [], all: true } : selections(candidates);
  const tried = choices.map((choice) => ({ choice, found: unlessInterrupted(() => implement(of, choice, expired), null) }));
  const burning = tried.reduce<EquilibriumPair | null>(
    (least, { found }) => (found?.implementable && (least === null || less(found.pair.burned, least.burned)) ? found.pair : least),
    isBest ? pair : null,
  );
  const complete = all && tried.every(({ found }) => found !== null);
  if (burning === null) {
    const [{ choice, found }] = tried;
    return `No transfers ${complete ? 'of this class' : 'that burn nothing'} make ${equilibrium}. ${exampleText(of, choice, found)}`;
  }
  const program = transferProgram(of, outcomesOf(burning.choice), 'nothing burned');
  const solved = unlessInterrupted(() => solveTransfers(of, program, expired), null);
  const why =
    solved === null || solved.feasible ? '' : ` Without burning: ${uncapitalized(obstacleInWords(of.environment, solved.obstacle))}`;
  const instead = equal(burning.burned, rest) ? '' : ' The best mechanism gives up some welfare instead, and loses less.';
  const burned = complete ? `burning ${format(burning.burned)} on average` : 'burning money';
  return `Transfers make ${equilibrium}, but only by ${burned}.${why}${instead}`;
}

/** Why one choice fails: with its name, where it is short. */
export function exampleText({ environment }: Setting, choice: Choice, found: Implementation | null): string {
  if (found === null || found.implementable) return 'Time ran out before an obstacle was found.';
  const names = choice.length > MOST_CONTINGENCIES ? '' : choice.map((profile, w) => placeText(environment, w, profile)).join(' with ');
  return `${names === '' ? '' : `Take ${names}. `}${obstacleInWords(environment, found.obstacle)}`;
}

/** A sentence that goes on after a colon; this one begins with a word, as no choice that can be implemented has a closed walk. */
const uncapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Choices of one candidate per contingency, in lexicographic order, and whether these are all. */
function selections(candidates: readonly (readonly Profile[])[]): { choices: Choice[]; all: boolean } {
  let choices: Choice[] = [[]];
  let all = true;
  for (const domain of candidates) {
    const extended = choices.flatMap((choice) => domain.slice(0, MOST_SELECTIONS).map((profile) => [...choice, profile]));
    all &&= extended.length <= MOST_SELECTIONS && domain.length <= MOST_SELECTIONS;
    choices = extended.slice(0, MOST_SELECTIONS);
  }
  return { choices, all };
}
