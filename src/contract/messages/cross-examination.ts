/**
 * # Cross-examination
 *
 * Two agents or more report the contingency. Where their reports differ, or the cell is not the one that the reported contingency calls
 * for, everyone is fined; otherwise nothing is paid. If others tell the truth, every deviation that shows is then dear (B11). Truth need
 * not be the only equilibrium: agents may all tell the same lie (B12).
 */
import { add, maximum, negate, ONE, type Rational, ZERO } from '../../exact/rational.js';
import { incentivesAt, outcomesOf } from '../incentives/incentives.js';
import type { Choice, Setting, Transfers } from '../language/setting.js';
import { directSpaces, sending, truthful, withMessages } from './messages.js';

/** A mechanism with messages: the setting that it is played in, what agents are to do and to say there, and the transfers. */
export interface MessageMechanism {
  readonly setting: Setting;
  readonly choice: Choice;
  readonly transfers: Transfers;
}

/** One more than the largest gain of a deviation from a choice, or 1 if none gains. */
export const deterrent = (of: Setting, choice: Choice): Rational =>
  add(
    ONE,
    outcomesOf(choice)
      .flatMap((outcome) => incentivesAt(of, outcome))
      .reduce((most, { gain }) => maximum(most, gain), ZERO),
  );

/**
 * The cross-examination of the first `reporters` agents about a choice: all else than the truth and the choice costs everyone the deterrent.
 * @param setting the setting with direct messages, where it is at hand
 */
export function crossExamination(
  of: Setting,
  choice: Choice,
  reporters: number,
  setting: Setting = withMessages(of, directSpaces(of, reporters)),
): MessageMechanism {
  const answers = sending(of, directSpaces(of, reporters), choice, truthful(of, reporters));
  const lawful = new Set(answers.map((profile, w) => setting.language.cells[w][profile]));
  const fine = negate(deterrent(of, choice));
  const fined = of.environment.agents.map(() => fine);
  const cells = Array.from({ length: setting.language.count }, (_, cell) => cell).filter((cell) => !lawful.has(cell));
  return { setting, choice: answers, transfers: new Map(cells.map((cell) => [cell, fined])) };
}
