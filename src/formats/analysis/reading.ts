/**
 * # A subject in a sentence
 *
 * What a game is about, as economics: "At the first best (C, C) row's unseen move to D pays 1 and costs everyone together 2." One sentence,
 * chosen by fixed rules from exact figures, with nothing solved for. Every figure is that of the interpretation which the environment carries:
 * its welfare, its prosocial utilities, its equilibria. In this order:
 *
 * 1. prosociality does harm: at the weight of the subject an equilibrium is worse than all that selfish agents have, or their best is lost;
 * 2. somebody is tempted where agents are to be: at the choice, or at the first best that is easiest to hold. Of all temptations one that the
 *    contract does not see comes first, then the one that costs most on average, then the one that gains most;
 * 3. nobody is tempted: whether a worse equilibrium threatens.
 */
import { isDetectable } from '../../contract/language/language.js';
import {
  add,
  compare,
  equal,
  format,
  isNegative,
  isPositive,
  isZero,
  less,
  multiply,
  negate,
  type Rational,
  subtract,
  ZERO,
} from '../../exact/rational.js';
import { type Environment, firstBests, firstBestWelfareAt } from '../../game/environment.js';
import { equilibria, selfishEquilibria } from '../../game/equilibrium.js';
import { interpretationOf, utilitarian } from '../../game/interpretation.js';
import type { Profile } from '../../game/profile.js';
import { lowerThreshold, profileThreshold, type Temptation, temptations } from '../../prosocial/threshold.js';
import { prosocialUtilities } from '../../prosocial/utility.js';
import type { Subject } from '../../theory/statement/subject.js';
import { placeText } from './obstacle-words.js';

/** The most telling sentence about a subject. */
export const reading = (subject: Subject): string => harmOfWeight(subject) ?? mostTelling(subject) ?? calm(subject);

/** The contingency that the subject is about, or all. */
const contingencies = ({ environment: of, contingency }: Subject): number[] =>
  contingency === undefined ? of.contingencies.map((_, w) => w) : [contingency];

/** Whether welfare is what everyone has together. */
const isTogether = (of: Environment): boolean => interpretationOf(of).welfare === utilitarian;

const toAll = (of: Environment): string => (isTogether(of) ? 'to everyone together' : 'in welfare');

const worth = ({ environment: of }: Subject, w: number, profile: Profile): string =>
  `${placeText(of, w, profile)}, worth ${format(of.welfare[w][profile])} ${toAll(of)}`;

/** What a deviation costs, or gives, in welfare. */
function costWords(of: Environment, loss: Rational): string {
  const amount = format(isNegative(loss) ? negate(loss) : loss);
  if (isZero(loss)) return isTogether(of) ? 'at no cost to everyone together' : 'at no cost to welfare';
  if (isTogether(of)) return `and ${isPositive(loss) ? 'costs' : 'gives'} everyone together ${amount}`;
  return isPositive(loss) ? `and costs ${amount} of welfare` : `and adds ${amount} to welfare`;
}

function weightText({ weight, weights }: Subject): string {
  if (weights !== undefined) return `at weights (${weights.map(format).join(', ')})`;
  return weight === undefined ? '' : `at weight ${format(weight)}`;
}

function harmOfWeight(subject: Subject): string | null {
  const { environment: of, language, perceived, weights, weight } = subject;
  const given = weights ?? weight;
  if (given === undefined || language !== undefined || perceived !== undefined) return null;
  const utilities = prosocialUtilities(of, given);
  for (const w of contingencies(subject)) {
    const byWelfare = (x: Profile, y: Profile) => compare(of.welfare[w][x], of.welfare[w][y]);
    const selfish = selfishEquilibria(of, w).sort(byWelfare);
    const social = equilibria(of, utilities, w).sort(byWelfare);
    if (selfish.length === 0) continue;
    const [worst, best] = [selfish[0], selfish[selfish.length - 1]];
    if (social.length === 0)
      return `Selfish agents can settle at ${worth(subject, w, best)}; ${weightText(subject)} there is no equilibrium.`;
    const [worstThen, bestThen] = [social[0], social[social.length - 1]];
    const text = (profile: Profile) => `${placeText(of, w, profile)}, worth ${format(of.welfare[w][profile])}`;
    if (selfish.length === 1 && social.length === 1 && byWelfare(bestThen, best) < 0)
      return `Selfish agents settle at ${worth(subject, w, best)}; ${weightText(subject)} they settle at ${text(bestThen)}.`;
    if (byWelfare(bestThen, best) < 0)
      return `Selfish agents can settle at ${worth(subject, w, best)}; ${weightText(subject)} the best they can settle at is ${text(bestThen)}.`;
    if (byWelfare(worstThen, worst) < 0)
      return `Selfish agents settle at nothing worse than ${worth(subject, w, worst)}; ${weightText(subject)} they may settle at ${text(worstThen)}.`;
  }
  return null;
}

const isUnseen = ({ language }: Subject, move: Temptation): boolean =>
  language !== undefined && !isDetectable(language, move.contingency, move.profile, move);

/** Where agents are to be at a contingency: the choice, or the first best that is left with least reason. */
function place(subject: Subject, w: number): Profile {
  const { environment: of, choice } = subject;
  if (choice !== undefined) return choice[w];
  const ease = firstBests(of, w).map((profile) => {
    const moves = temptations(of, w, profile);
    const kind = moves.some((move) => isUnseen(subject, move)) ? 2 : moves.length > 0 ? 1 : 0;
    return { profile, kind, threshold: profileThreshold(of, w, profile) };
  });
  return ease.reduce((best, other) =>
    other.kind < best.kind || (other.kind === best.kind && lowerThreshold(other.threshold, best.threshold)) ? other : best,
  ).profile;
}

/** A place and, in an aside, what it is: a first best, a choice, or both. */
function placeWords({ environment: of, choice }: Subject, w: number, profile: Profile): readonly [place: string, aside: string] {
  const here = placeText(of, w, profile);
  const short = subtract(firstBestWelfareAt(of, w), of.welfare[w][profile]);
  if (choice !== undefined)
    return [`the choice ${here}`, isPositive(short) ? `, ${format(short)} short of the first best` : ', a first best'];
  const others = firstBests(of, w).length;
  return [`the first best ${here}`, others === 1 ? '' : others === of.profileCount ? ', as every profile is' : `, one of ${others}`];
}

function mostTelling(subject: Subject): string | null {
  const { environment: of } = subject;
  const moves = contingencies(subject).flatMap((w) => temptations(of, w, place(subject, w)));
  if (moves.length === 0) return null;
  const average = ({ contingency, loss }: Temptation) => multiply(of.prior[contingency], loss);
  const order = (x: Temptation, y: Temptation) =>
    Number(isUnseen(subject, x)) - Number(isUnseen(subject, y)) || compare(average(x), average(y)) || compare(x.gain, y.gain);
  return moveSentence(
    subject,
    moves.reduce((first, other) => (order(other, first) > 0 ? other : first)),
  );
}

function moveSentence(subject: Subject, move: Temptation): string {
  const { environment: of, language } = subject;
  const { contingency, profile, agent, action, gain, loss } = move;
  const unseen = isUnseen(subject, move);
  const name = /^\d+$/.test(of.agents[agent]) ? `agent ${of.agents[agent]}` : of.agents[agent];
  const seen = language === undefined || unseen ? '' : ', which the contract sees,';
  const what = `${name}'s ${unseen ? 'unseen ' : ''}move to ${of.actions[agent][action]}${seen}`;
  const cost = costWords(of, loss);
  const [here, aside] = placeWords(subject, contingency, profile);
  return `At ${here}${aside === '' ? '' : `${aside},`} ${what} pays ${format(gain)} ${cost}${besides(subject, move)}.`;
}

/** What is left of a gain at the weight of the agent and with the transfers, where there are any. */
function besides({ environment: of, language, transfers, weight, weights, perceived }: Subject, move: Temptation): string {
  const { contingency: w, profile, to, agent, gain } = move;
  const own = perceived === undefined ? (weights?.[agent] ?? weight) : undefined;
  // A court that sees otherwise than the transfers were made for pays nothing that could be told of.
  const paid = (a: Profile): Rational | undefined => language && transfers?.[language.cells[w][a]]?.[agent];
  const [before, after] = [paid(profile), paid(to)];
  const moved = before === undefined || after === undefined || equal(before, after) ? null : subtract(after, before);
  if (moved === null && (own === undefined || isZero(own))) return '';
  const prosocial = own === undefined ? null : prosocialUtilities(of, weights ?? own)[w];
  const left = add(prosocial === null ? gain : subtract(prosocial[to][agent], prosocial[profile][agent]), moved ?? ZERO);
  const terms = [...(own === undefined ? [] : [`at weight ${format(own)}`]), ...(moved === null ? [] : ['with the transfers'])].join(
    ' and ',
  );
  return isPositive(left) ? `; ${terms} it pays ${format(left)}` : `; ${terms} it no longer pays`;
}

function calm(subject: Subject): string {
  const { environment: of } = subject;
  const asked = contingencies(subject);
  // Nobody is tempted, and yet by a narrower concept there may be no equilibrium at all.
  const worst = (w: number): Profile =>
    selfishEquilibria(of, w).reduce((low, a) => (less(of.welfare[w][a], of.welfare[w][low]) ? a : low), place(subject, w));
  const threatened = asked.find((w) => less(of.welfare[w][worst(w)], of.welfare[w][place(subject, w)]));
  const w = threatened ?? asked[0];
  const [here, aside] = placeWords(subject, w, place(subject, w));
  if (threatened === undefined) return `Nobody is tempted at ${here}${aside}.`;
  const [good, bad] = [place(subject, w), worst(w)].map((profile) => format(of.welfare[w][profile]));
  return `Nobody is tempted at ${here}${aside}, worth ${good} ${toAll(of)}; but ${placeText(of, w, worst(w))} is an equilibrium as well, worth ${bad}.`;
}
