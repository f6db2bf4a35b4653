/**
 * # How to try `closed-walks-decide`
 *
 * Random payoffs leave a positive walk almost always. So most subjects are made from transfers: payoffs are set such that each deviation
 * gains just what these transfers take away, or a little less, and then one deviation in some of them is made to gain a little more.
 * Closed walks of weight exactly zero, the knife's edge, abound.
 */
import fc, { type Arbitrary } from 'fast-check';
import { allLanguages, signalLanguage } from '../../src/contract/language/language.js';
import type { Choice, MechanismClass } from '../../src/contract/language/setting.js';
import { isImplementable } from '../../src/contract/literal/literal.js';
import { literalDeviations } from '../../src/contract/literal/literal-walks.js';
import { add, fraction, isNegative, isPositive, isZero, ONE, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import { type Environment, environment } from '../../src/game/environment.js';
import { type EnvironmentOptions, environments, liabilities, smallFractions, withLanguage } from '../../src/theory/draw/arbitraries.js';
import { bell, type Grid, gridEnvironments, gridName, gridSize } from '../../src/theory/scopes/scopes.js';
import { type Conclusion, equivalent } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import { type ChoiceSubject, type SubjectWith, settingOf } from '../../src/theory/statement/subject.js';
import { closedWalksDecide, cyclesOf, stepsOf } from '../../theorems/contracts/closed-walks-decide.js';

/** Small enough for the linear program over all cells; many contingencies with few profiles, where walks are long. */
const small: EnvironmentOptions = {
  shapes: [[2], [2], [3], [3], [4], [2, 1], [2, 2], [2, 2], [2, 2], [2, 3], [3, 2], [2, 2, 2], [2, 1, 2], [2, 1, 1, 2], [2, 2, 2, 2]],
  outcomes: 16,
};

/** How to make payoffs from transfers. */
interface Making {
  /** t_i(k), and what each deviation gains less than they take away: drawn upon in turn. */
  readonly transfers: readonly Rational[];
  readonly slack: readonly Rational[];
  /** What one deviation gains more, and which one. */
  readonly bump: Rational;
  readonly bumped: number;
}

/** Sets the deviators' payoffs so that the choice is implemented by the given transfers, but for the bump. */
function made<S extends ChoiceSubject>(subject: S, { transfers, slack, bump, bumped }: Making): S {
  const { environment: of, language, choice } = subject;
  const paid = (cell: number, agent: number) => transfers[(cell * of.agents.length + agent) % transfers.length];
  const payoffs = of.payoffs.map((table) => table.map((row) => [...row]));
  const deviations = choice.flatMap((profile, w) => literalDeviations(of, profile).map((deviation) => ({ w, profile, ...deviation })));
  deviations.forEach(({ agent, to, w, profile }, d) => {
    const taken = subtract(paid(language.cells[w][profile], agent), paid(language.cells[w][to], agent));
    const more = d === bumped % deviations.length ? bump : ZERO;
    payoffs[w][to][agent] = add(add(of.payoffs[w][profile][agent], subtract(taken, slack[d % slack.length])), more);
  });
  return { ...subject, environment: environment({ ...of, payoffs }) };
}

const several = (values: Arbitrary<Rational>) => fc.array(values, { minLength: 1, maxLength: 11 });
const makings: Arbitrary<Making> = fc.record({
  transfers: several(fc.oneof(fc.integer({ min: -4, max: 4 }).map(rational), smallFractions)),
  slack: fc.oneof(fc.constant([ZERO]), several(fc.constantFrom(ZERO, ZERO, ZERO, ONE, rational(1000), fraction(1n, 7n)))),
  bump: fc.constantFrom(ZERO, ONE, fraction(1n, 1000n)),
  bumped: fc.nat(),
});

const choiceIn = (of: Environment): Arbitrary<Choice> =>
  fc.array(fc.nat({ max: of.profileCount - 1 }), { minLength: of.contingencies.length, maxLength: of.contingencies.length });

/** Any language with any choice. */
const loose: Arbitrary<SubjectWith<'language' | 'choice'>> = withLanguage(small).chain((subject) =>
  choiceIn(subject.environment).map((choice) => ({ ...subject, choice })),
);

/** Two contingencies or more, several cells on the path, and deviations that mostly lead to the next of these: walks abound. */
const entangled: Arbitrary<SubjectWith<'language' | 'choice'>> = environments({ ...small, contingencies: { min: 2, max: 4 } }).chain((of) =>
  fc
    .record({
      choice: choiceIn(of),
      onPath: fc.integer({ min: 2, max: of.contingencies.length }),
      steps: fc.array(fc.constantFrom(1, 1, 1, 2, 3, 0, null), { minLength: 1, maxLength: 16 }),
    })
    .map(({ choice, onPath, steps }) => ({
      environment: of,
      choice,
      language: signalLanguage(of, (w, profile) => {
        const step = profile === choice[w] ? 0 : steps[(w * of.profileCount + profile) % steps.length];
        return step === null ? onPath : (w + step) % onPath;
      }),
    })),
);

/** Random settings with a choice, most of them made from transfers, in the given classes and with the given bounds. */
const subjects = (classes: readonly MechanismClass[], bounds: Arbitrary<Rational | null>): Arbitrary<ChoiceSubject> =>
  fc
    .tuple(fc.oneof({ weight: 1, arbitrary: loose }, { weight: 2, arbitrary: entangled }), fc.constantFrom(...classes), bounds)
    .map(([subject, mechanismClass, liability]) => ({ ...subject, mechanismClass, liability }))
    .chain((subject) =>
      fc.oneof({ weight: 4, arbitrary: makings.map((how) => made(subject, how)) }, { weight: 1, arbitrary: fc.constant(subject) }),
    );

/**
 * One agent, every environment of a grid, every language; the choice is the first action at every contingency, which loses nothing:
 * the actions of one agent may be renamed at each contingency apart.
 */
const firstActionScope = (grid: Grid & { readonly contingencies: number }): Scope<ChoiceSubject> => {
  const count = bell(grid.contingencies * grid.actions[0]);
  return {
    name: `${gridName(grid)}, all ${count} languages, subsidy-free, the first action chosen everywhere`,
    size: gridSize(grid) * count,
    *subjects() {
      const [sample] = gridEnvironments({ ...grid, payoffs: [0, 0] });
      const languages = [...allLanguages(sample)].sort((x, y) => x.count - y.count);
      const choice = sample.contingencies.map(() => 0);
      for (const cells of new Set(languages.map((language) => language.count))) {
        const same = languages.filter((language) => language.count === cells);
        for (const of of gridEnvironments(grid)) {
          for (const language of same) yield { environment: of, language, mechanismClass: 'subsidy-free', choice };
        }
      }
    },
  };
};

const unbounded = fc.constant(null);

type Cycle = ReturnType<typeof cyclesOf>[number];

/** The claim that the choice is implementable iff no simple cycle on the path is of the given sort. */
function implementableIff(subject: ChoiceSubject, blocks: (cycle: Cycle) => boolean): Conclusion {
  const of = settingOf(subject);
  return equivalent(
    ['the linear program over all cells has a solution', isImplementable(of, subject.choice)],
    ['no such walk is on the path', !cyclesOf(subject).some(blocks)],
  );
}

export const closedWalksDecideProperty: Property<ChoiceSubject> = {
  theorem: closedWalksDecide,
  scopes: [firstActionScope({ actions: [2], contingencies: 3, payoffs: [0, 1] })],
  meeting: subjects(['subsidy-free', 'unrestricted'], unbounded),
  breaking: {
    'no-bound': subjects(['subsidy-free', 'unrestricted'], liabilities),
    burnable: subjects(['balanced'], unbounded),
  },
  mutants: [
    {
      name: 'loops-decide',
      prose: 'f is implementable iff no temptation is undetectable',
      kind: 'constant',
      conclude: (subject) => implementableIff(subject, ({ steps, gain }) => steps === 1 && isPositive(gain)),
    },
    {
      name: 'two-steps-decide',
      prose: 'f is implementable iff no closed walk of at most two steps gains',
      kind: 'constant',
      conclude: (subject) => implementableIff(subject, ({ steps, gain }) => steps <= 2 && isPositive(gain)),
    },
    {
      name: 'walks-must-lose',
      prose: 'f is implementable iff every closed walk on the path has negative weight',
      kind: 'relation',
      conclude: (subject) => implementableIff(subject, ({ gain }) => !isNegative(gain)),
    },
  ],
  strata: {
    'an undetectable temptation': (subject) => stepsOf(subject) === 1,
    'a positive walk of two steps, none of one': (subject) => stepsOf(subject) === 2,
    'a positive walk of three steps or more, none shorter': (subject) => (stepsOf(subject) ?? 0) >= 3,
    implementable: (subject) => stepsOf(subject) === null,
    'implementable, with a closed walk of two steps or more and weight zero': (subject) =>
      stepsOf(subject) === null && cyclesOf(subject).some(({ steps, gain }) => steps >= 2 && isZero(gain)),
  },
  figures: {
    'the most steps that the shortest positive walk takes': {
      keep: 'greatest',
      of: (subject) => {
        const steps = stepsOf(subject);
        return steps === null ? null : rational(steps);
      },
    },
  },
};
