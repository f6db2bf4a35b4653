/**
 * # Scopes that clauses span
 *
 * Every combination of a game of a grid with a language, a class, a bound, a contingency, a choice and weights, as far as the subjects of a
 * statement have them: stock scopes and those that users ask for are made here. The size is a product, and each factor also says how many
 * of its members a symmetry leaves as they are, so that orbits can be counted without being listed.
 */
import { LacunaError } from '../../exact/error.js';
import { indices } from '../../exact/range.js';
import { format, fraction, ONE, type Rational, rational, ZERO } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import {
  again,
  fixedLanguages,
  fixedPairs,
  type Languages,
  languagesName,
  languagesWith,
  pairsName,
  pairsWith,
} from '../order/language-sets.js';
import { compareSubjects } from '../order/order.js';
import { unchanged } from '../order/reindexing.js';
import { compareSimplicity } from '../order/simplicity.js';
import { cycleLengths, type Symmetry, symmetryOf } from '../order/symmetries.js';
import { VOCABULARY } from '../order/vocabulary.js';
import type { Field, Subject } from '../statement/subject.js';
import { type Factor, leastOfOrbits, type SpannedScope, sizeOf } from './orbits.js';
import { indexed, startingAt } from './scope-reader.js';
import type { ScopeSpec } from './scope-spec.js';
import { eachExtended, environmentScope, gridName, gridSize, sampleEnvironment } from './scopes.js';

/** A field with the values it takes. */
interface Step {
  readonly field: Field;
  /** `null` where the name of the scope need not say it. */
  readonly name: string | null;
  readonly values: Iterable<unknown>;
  readonly factor: Factor;
}

const DEFAULT_WEIGHTS: readonly Rational[] = [ZERO, fraction(1n, 2n), ONE, rational(2)];

/**
 * The scope of all subjects with the given fields that a specification allows, in the fixed order.
 * @throws LacunaError if subjects have a field that no clause speaks of
 */
export function spannedScope(spec: ScopeSpec, fields: readonly (keyof Subject)[]): SpannedScope {
  const { grid, languages = 'all', upToRenaming = false } = spec;
  const sample = sampleEnvironment(grid);
  const all = stepsOf(spec, sample);
  const spanned: ReadonlySet<Field> = new Set<Field>(['language', 'finer', ...all.map(({ field }) => field)]);
  const foreign = fields.filter((field): field is Field => field !== 'environment' && !spanned.has(field));
  if (foreign.length > 0) {
    const received = `one that also speaks of ${foreign.map((field) => VOCABULARY[field].called).join(' and ')}`;
    throw new LacunaError({
      place: 'scope',
      expected: 'a statement about games, languages, classes, bounds, choices and weights',
      received,
    });
  }
  const steps = all.filter(({ field }) => fields.includes(field));
  const spoken = fields.includes('language') ? wordsOf(languages, sample, fields.includes('finer')) : null;
  const further = steps.map(({ factor }) => factor);
  const factors = [gamesOf(spec, sample), ...(spoken === null ? [] : [spoken.factor]), ...further];
  const rest = again(() => combined(steps), sizeOf(further, sample));
  const names = [gridName(grid), ...(spoken === null ? [] : [spoken.name]), ...steps.map(({ name }) => name)];
  const whole: SpannedScope = {
    name: names.filter((name) => name !== null).join(', '),
    size: Number(sizeOf(factors, sample)),
    sample,
    factors,
    subjects: () =>
      indexed(function* (first) {
        let passed = first;
        for (const words of spoken === null ? [[{}]] : spoken.lists()) {
          // Only what is passed over is counted: a list may be longer than anything that can be gone through.
          const per = passed === 0 ? 1 : lengthOf(words) * lengthOf(rest);
          const size = gridSize(grid) * per;
          if (passed < size) yield* startingAt(eachExtended(environmentScope(grid).subjects(), per, spelled(words, rest)), passed);
          passed = Math.max(0, passed - size);
        }
      }),
  };
  return upToRenaming ? leastOfOrbits(whole) : whole;
}

/** An environment with each of some languages, and each of some further fields. */
const spelled = (words: Iterable<Partial<Subject>>, rest: Iterable<Partial<Subject>>) =>
  function* ({ environment }: Subject): Generator<Subject> {
    // Spread into a literal, every subject would get a hidden class of its own.
    for (const word of words) for (const more of rest) yield Object.assign({ environment }, word, more);
  };

function lengthOf(items: Iterable<unknown>): number {
  if (Array.isArray(items)) return items.length;
  let length = 0;
  for (const _ of items) length += 1;
  return length;
}

/** What a specification says that subjects with these fields have no use for. */
export function idleClauses({ languages, classes, bounds, weights }: ScopeSpec, fields: readonly (keyof Subject)[]): string[] {
  const said: readonly (readonly [string, unknown, readonly Field[]])[] = [
    ['languages', languages, ['language']],
    ['classes', classes, ['mechanismClass']],
    ['bounds', bounds, ['liability']],
    ['weights', weights, ['weight', 'weights']],
  ];
  return said.filter(([, value, uses]) => value !== undefined && !uses.some((field) => fields.includes(field))).map(([name]) => name);
}

function gamesOf({ grid: { payoffs } }: ScopeSpec, sample: Environment): Factor {
  const many = BigInt(payoffs[1] - payoffs[0] + 1);
  const entries = sample.contingencies.length * sample.profileCount * sample.agents.length;
  return { name: `${many}^${entries} games`, fixed: (symmetry) => many ** BigInt(cycleLengths(symmetry.entries).length) };
}

interface Words {
  readonly name: string;
  readonly factor: Factor;
  /** Those with equally many cells together, fewest first. */
  readonly lists: () => Iterable<Iterable<Partial<Subject>>>;
}

/** Languages, or pairs of one and a refinement. */
function wordsOf(which: Languages, sample: Environment, paired: boolean): Words {
  const fixed = ({ outcomes, contingencies }: Symmetry): bigint =>
    (paired ? fixedPairs : fixedLanguages)(which, { outcomes: cycleLengths(outcomes), contingencies: cycleLengths(contingencies) });
  const count = fixed(symmetryOf(sample, unchanged(sample)));
  const cells = indices(sample.contingencies.length * sample.profileCount).map((k) => k + 1);
  function* single(coarse: number): Generator<Partial<Subject>> {
    for (const language of languagesWith(sample, which, coarse)) yield { language };
  }
  function* pairs(coarse: number, fine: number): Generator<Partial<Subject>> {
    for (const [language, finer] of pairsWith(sample, which, coarse, fine)) yield { language, finer };
  }
  return {
    name: (paired ? pairsName : languagesName)(which, count),
    factor: { name: `${count} ${paired ? 'pairs of languages' : count === 1n ? 'language' : 'languages'}`, fixed },
    *lists() {
      for (const coarse of cells) {
        if (!paired) yield again(() => single(coarse), count);
        else for (const fine of cells.slice(coarse - 1)) yield again(() => pairs(coarse, fine), count);
      }
    },
  };
}

/** What follows games and languages, in the fixed order. */
function stepsOf({ classes = ['subsidy-free'], bounds, weights = DEFAULT_WEIGHTS }: ScopeSpec, sample: Environment): Step[] {
  const { agents, contingencies, profileCount } = sample;
  const many = (list: readonly unknown[], one: string, more: string) => `${list.length} ${list.length === 1 ? one : more}`;
  const always = (list: readonly unknown[]) => () => BigInt(list.length);
  const weighing = `${weights.length === 1 ? 'weight' : 'weights'} ${listed(weights.map(format))}`;
  const bound = (bounds ?? [null]).map((one) => (one === null ? 'none' : format(one))).reverse();
  const onChoices = ({ profiles, contingencies: places }: Symmetry): bigint =>
    cycleLengths(places).reduce((total, length) => total * BigInt(fixedByPower(profiles, length)), 1n);
  return [
    {
      field: 'mechanismClass',
      name: classes.length === 3 ? 'all 3 classes' : classes.join(' and '),
      values: classes,
      factor: { name: many(classes, 'class', 'classes'), fixed: always(classes) },
    },
    {
      field: 'liability',
      name: bounds === undefined ? null : bound[0] === 'none' ? 'no bound' : `bound ${bound.join(' or ')}`,
      values: bounds ?? [null],
      factor: { name: many(bound, 'bound', 'bounds'), fixed: always(bound) },
    },
    {
      field: 'contingency',
      name: 'every contingency',
      values: indices(contingencies.length),
      factor: {
        name: many(contingencies, 'contingency', 'contingencies'),
        fixed: (symmetry) => BigInt(symmetry.contingencies.filter((old, w) => old === w).length),
      },
    },
    {
      field: 'choice',
      name: 'every choice',
      values: again(() => tuples(indices(profileCount), contingencies.length), BigInt(profileCount) ** BigInt(contingencies.length)),
      factor: {
        name: `${contingencies.length === 1 ? profileCount : `${profileCount}^${contingencies.length}`} choices`,
        fixed: onChoices,
      },
    },
    {
      field: 'weight',
      name: weighing,
      values: [...weights].sort(compareSimplicity),
      factor: { name: many(weights, 'weight', 'weights'), fixed: always(weights) },
    },
    {
      field: 'weights',
      name: `${weighing} for each agent`,
      values: again(() => weightings(weights, sample), BigInt(weights.length) ** BigInt(agents.length)),
      factor: {
        name: `${weights.length}^${agents.length} weights`,
        fixed: (symmetry) => BigInt(weights.length) ** BigInt(cycleLengths(symmetry.agents).length),
      },
    },
  ];
}

/** `0, 1/2, 1 and 2`. */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;

/** How many members a power of a permutation leaves where they are. */
const fixedByPower = (permutation: readonly number[], power: number): number =>
  cycleLengths(permutation).reduce((total, length) => total + (power % length === 0 ? length : 0), 0);

/** All lists of a length with these members, in lexicographic order. */
function* tuples<Value>(members: readonly Value[], length: number): Generator<Value[]> {
  if (length === 0) yield [];
  else for (const first of members) for (const rest of tuples(members, length - 1)) yield [first, ...rest];
}

/** A weight for each agent in every way, simplest first. */
const weightings = (weights: readonly Rational[], environment: Environment): Rational[][] =>
  [...tuples(weights, environment.agents.length)].sort((x, y) => compareSubjects({ environment, weights: x }, { environment, weights: y }));

/** Every combination of values of the fields, the last one varying fastest. */
function* combined([first, ...further]: readonly Step[]): Generator<Partial<Subject>> {
  if (first === undefined) {
    yield {};
    return;
  }
  for (const value of first.values) for (const rest of combined(further)) yield { [first.field]: value, ...rest };
}
