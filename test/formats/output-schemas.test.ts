/**
 * What the commands write as JSON is what the schemas in the package say: real analyses of the example games in every class and with every
 * option, real checks with every verdict and every kind of claim. Outputs that are damaged are refused, so that the schemas say something.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parseChoice } from '../../cli/commands/games/choice.js';
import { undetectableTemptationProperty } from '../../properties/contracts/undetectable-temptation.js';
import { sidePaymentsBenefitEveryoneProperty } from '../../properties/prosociality/side-payments-benefit-everyone.js';
import { MECHANISM_CLASSES } from '../../src/contract/language/setting.js';
import { ONE, rational, ZERO } from '../../src/exact/rational.js';
import { type AnalysisOptions, analyze } from '../../src/formats/analysis/analysis.js';
import { analysisLine, type Json } from '../../src/formats/analysis/analysis-line.js';
import { checkObject } from '../../src/formats/checks/check-result.js';
import { readEnvironment } from '../../src/formats/games/game-file.js';
import { type CheckOptions, check } from '../../src/theory/check/check.js';
import { all, type Conclusion, claim, equivalent, implies, sameSet } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import type { CheckResult } from '../../src/theory/statement/verdict.js';

const root = new URL('../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });

type Members = { [key: string]: Json };

/** What a schema has against a JSON value that went through text, as it does in a pipe; empty if nothing. */
function complaints(format: 'analysis' | 'check'): (value: Json) => readonly string[] {
  const validates = ajv.compile(JSON.parse(text(`schemas/${format}.schema.json`)));
  return (value) =>
    validates(JSON.parse(JSON.stringify(value))) ? [] : (validates.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** A copy of an object in which the value at a path is another; `undefined` takes the key away. */
function damaged(object: Json, [key, ...rest]: readonly (string | number)[], value: Json | undefined): Json {
  const copy = structuredClone(object) as Members;
  if (rest.length > 0) copy[key] = damaged(copy[key], rest, value);
  else if (value === undefined) delete copy[key];
  else copy[key] = value;
  return copy;
}

/** The schema of a list may look into its items: some item must be refused where the place is an item's. */
const bad = (against: (value: Json) => readonly string[], object: Json, path: readonly (string | number)[], value: Json | undefined) =>
  expect(against(damaged(object, path, value)), `${path.join('.')} = ${JSON.stringify(value)}`).not.toEqual([]);

const ofAnalysis = complaints('analysis');
const ofCheck = complaints('check');

const examples = readdirSync(new URL('examples/', root)).filter((name) => name.endsWith('.game.json'));

type Asked = Omit<AnalysisOptions, 'choice'> & { readonly choice?: string };

function lineOf(file: string, { choice, ...options }: Asked = {}): Members {
  const { environment, language, title } = readEnvironment(text(file));
  const asked = choice === undefined ? options : { ...options, choice: parseChoice(choice, environment) };
  return analysisLine(file, title, analyze(environment, language, asked)) as Members;
}

describe('analysis@1: what is written fits the schema', () => {
  test.each(examples)('examples/%s, in every class, also with a weight and a liability bound', (name) => {
    for (const mechanismClass of MECHANISM_CLASSES) {
      for (const more of [{}, { weight: rational('1/3'), liability: rational('1/10') }, { weight: ZERO, liability: ZERO }]) {
        expect(ofAnalysis(lineOf(`examples/${name}`, { mechanismClass, ...more }))).toEqual([]);
      }
    }
  });

  test.each<[string, string, Asked]>([
    ['an undetectable temptation', 'partial', { choice: 'work,own' }],
    ['a closed walk of two deviations', 'pooled-contingencies', { choice: 'faulty=repair,own;sound=leave,own' }],
    ['Farkas multipliers on the budget', 'team', { choice: 'work,work,work', mechanismClass: 'balanced' }],
    ['Farkas multipliers on budget and bounds', 'burning', { choice: 'sun=work,work;rain=shirk,shirk', liability: rational('1/10') }],
  ])('a choice that is not implementable, for the reason of %s', (_, name, asked) => {
    const line = lineOf(`examples/${name}.game.json`, asked);
    expect(line.choice).toMatchObject({ implementable: false });
    expect(ofAnalysis(line)).toEqual([]);
  });

  test('a choice that is implementable', () => {
    const line = lineOf('examples/burning.game.json', { choice: 'sun=work,work;rain=shirk,shirk' });
    expect(line.choice).toMatchObject({ implementable: true });
    expect(ofAnalysis(line)).toEqual([]);
  });

  test.each(examples)('examples/%s, with no time at all', (name) => {
    for (const mechanismClass of MECHANISM_CLASSES) {
      expect(ofAnalysis(lineOf(`examples/${name}`, { mechanismClass, seconds: 0, weight: rational('1/10') }))).toEqual([]);
    }
  });

  test('with no time at all the figures give way to bounds', () => {
    const line = lineOf('examples/pooled-contingencies.game.json', { seconds: 0, weight: rational('1/10') });
    expect(Object.keys(line.incomplete as Members)).toEqual(['mechanism', 'withContract', 'atWeight']);
    expect(Object.keys(line)).not.toContain('mechanism');
  });

  test('a choice that time ran out on', () => {
    const line = lineOf('examples/team.game.json', { choice: 'work,work,work', mechanismClass: 'balanced', seconds: 0 });
    expect(line.incomplete).toMatchObject({ choice: {} });
    expect(ofAnalysis(line)).toEqual([]);
  });

  test('terms agent by agent, weights of their own, and a choice that nobody would sign', () => {
    const none = [null, null];
    const individual = { fines: [rational('1/2'), null], rewards: none, outside: [null, rational(20)] };
    const weight = [rational('1/3'), ZERO];
    const line = lineOf('examples/burning.game.json', { individual, weight, choice: 'sun=work,work;rain=shirk,shirk' });
    expect(line).toMatchObject({ terms: { fines: { first: '1/2' }, rewards: {}, outside: { second: '20' } }, mechanism: null });
    expect(line.atWeight).toMatchObject({ weight: null, weights: { first: '1/3', second: '0' } });
    expect(JSON.stringify(line.choice)).toContain('"row":"participation"');
    expect(ofAnalysis(line)).toEqual([]);
  });

  test('no mechanism, and no title', () => {
    const pennies = lineOf('examples/matching-pennies.game.json');
    expect(pennies).toMatchObject({ mechanism: null, gap: null, sidePayments: null });
    const { environment, language } = readEnvironment(text('examples/stag-hunt.game.json'));
    expect(ofAnalysis(analysisLine('-', null, analyze(environment, language)))).toEqual([]);
  });
});

describe('analysis@1: the schema refuses what is not written', () => {
  const line = lineOf('examples/burning.game.json', { choice: 'sun=work,work;rain=work,work', weight: ONE });
  const interrupted = lineOf('examples/pooled-contingencies.game.json', { seconds: 0 });
  const money = lineOf('examples/burning.game.json', { mechanismClass: 'unrestricted' });

  test.each<[string, readonly (string | number)[], Json | undefined]>([
    ['another version', ['lacuna'], 'analysis@2'],
    ['an unknown key', ['agents'], []],
    ['a missing key', ['equilibria'], undefined],
    ['an unknown class', ['class'], 'free'],
    ['a number that is no text', ['gap'], 1],
    ['a decimal', ['gap'], '0.25'],
    ['a fraction over 1', ['firstBest', 'welfare'], '3/1'],
    ['minus zero', ['firstBest', 'welfare'], '-0'],
    ['a leading zero', ['firstBest', 'payoffs', 0], '03'],
    ['a sign that is none', ['firstBest', 'payoffs', 0], '+3'],
    ['a negative gap', ['gap'], '-1'],
    ['a negative bound', ['liability'], '-1'],
    ['negative burning', ['mechanism', 'burned'], '-1/4'],
    ['a mechanism without gap', ['gap'], null],
    ['a gap without mechanism', ['mechanism'], null],
    ['no side payments in a class that has them', ['sidePayments'], null],
    ['a figure that is neither there nor incomplete', ['mechanism'], undefined],
    ['a threshold that is neither', ['prosociality', 'withContract'], undefined],
    ['no temptation', ['temptations', 0, 'gain'], '0'],
    ['a loss that is a gain', ['temptations', 0, 'loss'], '-1'],
    ['an unknown key deep inside', ['mechanism', 'transfers', 0, 'cells'], []],
    ['an empty cell', ['mechanism', 'transfers', 0, 'cell'], []],
    ['an infinite weight by name', ['prosociality', 'withoutContract'], 'infinite'],
    ['no first best', ['firstBest', 'profiles', 'sun'], []],
    ['a weight without figures', ['atWeight', 'mechanism'], undefined],
    ['an implementable choice with a reason', ['choice', 'implementable'], true],
    ['a reason that is no list', ['choice', 'reason'], {}],
    ['a reason of another kind', ['choice', 'reason', 0, 'kind'], 'guess'],
    ['an incomplete that is empty', ['incomplete'], {}],
    ['a figure that is there and incomplete', ['incomplete'], { mechanism: { atLeast: '0', atMost: '1' } }],
  ])('%s', (_, path, value) => bad(ofAnalysis, line, path, value));

  test.each<[string, readonly (string | number)[], Json | undefined]>([
    ['bounds without the upper one', ['incomplete', 'mechanism', 'atMost'], undefined],
    ['side payments of nothing', ['sidePayments'], null],
    ['figures of a weight not asked about', ['incomplete', 'atWeight'], { mechanism: { atLeast: null, atMost: '1' } }],
  ])('interrupted: %s', (_, path, value) => bad(ofAnalysis, interrupted, path, value));

  test('side payments, or burning, from an outside purse', () => {
    expect(ofAnalysis(money)).toEqual([]);
    bad(ofAnalysis, money, ['sidePayments'], ['0', '0']);
    bad(ofAnalysis, money, ['mechanism', 'burned'], '1/4');
  });
});

type Setting = Parameters<typeof undetectableTemptationProperty.theorem.conclude>[0];

/** A theorem about the subjects of {@link undetectableTemptationProperty} that claims whatever is asked. */
const claiming = (conclude: (subject: Setting) => Conclusion, met: (subject: Setting) => boolean = () => true): Property<Setting> => ({
  ...undetectableTemptationProperty,
  theorem: theorem<Setting>({
    ...undetectableTemptationProperty.theorem,
    id: 'whatever-is-asked',
    part: 'Z1',
    hypotheses: { asked: hypothesis('what is asked', met) },
    conclude,
  }),
  scopes: [],
});

const objectOf = (...results: readonly CheckResult[]) =>
  checkObject({ version: '0.0.0', seed: -7, runs: 40, elapsedMs: 12, results: results.map((result) => ({ result, elapsedMs: 3 })) });

const checked = <S extends Subject>(property: Property<S>, options: Partial<CheckOptions> = {}): CheckResult =>
  check(property, { runs: 40, seed: 7, ...options }) as unknown as CheckResult;

const holding = () => claim(['0', ZERO], '=', ['0', ZERO]);

describe('check@1: what is written fits the schema', () => {
  test.each<[string, CheckResult]>([
    ['exhausted', checked({ ...undetectableTemptationProperty, scopes: smallScope() }, { runs: 0 })],
    ['unrefuted', checked({ ...undetectableTemptationProperty, scopes: [] }, { runs: 100 })],
    ['refuted', checked(claiming(() => claim(['0', ZERO], '=', ['1', ONE])))],
    ['vacuous', checked(claiming(holding, () => false))],
    ['incomplete', checked(undetectableTemptationProperty, { expired: () => true })],
  ])('the verdict %s', (verdict, result) => {
    expect(result.verdict).toBe(verdict);
    expect(ofCheck(objectOf(result))).toEqual([]);
  });

  test('several theorems, figures and strata among what is written', () => {
    const figures = { 'greatest prior': { keep: 'greatest', of: ({ environment }: Setting) => environment.prior[0] } } as const;
    const object = objectOf(checked({ ...claiming(holding), figures }, { runs: 100 }), checked(sidePaymentsWithoutScope()));
    expect(JSON.stringify(object)).toContain('greatest prior');
    expect(ofCheck(object)).toEqual([]);
  });

  test.each<[string, Conclusion]>([
    ['comparison', claim(['a', rational('-1/2')], '>=', ['b', ZERO])],
    ['comparison', claim(['a', 'infinite'], '<', ['b', 'undefined'])],
    ['equivalence', equivalent(['a', true], ['b', false])],
    ['implication', implies(['a', true], ['b', false])],
    ['same set', sameSet(['a', ['x']], ['b', []])],
  ])('a refuted claim of kind %s', (kind, conclusion) => {
    const object = objectOf(checked(claiming(() => all(holding(), all(conclusion)))));
    expect(JSON.stringify(object)).toContain(`"claim":[{"kind":"${kind}"`);
    expect(ofCheck(object)).toEqual([]);
  });

  test('a counterexample with every field that a subject may have', () => {
    const { counterexample, ...rest } = checked(claiming(() => equivalent(['a', true], ['b', false])));
    if (counterexample === null) throw new Error('nothing was refuted');
    const { subject } = counterexample;
    const language = subject.language;
    const rich: Subject = {
      ...subject,
      ...(language === undefined ? {} : { finer: language }),
      choice: subject.environment.contingencies.map(() => 0),
      weight: rational('1/2'),
      liability: null,
      target: subject.environment.contingencies.map(() => 0),
      weights: subject.environment.agents.map(() => rational('1/3')),
      transfers: Array.from({ length: language?.count ?? 1 }, () => subject.environment.agents.map(() => ONE)),
      perceived: subject.environment.payoffs,
      signals: subject.environment.payoffs,
      garbling: subject.environment.payoffs[0],
      parameters: { M: rational('7/2') },
    };
    expect(ofCheck(objectOf({ ...rest, counterexample: { ...counterexample, subject: rich } }))).toEqual([]);
  });
});

describe('check@1: the schema refuses what is not written', () => {
  const [refuted, vacuous, exhausted] = [
    objectOf(checked(claiming(() => claim(['0', ZERO], '=', ['1', ONE])))),
    objectOf(checked(claiming(holding, () => false))),
    objectOf(checked({ ...undetectableTemptationProperty, scopes: smallScope() }, { runs: 0 })),
  ];
  const one = (...path: readonly (string | number)[]) => ['theorems', 0, ...path];

  test.each<[string, readonly (string | number)[], Json | undefined]>([
    ['another version of the format', ['lacuna'], 'check@2'],
    ['a seed out of range', ['seed'], 2 ** 31],
    ['an unknown key', ['runs'], 40],
    ['an unknown verdict', one('verdict'), 'proved'],
    ['a refutation without counterexample', one('counterexample'), null],
    ['a verdict that goes with no counterexample', one('verdict'), 'unrefuted'],
    ['a claim without its words', one('counterexample', 'claim', 0, 'words'), undefined],
    ['no claim', one('counterexample', 'claim'), []],
    ['a side without value', one('counterexample', 'claim', 0, 'left', 'value'), undefined],
    ['a float on a side', one('counterexample', 'claim', 0, 'left', 'value'), '0.5'],
    ['a subject without game', one('counterexample', 'subject', 'game'), undefined],
    ['a parameter in the game', one('counterexample', 'subject', 'game', 'parameters'), {}],
    ['another way to be found', one('counterexample', 'foundBy'), 'luck'],
    ['a hypothesis that is not counted', one('hypotheses', 'asked'), 40],
    ['a blocking hypothesis where nothing is blocked', one('blocking'), 'asked'],
    ['a count that is negative', one('sampled', 'attempts'), -1],
    ['a stratum that is no count', one('strata', 'agents=2'), '12'],
    ['a figure that is no text', one('figures', 'x'), 1],
    ['a missing witness', one('witness'), undefined],
  ])('%s', (_, path, value) => bad(ofCheck, refuted, path, value));

  test('a vacuous check as expected, and a scope without size', () => {
    bad(ofCheck, vacuous, one('asExpected'), true);
    bad(ofCheck, exhausted, one('exhausted', 0, 'of'), undefined);
  });
});

/** The first hundred or so subjects that meet the hypotheses of the scope, as a scope of its own. */
function smallScope() {
  const [scope] = undetectableTemptationProperty.scopes;
  const { hypotheses } = undetectableTemptationProperty.theorem;
  const meeting: Setting[] = [];
  for (const subject of scope.subjects()) {
    if (Object.values(hypotheses).every(({ holds }) => holds(subject))) meeting.push(subject);
    if (meeting.length === 120) break;
  }
  return [{ name: 'the first 120', size: 120, subjects: () => meeting }];
}

function sidePaymentsWithoutScope() {
  return { ...sidePaymentsBenefitEveryoneProperty, scopes: [] };
}
