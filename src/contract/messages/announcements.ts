/**
 * # Announcements that are heard
 *
 * One agent who has seen ω announces something to all; then everyone acts, having heard it, and transfers depend on the cell and on the
 * announcement. Unlike a message to the court alone it is part of what others act upon: after each announcement there is a game of its own,
 * and a lie can be answered. Plays are subgame perfect if agents play an equilibrium after every announcement, made or not, and the speaker
 * announces what then pays best.
 *
 * The *test pair* of Moore and Repullo (1988) is the least of its kind: two pooled contingencies between which the second agent, too, is of
 * two minds, so that it objects to a lie and to nothing else.
 */
import { add, atMost, fraction, negate, type Rational, rational, ZERO } from '../../exact/rational.js';
import { type Environment, environment } from '../../game/environment.js';
import { equilibria } from '../../game/equilibrium.js';
import { actionIn, type Profile, profileOf } from '../../game/profile.js';
import { contingencyPartition, type Language } from '../language/language.js';
import { type Choice, isMechanism, type Setting } from '../language/setting.js';

/** What a speaker may announce, by number, and `transfers(cell, announcement)[agent]`. */
export interface AnnouncementMechanism {
  readonly speaker: number;
  readonly announcements: number;
  readonly transfers: (cell: number, announcement: number) => readonly Rational[];
}

/** What is announced and done. */
interface AnnouncedPlay {
  readonly announcement: number;
  readonly profile: Profile;
}

/** Whether the transfers after every announcement keep to the class and the bound: the definition. */
export const isAnnouncementMechanism = (of: Setting, { announcements, transfers }: AnnouncementMechanism): boolean =>
  Array.from({ length: announcements }, (_, m) => m).every((m) =>
    isMechanism(of, new Map(Array.from({ length: of.language.count }, (_, cell) => [cell, transfers(cell, m)]))),
  );

/**
 * What is announced and done in the pure subgame-perfect equilibria at a contingency, by backward induction: an equilibrium after what is
 * announced that pays the speaker no less than some equilibrium after every other announcement. None where, after one of them, there is none.
 */
export function subgamePerfectPlays(of: Setting, mechanism: AnnouncementMechanism, contingency: number): AnnouncedPlay[] {
  const { environment: base, language, utilities } = of;
  const { speaker, announcements, transfers } = mechanism;
  const after = Array.from({ length: announcements }, (_, announcement) => {
    const induced = utilities.map((table, w) =>
      table.map((row, profile) => {
        const paid = transfers(language.cells[w][profile], announcement);
        return row.map((u, i) => add(u, paid[i]));
      }),
    );
    return equilibria(base, induced, contingency).map((profile) => ({
      announcement,
      profile,
      worth: induced[contingency][profile][speaker],
    }));
  });
  return after.flat().flatMap(({ announcement, profile, worth }) => {
    const best = after.every((others) => others.some((other) => atMost(other.worth, worth)));
    return best ? [{ announcement, profile }] : [];
  });
}

/**
 * The test pair: at ω0 the first agent would rather do y than x, at ω1 rather x than y. The second may pass, or object to either
 * announcement; of the objections that to the announcement of the truth costs it 3, the other 1.
 */
export const testPair: Environment = environment({
  agents: ['speaker', 'listener'],
  actions: [
    ['x', 'y'],
    ['pass', 'object to 0', 'object to 1'],
  ],
  contingencies: ['ω0', 'ω1'],
  prior: [fraction(1n, 2n), fraction(1n, 2n)],
  payoffs: [
    [0, 0, 0, 1, 1, 1].map((speaker, profile) => [rational(speaker), rational([0, -3, -1][profile % 3])]),
    [1, 1, 1, 0, 0, 0].map((speaker, profile) => [rational(speaker), rational([0, -1, -3][profile % 3])]),
  ],
});

/** Actions are verifiable, the contingency is not. */
export const testPairLanguage: Language = contingencyPartition(testPair, [[0, 1]]);

/** x at ω0 and y at ω1, and no objection. */
export const testPairChoice: Choice = [profileOf(testPair, [0, 0]), profileOf(testPair, [1, 0])];

/**
 * Announce ω0 or ω1. If the listener objects to what was announced, the speaker pays it a prize; if it objects to what was not, it pays the
 * speaker a fine; and a speaker who does not do what its announcement calls for pays the listener a surety.
 */
export function objections(prize: Rational, fine: Rational, surety: Rational): AnnouncementMechanism {
  return {
    speaker: 0,
    announcements: 2,
    transfers: (cell, announcement) => {
      const profile = testPairLanguage.cells[0].indexOf(cell);
      const objection = actionIn(testPair, profile, 1) - 1;
      const answered = objection === announcement ? prize : objection >= 0 ? negate(fine) : ZERO;
      const paid = actionIn(testPair, profile, 0) === announcement ? answered : add(answered, surety);
      return [negate(paid), paid];
    },
  };
}
