/**
 * # Planted subjects
 *
 * Settings with an equilibrium pair by construction: transfers of the class and a choice are drawn first, and the payoffs of the choice are
 * then set so that no deviation from it gains; in some another profile is then paid for until the choice is no first best. Also settings in
 * which burning pays, and settings without any equilibrium pair.
 */
import fc, { type Arbitrary } from 'fast-check';
import { type Language, signalLanguage } from '../../src/contract/language/language.js';
import { type MechanismClass, type Transfers, transferTo } from '../../src/contract/language/setting.js';
import {
  add,
  denominator,
  divide,
  fraction,
  isPositive,
  maximum,
  multiply,
  negate,
  numerator,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../src/exact/rational.js';
import { type Environment, environment } from '../../src/game/environment.js';
import { actionIn, deviationsFrom } from '../../src/game/profile.js';
import { type EnvironmentOptions, liabilities, priors, settings } from '../../src/theory/draw/arbitraries.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { ChoiceSubject, SettingSubject, SubjectWith } from '../../src/theory/statement/subject.js';

/** Random settings with any choice. */
export const withChoice = (options: EnvironmentOptions = {}, bounds: Arbitrary<Rational | null> = liabilities): Arbitrary<ChoiceSubject> =>
  settings(options, bounds).chain((subject) => {
    const { contingencies, profileCount } = subject.environment;
    const length = { minLength: contingencies.length, maxLength: contingencies.length };
    return fc.array(fc.nat({ max: profileCount - 1 }), length).map((choice) => ({ ...subject, choice }));
  });

/** Any choice where the court tells no more than two to five cells apart, in no pattern; contingencies are pooled and deviations hidden. */
export const fewCells = (options: EnvironmentOptions = {}, bounds: Arbitrary<Rational | null> = liabilities): Arbitrary<ChoiceSubject> =>
  fc
    .tuple(withChoice(options, bounds), fc.integer({ min: 2, max: 5 }), fc.infiniteStream(fc.nat()))
    .map(([subject, most, draws]) => ({ ...subject, language: signalLanguage(subject.environment, () => draws.next().value % most) }));

const sixths = fc.integer({ min: -6, max: 6 }).map((k) => fraction(BigInt(k), 6n));

/** Turns any numbers from −1 to 1 into transfers on one cell that keep to the class and the bound. */
function within({ mechanismClass, liability = null }: SettingSubject, raw: readonly Rational[], scale: Rational): Rational[] {
  const mean = divide(sum(raw), rational(raw.length));
  const kept =
    mechanismClass === 'balanced'
      ? raw.map((t) => divide(subtract(t, mean), rational(2)))
      : mechanismClass === 'subsidy-free' && isPositive(mean)
        ? raw.map(negate)
        : raw;
  return kept.map((t) => multiply(t, liability ?? scale));
}

/** The subject with the payoffs at the choice set so that every agent's best deviation falls short by its slack, under the transfers. */
function supporting(subject: ChoiceSubject, transfers: Transfers, slack: readonly Rational[]): ChoiceSubject {
  const { environment: of, language, choice } = subject;
  const payoffs = of.payoffs.map((table, w) => {
    const f = choice[w];
    const paid = (profile: number, agent: number) => transferTo(transfers, language.cells[w][profile], agent);
    const wanted = table[f].map((u, agent) => {
      const tempting = deviationsFrom(of, f)
        .filter((deviation) => deviation.agent === agent)
        .map(({ to }) => subtract(add(table[to][agent], paid(to, agent)), paid(f, agent)));
      return tempting.length === 0 ? u : add(tempting.reduce(maximum), slack[(w + agent) % slack.length]);
    });
    return table.map((row, profile) => (profile === f ? wanted : row));
  });
  return { ...subject, environment: environment({ ...of, payoffs }) };
}

/** Makes the choice of each subject one that some mechanism implements; often just so, and often not without transfers. */
export const planted = (subjects: Arbitrary<ChoiceSubject>): Arbitrary<ChoiceSubject> =>
  subjects.chain((subject) => {
    const n = subject.environment.agents.length;
    const row = fc.array(sixths, { minLength: n, maxLength: n });
    return fc
      .record({
        raw: fc.array(row, { minLength: 1, maxLength: 5 }),
        scale: fc.constantFrom(ZERO, rational(1), rational(12), rational(1_000_000)),
        slack: fc.constantFrom([ZERO], [ZERO], [ZERO, rational(1)], [rational(1), rational(2), ZERO]),
      })
      .map(({ raw, scale, slack }) => {
        const transfers = new Map(
          Array.from({ length: subject.language.count }, (_, cell) => [cell, within(subject, raw[cell % raw.length], scale)] as const),
        );
        return supporting(subject, transfers, slack);
      });
  });

/** Settings with an implementable choice, by construction. */
export const implementable = (
  options: EnvironmentOptions = {},
  bounds: Arbitrary<Rational | null> = liabilities,
): Arbitrary<ChoiceSubject> => planted(withChoice(options, bounds));

/**
 * Makes one profile better than the choice at one contingency, by paying there an agent whom no deviation from the choice leads there: the
 * same transfers implement the choice, which is a first best no longer. A lone agent has nobody to pay, and nothing is changed.
 */
function outdo(subject: ChoiceSubject, pick: number, surplus: Rational): ChoiceSubject {
  const { environment: of, choice } = subject;
  const contingency = pick % of.contingencies.length;
  const f = choice[contingency];
  const better = (f + 1 + (pick % Math.max(1, of.profileCount - 1))) % of.profileCount;
  const payee = of.agents.findIndex((_, i) => deviationsFrom(of, f).every(({ agent, to }) => to !== better || agent !== i));
  if (payee === -1 || better === f) return subject;
  const lead = maximum(ZERO, subtract(of.welfare[contingency][f], of.welfare[contingency][better]));
  const payoffs = of.payoffs.map((table, w) =>
    table.map((row, profile) =>
      w === contingency && profile === better ? row.map((u, i) => (i === payee ? add(u, add(lead, surplus)) : u)) : row,
    ),
  );
  return { ...subject, environment: environment({ ...of, payoffs }) };
}

/** Makes the choice of each subject no first best, where there are two agents or more, and leaves it as implementable as it was. */
export const outdone = (subjects: Arbitrary<ChoiceSubject>): Arbitrary<ChoiceSubject> =>
  fc
    .tuple(subjects, fc.nat(), fc.constantFrom(fraction(1n, 12n), rational(1), rational(7)))
    .map(([subject, pick, surplus]) => outdo(subject, pick, surplus));

/**
 * Teams of two whose success proves that both worked, and whose failure may be bad luck: at the second contingency nothing succeeds and
 * nothing else is at stake. Who punishes failure burns money where luck is bad, so that the best mechanism weighs one loss against another.
 */
export const noisyTeams: Arbitrary<ChoiceSubject> = fc
  .record({
    prior: priors(2),
    gains: fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })),
    harm: fc.integer({ min: 0, max: 9 }),
    idle: fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })),
    mechanismClass: fc.constantFrom<MechanismClass>('subsidy-free', 'subsidy-free', 'balanced', 'unrestricted'),
    liability: liabilities,
  })
  .map(({ prior, gains: [g, h], harm, idle, mechanismClass, liability }) => {
    const first = [9, 9, 9 - h - harm, 9 + h, 9 + g, 9 - g - harm, ...idle];
    const of = plainEnvironment(
      [2, 2],
      prior,
      [...first, ...new Array<number>(8).fill(0)].map((u) => rational(u)),
    );
    const language = signalLanguage(of, (w, profile) => (w === 0 && profile === 0 ? 'success' : 'failure'));
    return { environment: of, language, mechanismClass, liability, choice: [0, 0] };
  });

/** Shapes in which the first two agents have a choice. */
const TWO_CHOOSE = [
  [2, 2],
  [2, 3],
  [3, 2],
  [2, 2, 2],
  [2, 2, 1, 2],
];

/** Lets the first two agents play matching pennies for a high stake at the last contingency, out of the court's sight. */
function pennies<S extends SubjectWith<'language'>>(subject: S): S {
  const { environment: of, language: before } = subject;
  const last = of.contingencies.length - 1;
  const stake = sum(of.payoffs[last].flat().map((u) => maximum(u, negate(u))));
  const even = (profile: number) => (actionIn(of, profile, 0) + actionIn(of, profile, 1)) % 2;
  const won = (profile: number) => 3n * (numerator(stake) + denominator(stake)) * BigInt(1 - 2 * even(profile));
  const payoffs = of.payoffs.map((table, w) =>
    w < last
      ? table
      : table.map((row, profile) =>
          row.map((u, i) => (i > 1 ? u : add(u, fraction(i === 0 ? won(profile) : -won(profile), denominator(stake))))),
        ),
  );
  const changed: Environment = environment({ ...of, payoffs });
  const language: Language = signalLanguage(changed, (w, profile) => (w === last ? 'dark' : before.cells[w][profile]));
  return { ...subject, environment: changed, language };
}

/** Settings without equilibrium pair, by construction. */
export const undefinedSettings = settings({ shapes: TWO_CHOOSE }).map(pennies);
