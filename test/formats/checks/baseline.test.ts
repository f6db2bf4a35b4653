/** Baselines: what they hold, that they are read as strictly as they are written, and what counts as a change. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { corpus } from '../../../cli/commands/models/baseline-corpus.js';
import { undetectableTemptationProperty } from '../../../properties/contracts/undetectable-temptation.js';
import { MECHANISM_CLASSES, setting } from '../../../src/contract/language/setting.js';
import { literalBestMechanism } from '../../../src/contract/literal/literal.js';
import { format, ONE, ZERO } from '../../../src/exact/rational.js';
import { figuresOf } from '../../../src/formats/analysis/figures.js';
import { type Baseline, baselineText, readBaseline } from '../../../src/formats/checks/baseline.js';
import { changesBetween, isFlip } from '../../../src/formats/checks/changes.js';
import { counts, type Diff, diffObject, diffPage } from '../../../src/formats/checks/diff.js';
import { equilibria, selfishEquilibria } from '../../../src/game/equilibrium.js';
import { gameName } from '../../../src/game/named-games.js';
import { profileNames } from '../../../src/game/profile.js';
import { prosocialUtilities } from '../../../src/prosocial/utility.js';
import { appraising } from '../../../src/theory/check/appraisal.js';
import { variants } from '../../../src/theory/check/variants.js';
import { randomEnvironments } from '../../../src/theory/draw/baseline-environments.js';
import { dilemmas, namedGames } from '../../../src/theory/draw/baseline-games.js';
import { claim } from '../../../src/theory/statement/conclusion.js';
import type { Property } from '../../../src/theory/statement/property.js';
import type { SettingSubject } from '../../../src/theory/statement/subject.js';
import { complaint } from '../complaint.js';

const root = new URL('../../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const environments = [...namedGames().slice(0, 3), ...randomEnvironments(3)];
const baseline: Baseline = {
  effort: { runs: 3, seed: 1, subjects: 2 },
  theorems: { b: { verdict: 'unrefuted' }, a: { verdict: 'unrefuted', 'smallest gap': '1/90' } },
  hypotheses: { 'a/unseen': { verdict: 'needed', claim: 'x = 1 <= 0 = y' } },
  figures: Object.fromEntries(environments.map(({ name, subject }) => [name, figuresOf(subject)])),
  environments,
};
const written = baselineText(baseline);

describe('the corpus', () => {
  const entries = corpus();

  it('has more than 500 environments of one to four agents, each once, under names of their own', () => {
    expect(entries.length).toBeGreaterThan(500);
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
    expect(new Set(entries.map(({ subject }) => subject.environment.agents.length))).toEqual(new Set([1, 2, 3, 4]));
  });

  it('has all 78 games without ties, 12 of them symmetric', () => {
    const names = new Set(namedGames().map(({ subject }) => gameName(subject.environment)));
    expect(names.size).toBe(78);
    expect([...names].filter((name) => name !== null && !name.includes('×')).length).toBe(12);
  });

  it('begins alike, however many random environments it has', () => {
    expect(randomEnvironments(5)).toEqual(randomEnvironments(9).slice(0, 5));
    expect(dilemmas().length).toBeGreaterThan(40);
  });
});

describe('the figures', () => {
  it('V_L is what brute force finds, in every class', () => {
    for (const { subject } of randomEnvironments(20).filter(
      ({ subject }) => subject.environment.profileCount ** subject.environment.contingencies.length <= 9,
    )) {
      const { environment, language, liability = null } = subject;
      const figures = figuresOf(subject);
      for (const mechanismClass of MECHANISM_CLASSES) {
        const best = literalBestMechanism(setting(environment, language, { mechanismClass, liability }));
        expect(figures[`V_L, ${mechanismClass}`]).toBe(best === null ? 'undefined' : format(best.value));
      }
    }
  });

  it('are those of the model', () => {
    const spite = variants.find(({ name }) => name === 'spite');
    const [{ subject }] = dilemmas();
    const names = (profiles: readonly number[]) => profiles.map((a) => profileNames(subject.environment, a).join()).join(' ');
    const { environment: of, weight } = subject;
    expect(figuresOf(subject)['equilibria, selfish']).toBe(names(selfishEquilibria(of, 0)));
    expect(figuresOf(subject)['equilibria at λ']).toBe(names(equilibria(of, prosocialUtilities(of, weight ?? expect.fail()), 0)));
    expect(figuresOf(subject, spite)['equilibria at λ']).toBe('D,D');
  });
});

describe('a baseline file', () => {
  it('reads as it was written, a line for every entry and in alphabetical order', () => {
    expect(baselineText(readBaseline(written))).toBe(written);
    const lines = written.split('\n').filter((line) => /^".*":\{".*\},?$/.test(line) && !line.startsWith('"effort"'));
    expect(lines.length).toBe(2 + 1 + 2 * environments.length);
    expect(written.indexOf('"a":')).toBeLessThan(written.indexOf('"b":'));
  });

  it('is what the schema says', () => {
    const ajv = new Ajv2020({ strict: false });
    for (const name of ['environment', 'check']) ajv.addSchema(JSON.parse(text(`schemas/${name}.schema.json`)));
    const validates = ajv.compile(JSON.parse(text('schemas/baseline.schema.json')));
    expect(validates(JSON.parse(written)), JSON.stringify(validates.errors)).toBe(true);
    expect(validates({ ...JSON.parse(written), effort: { runs: 1 } })).toBe(false);
  });

  it.each([
    ['[]', '', 'an object with "lacuna": "baseline@1"'],
    [written.replace('baseline@1', 'baseline@2'), 'lacuna', '"baseline@1"'],
    [written.replace('"effort"', '"efforts"'), 'efforts', 'one of the keys'],
    [written.replace('"runs":3', '"runs":"3"'), 'effort.runs', 'an integer from 0'],
    [written.replace('"verdict":"unrefuted"}', '"verdicts":"unrefuted"}'), 'theorems.b.verdict', 'a verdict'],
    [written.replace('"smallest gap":"1/90"', '"smallest gap":1'), 'theorems.a["smallest gap"]', 'a text'],
    [written.replace('"game":', '"games":'), 'games', 'one of the keys'],
  ])('refuses what is none: %#', (damaged, place, expected) => {
    expect(damaged).not.toBe(written);
    const line = complaint(() => readBaseline(damaged));
    expect(line).toContain(place);
    expect(line).toContain(expected);
  });

  it('the committed one holds the corpus, and figures as they are', () => {
    const committed = readBaseline(text('test/baseline.json'));
    expect(committed.environments.length).toBeGreaterThan(500);
    for (const { name, subject } of committed.environments.filter((_, k) => k % 40 === 0))
      expect(figuresOf(subject)).toEqual(committed.figures[name]);
  });
});

describe('what changed', () => {
  const name = environments[0].name;
  const after = {
    theorems: { a: { verdict: 'refuted', 'smallest gap': '0' }, c: { verdict: 'unrefuted' } },
    hypotheses: baseline.hypotheses,
    figures: { ...baseline.figures, [name]: { ...baseline.figures[name], 'W*': '99' } },
  };
  const found = changesBetween(baseline, after);
  const diff: Diff = { ...found, against: 'baseline.json', model: 'rawls', baseline, found: after, appraisals: new Map() };

  it('nothing, where nothing did', () => {
    expect(changesBetween(baseline, readBaseline(written))).toEqual({ changes: [], added: [] });
    expect(changesBetween(baseline, { figures: baseline.figures })).toEqual({ changes: [], added: [] });
  });

  it('flips, drifts, what is gone and what is new', () => {
    expect(found.changes).toEqual([
      { section: 'theorems', entry: 'a', field: 'smallest gap', before: '1/90', after: '0' },
      { section: 'theorems', entry: 'a', field: 'verdict', before: 'unrefuted', after: 'refuted' },
      { section: 'theorems', entry: 'b', field: 'verdict', before: 'unrefuted', after: null },
      { section: 'figures', entry: name, field: 'W*', before: baseline.figures[name]['W*'], after: '99' },
    ]);
    expect(found.changes.map(isFlip)).toEqual([false, true, true, false]);
    expect(found.added).toEqual([{ section: 'theorems', entry: 'c' }]);
    expect(counts(diff)).toMatchObject({ theorems: 2, flipped: 2, drifted: 2, environments: environments.length });
  });

  it('as JSON is what the schema says, and as a page tells both values', () => {
    const ajv = new Ajv2020({ strict: false });
    for (const schema of ['environment', 'check', 'baseline']) ajv.addSchema(JSON.parse(text(`schemas/${schema}.schema.json`)));
    const validates = ajv.compile(JSON.parse(text('schemas/diff.schema.json')));
    expect(validates(JSON.parse(JSON.stringify(diffObject(diff)))), JSON.stringify(validates.errors)).toBe(true);
    expect(diffPage(diff).map(({ heading }) => heading)).toEqual(['Flipped', 'Figures that drifted', 'Numbers of checks that drifted']);
    expect(JSON.stringify(diffPage(diff))).toContain('"99"');
  });
});

describe('where a theorem stands', () => {
  const effort = { runs: 40, seed: 5, subjects: 30 };
  const drain = (property: Property<SettingSubject & { contingency: number }>) => {
    const run = appraising(property, effort, []);
    let step = run.next();
    while (step.done !== true) step = run.next();
    return step.value;
  };
  const property = undetectableTemptationProperty as unknown as Property<SettingSubject & { contingency: number }>;
  const concluding = (conclude: () => ReturnType<typeof claim>) => ({ ...property, theorem: { ...property.theorem, conclude } });

  it('a theorem that falls, with the least counterexample of its whole scopes', () => {
    const { theorem, counterexample } = drain(concluding(() => claim(['one', ONE], '<', ['nothing', ZERO])));
    expect(theorem.verdict).toBe('refuted');
    expect(theorem.claim).toBe('one = 1 < 0 = nothing');
    expect(counterexample?.minimality).toBe('minimal in its scope');
  });

  it('a conclusion that breaks is told, not thrown', () => {
    const { theorem } = drain(
      concluding(() => {
        throw new Error('no such cell');
      }),
    );
    expect(theorem).toEqual({ reason: 'no such cell', verdict: 'broken' });
  });
});

describe('names that every object has something under', () => {
  it('are names like others when findings are compared', () => {
    const fields = (text: string): Record<string, string> => JSON.parse(text);
    const before = { theorems: {}, hypotheses: {}, figures: { a: fields('{"__proto__":"1","x":"2"}') } };
    const after = { figures: { a: { x: '2', constructor: '3' }, toString: { x: '1' } } } as never;
    expect(changesBetween(before, after)).toEqual({
      changes: [
        { section: 'figures', entry: 'a', field: '__proto__', before: '1', after: null },
        { section: 'figures', entry: 'a', field: 'constructor', before: null, after: '3' },
      ],
      added: [{ section: 'figures', entry: 'toString' }],
    });
  });
});
