/**
 * # Why there is a gap, in words
 *
 * One statement, decided by cases. What is lost at ω because every better profile has an undetectable temptation is lost under every
 * mechanism (B1): call its expected sum U ≤ Γ. Whatever more is lost is lost because no transfers make the best remaining profiles
 * equilibria together without burning money: an obstacle is named, or what must be burned.
 */
import { hasUndetectableTemptation } from '../../contract/choice/candidates.js';
import { implement } from '../../contract/incentives/implementation.js';
import { type EquilibriumPair, netPayoffs, type Setting } from '../../contract/language/setting.js';
import { type Expiry, never, unlessInterrupted } from '../../exact/expiry.js';
import { compare, format, greater, isPositive, isZero, multiply, type Rational, subtract, sum } from '../../exact/rational.js';
import { expectedPayoffs, firstBestWelfareAt } from '../../game/environment.js';
import type { Profile } from '../../game/profile.js';
import { INFINITE } from '../../prosocial/threshold.js';
import type { Analysis, SeenTemptation } from './analysis.js';
import { exampleText, whyNotTogether } from './joint-obstacle.js';
import { placeText, profileText } from './obstacle-words.js';

/**
 * Why the best mechanism falls short of the first best, that it does not, or why there is none: a sentence, or a few where one will not do.
 * @param expired gives up the search for an obstacle, never the statement
 */
export function gapReason(analysis: Analysis, expired: Expiry = never): string {
  const { best, gap, setting } = analysis.mechanism;
  const candidates = analysis.environment.contingencies.map((_, w) => bestCandidates(setting, w));
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

/** The profiles of greatest welfare among those without undetectable temptation; none where every profile has one. */
function bestCandidates(of: Setting, contingency: number): Profile[] {
  const tempted = hasUndetectableTemptation(of, contingency);
  let best: Profile[] = [];
  of.environment.welfare[contingency].forEach((welfare, profile, all) => {
    if (tempted[profile]) return;
    const order = best.length === 0 ? 1 : compare(welfare, all[best[0]]);
    if (order > 0) best = [profile];
    else if (order === 0) best.push(profile);
  });
  return best;
}

/** `row gains 1/6 by CL`. */
const gainText = ({ environment }: Analysis, { agent, action, gain }: SeenTemptation): string =>
  `${environment.agents[agent]} gains ${format(gain)} by ${environment.actions[agent][action]}`;

/** The largest undetectable temptation at the easiest first best of a contingency where every first best has one. */
function exampleAt({ temptations, firstBest }: Analysis, contingency: number): SeenTemptation {
  return temptations
    .filter((t) => !t.detectable && t.contingency === contingency && t.profile === firstBest.easiest[contingency])
    .reduce((largest, other) => (greater(other.gain, largest.gain) ? other : largest));
}

/** What undetectable temptations at every first best cost in any case, and where; `null` if nothing. */
function unseenTemptations(analysis: Analysis, candidates: readonly (readonly Profile[])[]): { text: string; lost: Rational } | null {
  const { environment, firstBest } = analysis;
  const losses = candidates.map(([best], w) =>
    multiply(environment.prior[w], subtract(firstBestWelfareAt(environment, w), environment.welfare[w][best])),
  );
  const where = losses.flatMap((lost, w) => (isPositive(lost) ? [w] : []));
  if (where.length === 0) return null;
  const worst = where.reduce((most, w) => (greater(losses[w], losses[most]) ? w : most));
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

function whyUndefined(analysis: Analysis, candidates: readonly (readonly Profile[])[], expired: Expiry): string {
  const { environment, mechanism } = analysis;
  const hopeless = candidates.findIndex(({ length }) => length === 0);
  const none = 'no mechanism has an equilibrium';
  if (hopeless !== -1) {
    const example = exampleAt(analysis, hopeless);
    const at = environment.contingencies.length > 1 ? `In ${environment.contingencies[hopeless]} every` : 'Every';
    const like = `at ${profileText(environment, example.profile)} ${gainText(analysis, example)}`;
    return `${at} profile has a temptation that the court cannot see (${like}): whatever is paid, somebody deviates, and ${none}.`;
  }
  const choice = candidates.map(([profile]) => profile);
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
  const least = subtract(firstBest.welfare, atMost);
  const most = atLeast === null ? null : subtract(firstBest.welfare, atLeast);
  if (most !== null) return `Time ran out: the gap is at least ${format(least)} and at most ${format(most)}.`;
  const known = isZero(least) ? 'nothing is known of the gap' : `the gap, if there is a mechanism, is at least ${format(least)}`;
  return `Time ran out before a mechanism was found; ${known}.`;
}
