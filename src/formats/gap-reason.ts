/**
 * # Why there is a gap, in words
 *
 * One statement, decided by cases. What is lost at ω because every better profile has an undetectable temptation is lost under every
 * mechanism (B1): call its expected sum U ≤ Γ. Whatever more is lost is lost because no transfers make the best remaining profiles
 * equilibria together without burning money: an obstacle is named, or what must be burned.
 */
import { type Candidate, candidatesAt } from '../contract/candidates.js';
import { type Implementation, implement, solveTransfers } from '../contract/implementation.js';
import { outcomesOf } from '../contract/incentives.js';
import { type Choice, type EquilibriumPair, netPayoffs, type Setting } from '../contract/setting.js';
import { transferProgram } from '../contract/transfer-program.js';
import { type Expiry, never, unlessInterrupted } from '../exact/expiry.js';
import { compare, equal, format, isPositive, isZero, less, multiply, type Rational, subtract, sum } from '../exact/rational.js';
import { expectedPayoffs, firstBestWelfareAt } from '../game/environment.js';
import { INFINITE } from '../prosocial/threshold.js';
import type { Analysis, SeenTemptation } from './analysis.js';
import { obstacleInWords, placeText, profileText } from './obstacle-words.js';

/** How many selections are tried before one is taken as the example. */
const MOST_SELECTIONS = 32;
const MOST_CONTINGENCIES = 4;

/**
 * Why the best mechanism falls short of the first best, that it does not, or why there is none: a sentence, or a few where one will not do.
 * @param expired gives up the search for an obstacle, never the statement
 */
export function gapReason(analysis: Analysis, expired: Expiry = never): string {
  const { best, gap, setting } = analysis.mechanism;
  const candidates = analysis.environment.contingencies.map((_, w) => leastLossy(candidatesAt(setting, w)));
  if (best.status === 'undefined') return whyUndefined(analysis, candidates, expired);
  const unseen = unseenTemptations(analysis, candidates);
  if (best.status === 'interrupted') return `${interruptedText(analysis, best)}${unseen === null ? '' : ` ${unseen.text}`}`;
  if (gap === null || isZero(gap)) return whyNone(analysis, best.pair);
  if (unseen === null) return whyNotTogether(setting, candidates, best.pair, gap, 'a first best', expired);
  const rest = subtract(gap, unseen.lost);
  if (isZero(rest)) return unseen.text;
  const more = whyNotTogether(setting, candidates, best.pair, rest, 'the best of the other profiles', expired);
  return `${unseen.text} That alone costs ${format(unseen.lost)}; ${format(rest)} more is lost besides. ${more}`;
}

const leastLossy = (candidates: readonly Candidate[]): Candidate[] => candidates.filter(({ cost }) => isZero(cost));

/** `row gains 1/6 by CL`. */
const gainText = ({ environment }: Analysis, { agent, action, gain }: SeenTemptation): string =>
  `${environment.agents[agent]} gains ${format(gain)} by ${environment.actions[agent][action]}`;

/** The largest undetectable temptation at the easiest first best of a contingency where every first best has one. */
function exampleAt({ temptations, firstBest }: Analysis, contingency: number): SeenTemptation {
  return temptations
    .filter((t) => !t.detectable && t.contingency === contingency && t.profile === firstBest.easiest[contingency])
    .reduce((largest, other) => (compare(other.gain, largest.gain) > 0 ? other : largest));
}

/** What undetectable temptations at every first best cost in any case, and where; `null` if nothing. */
function unseenTemptations(analysis: Analysis, candidates: readonly Candidate[][]): { text: string; lost: Rational } | null {
  const { environment, firstBest } = analysis;
  const losses = candidates.map(([best], w) => subtract(multiply(environment.prior[w], firstBestWelfareAt(environment, w)), best.weight));
  const where = losses.flatMap((lost, w) => (isPositive(lost) ? [w] : []));
  if (where.length === 0) return null;
  const worst = where.reduce((most, w) => (compare(losses[w], losses[most]) > 0 ? w : most));
  const example = exampleAt(analysis, worst);
  const place = placeText(environment, worst, example.profile);
  const cost = isZero(example.loss) ? 'at no loss to welfare' : `which costs everyone together ${format(example.loss)}`;
  const temptation = `${place} ${gainText(analysis, example)}, ${cost}`;
  const at = environment.contingencies.length > 1 ? ` in ${environment.contingencies[worst]}` : '';
  const others = where.length - 1;
  const likewise = others === 0 ? '' : ` The same is so at ${others === 1 ? 'one other contingency' : `${others} other contingencies`}.`;
  const text =
    firstBest.profiles[worst].length === 1
      ? `At ${temptation}, and the court cannot tell: no transfer deters it.`
      : `Each first best${at} invites a deviation that the court cannot tell, so that no transfer deters it: at ${temptation}.`;
  return { text: text + likewise, lost: sum(losses) };
}

function whyUndefined(analysis: Analysis, candidates: readonly Candidate[][], expired: Expiry): string {
  const { environment, mechanism } = analysis;
  const hopeless = candidates.findIndex(({ length }) => length === 0);
  const none = 'no mechanism has an equilibrium';
  if (hopeless !== -1) {
    const example = exampleAt(analysis, hopeless);
    const at = environment.contingencies.length > 1 ? `In ${environment.contingencies[hopeless]} every` : 'Every';
    const like = `at ${profileText(environment, example.profile)} ${gainText(analysis, example)}`;
    return `${at} profile has a temptation that the court cannot see (${like}): whatever is paid, somebody deviates, and ${none}.`;
  }
  const choice = candidates.map(([{ profile }]) => profile);
  const found = unlessInterrupted(() => implement(mechanism.setting, choice, expired), null);
  const everywhere = choice.length > 1 ? ' at every contingency' : '';
  return `No transfers of this class make any profile an equilibrium${everywhere}. ${exampleText(mechanism.setting, choice, found)}`;
}

function whyNone({ environment, firstBest, prosociality, mechanism }: Analysis, pair: EquilibriumPair): string {
  const several = environment.contingencies.length > 1;
  if (prosociality.withoutContract !== INFINITE && isZero(prosociality.withoutContract)) {
    const what = several
      ? 'a first best is an equilibrium at every contingency'
      : `${profileText(environment, firstBest.easiest[0])} is an equilibrium`;
    return `Nothing is left on the table: even without a contract, among selfish agents, ${what}.`;
  }
  const what = several ? 'a first best an equilibrium at every contingency' : `${profileText(environment, pair.choice[0])} an equilibrium`;
  const outside = subtract(sum(netPayoffs(mechanism.setting, pair)), sum(expectedPayoffs(environment, pair.choice)));
  const purse = isPositive(outside) ? `at a cost of ${format(outside)} to the outside purse` : 'and nothing is burned';
  return `Nothing is left on the table: the contract makes ${what}, ${purse}.`;
}

function interruptedText({ firstBest }: Analysis, { atLeast, atMost }: { atLeast: Rational | null; atMost: Rational }): string {
  const least = format(subtract(firstBest.welfare, atMost));
  if (atLeast === null) return `Time ran out before any mechanism was found: the gap, if there is one that works, is at least ${least}.`;
  return `Time ran out: the gap is at least ${least} and at most ${format(subtract(firstBest.welfare, atLeast))}.`;
}

/** Why the best candidates of all contingencies cannot be had together for nothing, given that `rest` > 0 is lost for it. */
function whyNotTogether(
  of: Setting,
  candidates: readonly Candidate[][],
  pair: EquilibriumPair,
  rest: Rational,
  what: string,
  expired: Expiry,
): string {
  const equilibrium = `${what} an equilibrium${candidates.length > 1 ? ' at every contingency' : ''}`;
  const isBest = pair.choice.every((profile, w) => candidates[w].some((candidate) => candidate.profile === profile));
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
function exampleText({ environment }: Setting, choice: Choice, found: Implementation | null): string {
  if (found === null || found.implementable) return 'Time ran out before an obstacle was found.';
  const names = choice.length > MOST_CONTINGENCIES ? '' : choice.map((profile, w) => placeText(environment, w, profile)).join(' with ');
  return `${names === '' ? '' : `Take ${names}. `}${obstacleInWords(environment, found.obstacle)}`;
}

/** A sentence that goes on after a colon; this one begins with a word, as no choice that can be implemented has a closed walk. */
const uncapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Choices of one candidate per contingency, in lexicographic order, and whether these are all. */
function selections(candidates: readonly Candidate[][]): { choices: Choice[]; all: boolean } {
  let choices: Choice[] = [[]];
  let all = true;
  for (const domain of candidates) {
    const extended = choices.flatMap((choice) => domain.slice(0, MOST_SELECTIONS).map(({ profile }) => [...choice, profile]));
    all &&= extended.length <= MOST_SELECTIONS && domain.length <= MOST_SELECTIONS;
    choices = extended.slice(0, MOST_SELECTIONS);
  }
  return { choices, all };
}
