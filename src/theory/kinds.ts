/**
 * # Kinds of subjects
 *
 * What a conjecture may quantify over without saying how to make it: each kind comes with a stock generator and with scopes to exhaust,
 * from the least subjects up.
 */
import fc, { type Arbitrary } from 'fast-check';
import { LacunaError } from '../exact/error.js';
import { fraction, ONE, type Rational, rational, ZERO } from '../exact/rational.js';
import { environments, liabilities, mechanismClasses, weights, withLanguage } from './arbitraries.js';
import type { Property, Scope } from './property.js';
import { environmentScope, extendScope, type Grid, languageScope } from './scopes.js';
import type { Subject, SubjectKind } from './subject.js';
import type { Theorem } from './theorem.js';

/** A kind taken apart. */
interface Fields {
  readonly game: boolean;
  readonly language: boolean;
  readonly choice: boolean;
  readonly weight: boolean;
  readonly contingency: boolean;
}

const FIELDS = ['language', 'choice', 'weight', 'contingency'] as const;

/**
 * The fields of a kind.
 * @throws LacunaError naming what is no kind
 */
function fieldsOf(kind: string): Fields {
  const [base, ...fields] = kind.split('+');
  const known = (base === 'game' || base === 'environment') && fields.every((field) => (FIELDS as readonly string[]).includes(field));
  if (!known || (base === 'game' && fields.includes('language'))) {
    const expected = 'game, environment or environment+language, with +choice, +weight, +contingency as needed';
    throw new LacunaError({ place: 'subjects', expected, received: JSON.stringify(kind) });
  }
  const has = (field: (typeof FIELDS)[number]) => fields.includes(field);
  return {
    game: base === 'game',
    language: has('language'),
    choice: has('choice'),
    weight: has('weight'),
    contingency: has('contingency'),
  };
}

/** The grids of the stock scopes, least first: few enough subjects each to be tried in seconds. */
const GAMES: readonly Grid[] = [
  { actions: [2], payoffs: [-2, 2] },
  { actions: [1, 2], payoffs: [-1, 1] },
  { actions: [3], payoffs: [-2, 2] },
  { actions: [2, 2], payoffs: [-1, 1] },
  { actions: [2, 2], payoffs: [0, 3] },
  { actions: [2, 3], payoffs: [0, 1] },
];

const POOLED: readonly Grid[] = [
  { actions: [2], contingencies: 2, payoffs: [-1, 1] },
  { actions: [3], contingencies: 2, payoffs: [0, 1] },
  { actions: [1, 2], contingencies: 2, payoffs: [0, 1] },
];

/** With languages, of which there are many, fewer payoffs. */
const SPOKEN: readonly Grid[] = [
  { actions: [2], payoffs: [-2, 2] },
  { actions: [3], payoffs: [0, 2] },
  { actions: [1, 2], payoffs: [-1, 1] },
  { actions: [2], contingencies: 2, payoffs: [0, 2] },
  { actions: [1, 2], contingencies: 2, payoffs: [0, 1] },
  { actions: [2, 2], payoffs: [0, 1] },
  { actions: [2, 2], payoffs: [0, 2] },
];

const SCOPE_WEIGHTS: readonly Rational[] = [ZERO, fraction(1n, 2n), ONE, rational(2)];

/** A scope of a grid with the further fields: every choice, the weights 0, 1/2, 1 and 2, every contingency. */
function gridScope(grid: Grid, { language, choice, weight, contingency }: Fields): Scope<Subject> {
  const { actions, contingencies = 1 } = grid;
  const profiles = actions.reduce((product, count) => product * count, 1);
  const upTo = (count: number) => Array.from({ length: count }, (_, k) => k);
  const spoken: Scope<Subject> = language
    ? extendScope(languageScope(grid), 'subsidy-free', 1, (subject) => [{ ...subject, mechanismClass: 'subsidy-free', liability: null }])
    : environmentScope(grid);
  const choices = upTo(contingencies).reduce<number[][]>((all, _) => all.flatMap((f) => upTo(profiles).map((a) => [...f, a])), [[]]);
  const steps: readonly (readonly [boolean, string, readonly Partial<Subject>[]])[] = [
    [contingency, 'every contingency', upTo(contingencies).map((w) => ({ contingency: w }))],
    [choice, 'every choice', choices.map((f) => ({ choice: f }))],
    [weight, 'weights 0, 1/2, 1 and 2', SCOPE_WEIGHTS.map((value) => ({ weight: value }))],
  ];
  return steps.reduce(
    (scope, [wanted, name, fields]) =>
      wanted ? extendScope(scope, name, fields.length, (subject) => fields.map((field) => ({ ...subject, ...field }))) : scope,
    spoken,
  );
}

/** Random subjects of a kind. */
function subjects({ game, language, choice, weight, contingency }: Fields): Arbitrary<Subject> {
  const options = { contingencies: game ? { min: 1, max: 1 } : { min: 1, max: 3 }, outcomes: 24 };
  const base: Arbitrary<Subject> = language
    ? fc
        .tuple(withLanguage(options), mechanismClasses, liabilities)
        .map(([subject, mechanismClass, liability]) => ({ ...subject, mechanismClass, liability }))
    : environments(options).map((environment) => ({ environment }));
  return base.chain((subject) => {
    const { contingencies, profileCount } = subject.environment;
    const profile = fc.nat({ max: profileCount - 1 });
    return fc
      .record({
        ...(choice && { choice: fc.array(profile, { minLength: contingencies.length, maxLength: contingencies.length }) }),
        ...(weight && { weight: weights }),
        ...(contingency && { contingency: fc.nat({ max: contingencies.length - 1 }) }),
      })
      .map((fields): Subject => ({ ...subject, ...fields }));
  });
}

/**
 * The stock way to try a statement about subjects of a kind. Its generator knows nothing of the hypotheses.
 * @throws LacunaError if it is no kind
 */
export function stockProperty<S extends Subject>(theorem: Theorem<S>, kind: SubjectKind): Property<S> {
  const fields = fieldsOf(kind);
  const grids = fields.language ? SPOKEN : fields.game ? GAMES : [...GAMES.slice(0, 3), ...POOLED, ...GAMES.slice(3)];
  return {
    theorem,
    scopes: grids.map((grid) => gridScope(grid, fields) as Scope<Subject> as Scope<S>),
    meeting: subjects(fields) as Arbitrary<Subject> as Arbitrary<S>,
    breaking: {},
    promises: ({ environment: of }) => !fields.game || of.contingencies.length === 1,
  };
}
