/**
 * # Testimony
 *
 * After they have acted, agents who have seen ω and what everyone did report to the court, and transfers depend on the cell and on the
 * reports. This is a game of two stages; a play of it is an equilibrium if it is subgame perfect: after every outcome, foreseen or not,
 * nobody gains by another report, and at every contingency nobody gains by another action and any report after it.
 *
 * What peers saw need not be seen by the court: a deviation that stays in its cell is reported by those who have nothing to gain by it (B12).
 */
import { add, atMost, divide, isNegative, less, negate, type Rational, rational, ZERO } from '../../exact/rational.js';
import { deviationsFrom, type Profile } from '../../game/profile.js';
import { type Choice, isMechanism, type Setting } from '../language/setting.js';
import { deterrent } from './cross-examination.js';

/** A mechanism with testimony: each agent makes one of `reports` reports, and `transfers(cell, reports)[agent]` is paid. */
export interface TestimonyMechanism {
  readonly reports: number;
  readonly transfers: (cell: number, reports: readonly number[]) => readonly Rational[];
}

/** What agents do at each contingency, and what they report after each outcome, `report(contingency, profile)[agent]`. */
export interface Testimony {
  readonly choice: Choice;
  readonly report: (contingency: number, profile: Profile) => readonly number[];
}

/** Every profile of reports. */
function* reportProfiles(agents: number, reports: number): Generator<number[]> {
  if (agents === 0) {
    yield [];
    return;
  }
  for (const rest of reportProfiles(agents - 1, reports)) for (let own = 0; own < reports; own++) yield [...rest, own];
}

/** Whether the transfers after every cell and every profile of reports keep to the class and the bound: the definition. */
export function isTestimonyMechanism(of: Setting, { reports, transfers }: TestimonyMechanism): boolean {
  const profiles = [...reportProfiles(of.environment.agents.length, reports)];
  for (let cell = 0; cell < of.language.count; cell++) {
    if (!isMechanism(of, new Map(profiles.map((profile, k) => [k, transfers(cell, profile)])))) return false;
  }
  return true;
}

/** What an agent is paid if it alone reports otherwise. */
const otherwise = ({ transfers }: TestimonyMechanism, cell: number, reports: readonly number[], agent: number, report: number): Rational =>
  transfers(
    cell,
    reports.map((told, i) => (i === agent ? report : told)),
  )[agent];

/** The least that an agent loses by another report than it is to make, over all outcomes; negative where one gains. `null`: there is no other. */
export function leastPerjuryLoss(
  { environment, language }: Setting,
  mechanism: TestimonyMechanism,
  { report }: Testimony,
): Rational | null {
  let least: Rational | null = null;
  environment.payoffs.forEach((table, w) => {
    table.forEach((_, profile) => {
      const [told, cell] = [report(w, profile), language.cells[w][profile]];
      environment.agents.forEach((_, agent) => {
        for (let other = 0; other < mechanism.reports; other++) {
          if (other === told[agent]) continue;
          const lost = add(mechanism.transfers(cell, told)[agent], negate(otherwise(mechanism, cell, told, agent, other)));
          if (least === null || less(lost, least)) least = lost;
        }
      });
    });
  });
  return least;
}

/** Whether the play is a subgame-perfect equilibrium: the definition, with joint deviations of action and report. */
export function isSubgamePerfect(of: Setting, mechanism: TestimonyMechanism, play: Testimony): boolean {
  const { environment, language, utilities } = of;
  const loss = leastPerjuryLoss(of, mechanism, play);
  if (loss !== null && isNegative(loss)) return false;
  return play.choice.every((profile, w) => {
    const worth = (at: Profile, agent: number, report: number) =>
      add(utilities[w][at][agent], otherwise(mechanism, language.cells[w][at], play.report(w, at), agent, report));
    return deviationsFrom(environment, profile).every(({ agent, to }) => {
      const obeying = worth(profile, agent, play.report(w, profile)[agent]);
      return Array.from({ length: mechanism.reports }, (_, report) => worth(to, agent, report)).every((left) => atMost(left, obeying));
    });
  });
}

/** Who left the choice alone: 0 for nobody, or several; i + 1 for agent i. */
const whoLeft = (of: Setting, choice: Choice, contingency: number, profile: Profile): number => {
  const found = deviationsFrom(of.environment, choice[contingency]).find(({ to }) => to === profile);
  return found === undefined ? 0 : found.agent + 1;
};

/**
 * The testimony about a choice: all report who left it alone, if anyone did. Whom all name pays the deterrent to the others. Whoever
 * contradicts two or more who agree pays more than that to the others; of two who contradict each other both are fined.
 */
export function testimonyAbout(of: Setting, choice: Choice): { readonly mechanism: TestimonyMechanism; readonly play: Testimony } {
  const n = of.environment.agents.length;
  const fine = deterrent(of, choice);
  const perjury = add(fine, fine);
  const paying = (payer: number, amount: Rational): Rational[] => {
    const share = n === 1 ? ZERO : divide(amount, rational(n - 1));
    return of.environment.agents.map((_, agent) => (agent === payer ? negate(amount) : share));
  };
  const nothing = of.environment.agents.map(() => ZERO);
  const transfers = (_: number, reports: readonly number[]): readonly Rational[] => {
    const [first] = reports;
    if (reports.every((report) => report === first)) return first === 0 ? nothing : paying(first - 1, fine);
    if (n === 2) return nothing.map(() => negate(perjury));
    const liar = reports.findIndex((_, agent) => new Set(reports.filter((_, other) => other !== agent)).size === 1);
    return liar === -1 ? nothing : paying(liar, perjury);
  };
  const report = (contingency: number, profile: Profile) => of.environment.agents.map(() => whoLeft(of, choice, contingency, profile));
  return { mechanism: { reports: n + 1, transfers }, play: { choice, report } };
}
