/**
 * # Reported subjects
 *
 * Settings with a choice in which the first so many agents may send messages (`parameters.reporters`), small enough for the setting with
 * messages to be written out. In some nobody is tempted unseen, by construction, though contingencies are pooled.
 */
import fc, { type Arbitrary } from 'fast-check';
import { contingencyPartition, signalLanguage } from '../../src/contract/language/language.js';
import type { MechanismClass } from '../../src/contract/language/setting.js';
import { minimum, type Rational, rational } from '../../src/exact/rational.js';
import { environment } from '../../src/game/environment.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { type EnvironmentOptions, environments, languages, partitions } from '../../src/theory/draw/arbitraries.js';
import type { ChoiceSubject, SubjectWith } from '../../src/theory/statement/subject.js';

const SHAPES: readonly (readonly number[])[] = [
  [2],
  [3],
  [2, 1],
  [2, 2],
  [2, 2],
  [2, 3],
  [3, 2],
  [2, 1, 2],
  [2, 2, 2],
  [2, 1, 1, 2],
  [2, 2, 2, 2],
];

/** Few profiles, from one agent to four. */
export const REPORTING: EnvironmentOptions = { shapes: SHAPES, contingencies: { min: 1, max: 3 }, outcomes: 12 };

/** The same with two agents or more. */
export const SEVERAL: EnvironmentOptions = { ...REPORTING, shapes: SHAPES.filter(({ length }) => length >= 2) };

/** Two agents, and more of them, of few actions, in so many outcomes at most. */
export const teams = (outcomes: number): Readonly<Record<'pairs' | 'more', EnvironmentOptions>> => ({
  pairs: {
    shapes: [
      [2, 1],
      [2, 2],
      [2, 3],
      [3, 3],
    ],
    contingencies: { min: 1, max: 3 },
    outcomes: 18,
  },
  more: {
    shapes: [
      [2, 2, 1],
      [2, 2, 2],
      [2, 1, 2],
      [2, 1, 1, 2],
    ],
    contingencies: { min: 1, max: 2 },
    outcomes,
  },
});

/** Takes from every undetectable deviation from the choice what it gains. */
function untempted<S extends SubjectWith<'language' | 'choice'>>(subject: S): S {
  const { environment: of, language, choice } = subject;
  const payoffs = of.payoffs.map((table) => table.map((row) => [...row]));
  choice.forEach((profile, w) => {
    for (const { agent, to } of deviationsFrom(of, profile)) {
      if (language.cells[w][to] !== language.cells[w][profile]) continue;
      payoffs[w][to][agent] = minimum(payoffs[w][to][agent], payoffs[w][profile][agent]);
    }
  });
  return { ...subject, environment: environment({ ...of, payoffs }) };
}

/** Which subjects to make. */
export interface Reporting {
  readonly options?: EnvironmentOptions;
  readonly classes: readonly MechanismClass[];
  readonly bounds?: Arbitrary<Rational | null>;
  /** How many agents may report, of n. */
  readonly reporters: (agents: number) => Arbitrary<number>;
}

/** Settings with any choice and any language, verifiable actions with pooled contingencies often; in half nobody is tempted unseen. */
export const reported = ({
  options = REPORTING,
  classes,
  bounds = fc.constant(null),
  reporters,
}: Reporting): Arbitrary<ChoiceSubject & SubjectWith<'parameters'>> =>
  environments(options).chain((of) => {
    const count = of.contingencies.length;
    return fc
      .record({
        language: fc.oneof(
          languages(of),
          partitions(count).map((blocks) => contingencyPartition(of, blocks)),
          fc.infiniteStream(fc.nat({ max: 2 })).map((draws) => signalLanguage(of, () => draws.next().value)),
        ),
        choice: fc.array(fc.nat({ max: of.profileCount - 1 }), { minLength: count, maxLength: count }),
        mechanismClass: fc.constantFrom(...classes),
        liability: bounds,
        reporting: reporters(of.agents.length),
        tempted: fc.boolean(),
      })
      .map(({ language, choice, mechanismClass, liability, reporting, tempted }) => {
        const subject = { environment: of, language, mechanismClass, liability, choice, parameters: { reporters: rational(reporting) } };
        return tempted ? subject : untempted(subject);
      });
  });
