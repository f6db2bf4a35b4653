/**
 * # Kinds of subjects
 *
 * What a conjecture may quantify over without saying how to make it: each kind comes with a stock generator and with scopes to exhaust,
 * from the least subjects up.
 */
import fc, { type Arbitrary } from 'fast-check';
import { LacunaError } from '../../exact/error.js';
import type { Grid } from '../scopes/scopes.js';
import { spannedScope } from '../scopes/spanned-scope.js';
import type { Property, Scope } from '../statement/property.js';
import type { Subject, SubjectKind } from '../statement/subject.js';
import type { Theorem } from '../statement/theorem.js';
import { environments, liabilities, mechanismClasses, weights, withLanguage } from './arbitraries.js';

/** A kind taken apart: whether its environments have one contingency, and the fields of its subjects. */
interface Kind {
  readonly game: boolean;
  readonly fields: readonly (keyof Subject)[];
}

const FURTHER = ['language', 'choice', 'weight', 'contingency'] as const;

/**
 * A kind from its name.
 * @throws LacunaError naming what is no kind
 */
function kindOf(kind: string): Kind {
  const [base, ...fields] = kind.split('+');
  const known = (base === 'game' || base === 'environment') && fields.every((field) => (FURTHER as readonly string[]).includes(field));
  if (!known || (base === 'game' && fields.includes('language'))) {
    const expected = 'game, environment or environment+language, with +choice, +weight, +contingency as needed';
    throw new LacunaError({ place: 'subjects', expected, received: JSON.stringify(kind) });
  }
  const setting: readonly (keyof Subject)[] = fields.includes('language') ? ['mechanismClass', 'liability'] : [];
  return { game: base === 'game', fields: ['environment', ...(fields as (keyof Subject)[]), ...setting] };
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

/** Random subjects of a kind. */
function subjects({ game, fields }: Kind): Arbitrary<Subject> {
  const [language, choice, weight, contingency] = FURTHER.map((field) => fields.includes(field));
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
  const parts = kindOf(kind);
  const grids = parts.fields.includes('language') ? SPOKEN : parts.game ? GAMES : [...GAMES.slice(0, 3), ...POOLED, ...GAMES.slice(3)];
  return {
    theorem,
    scopes: grids.map((grid) => spannedScope({ grid }, parts.fields) as Scope<Subject> as Scope<S>),
    meeting: subjects(parts) as Arbitrary<Subject> as Arbitrary<S>,
    breaking: {},
    promises: ({ environment: of }) => !parts.game || of.contingencies.length === 1,
  };
}
