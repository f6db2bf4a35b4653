/** What a conjecture of the user's may get wrong, and that no green mark comes of it. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, describe, expect, expectTypeOf, it } from 'vitest';
import { holds } from '../../cli/vitest.js';
import { emptyLanguage } from '../../src/contract/language/language.js';
import type { MechanismClass } from '../../src/contract/language/setting.js';
import { type Rational, rational } from '../../src/exact/rational.js';
import { stockProperty } from '../../src/theory/draw/kinds.js';
import { claim, holds as isTrue } from '../../src/theory/statement/conclusion.js';
import { guarded } from '../../src/theory/statement/guarded.js';
import type { SubjectOf } from '../../src/theory/statement/subject.js';
import { hypothesis, type Theorem, theorem } from '../../src/theory/statement/theorem.js';
import { lacuna } from './run-lacuna.js';
import { ending, start } from './spawned.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-greens-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A module with a conjecture about games, from what stands in it. */
function conjecture(id: string, parts: string, before = ''): string {
  const path = join(folder, `${id.replaceAll(/\W/g, '_')}.mjs`);
  const text = `import { claim, compare, firstBestWelfare, hypothesis, rational, theorem } from 'lacuna';
${before}
export default theorem({ id: '${id}', subjects: 'game', ${parts} });`;
  writeFileSync(path, text);
  return path;
}

const TRUE = "conclude: () => claim(['a', rational(1)], '=', ['a', rational(1)])";

describe.each([
  ['a truth value', 'conclude: () => false', 'what conclude returns', 'false'],
  ['nothing', 'conclude: () => {}', 'what conclude returns', 'nothing'],
  ['a promise', "conclude: async () => claim(['a', rational(1)], '=', ['b', rational(1)])", 'what conclude returns', 'a promise'],
  ['a malformed relation', "conclude: () => claim(['a', rational(1)], '≥', ['b', rational(2)])", 'the relation of a claim', '"≥"'],
  ['another malformed relation', "conclude: () => claim(['a', rational(1)], '=>', ['b', rational(2)])", 'the relation of a claim', '"=>"'],
  [
    'a relation in an object of one’s own',
    "conclude: () => ({ kind: 'comparison', left: { name: 'a', value: rational(1) }, relation: '==', right: { name: 'b', value: rational(1) } })",
    'the relation of a claim',
    '"=="',
  ],
  ['plain numbers', "conclude: () => claim(['a', 1], '=', ['b', 2])", 'a', 'expected a rational: rational(1), or'],
  [
    'a hypothesis that returns nothing',
    `hypotheses: { h: hypothesis('h', () => {}) }, ${TRUE}`,
    'hypothesis h',
    'expected true or false, found nothing',
  ],
  [
    'a hypothesis that returns a promise',
    `hypotheses: { h: hypothesis('h', async () => true) }, ${TRUE}`,
    'hypothesis h',
    'expected true or false, found a promise',
  ],
  [
    'a write into the game',
    "conclude: ({ environment }) => { environment.payoffs[0][0][0] = rational(9); return claim(['a', rational(1)], '=', ['a', rational(1)]); }",
    'an answer',
    'read only',
  ],
  ['an exception', "conclude: () => { throw new Error('no such luck'); }", 'an answer', 'no such luck'],
])('a conjecture with %s', (name, parts, ...said) => {
  it('is refused in one line that shows the game, exit status 2', async () => {
    const { status, out, err } = await lacuna(
      'falsify',
      conjecture(`refused-${name.length}-${said[1].length}`, parts),
      '--fresh',
      '--time',
      '5',
    );
    expect({ status, out }).toEqual({ status: 2, out: '' });
    for (const words of [...said, 'asked about {"game":']) expect(err).toContain(words);
    expect(err.trimEnd()).not.toContain('\n');
  });
});

describe('a subject', () => {
  /** Where something in a subject can be written to. */
  const writable = (value: unknown, at: string): string[] => {
    if (typeof value !== 'object' || value === null || (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype))
      return [];
    return [...(Object.isFrozen(value) ? [] : [at]), ...Object.entries(value).flatMap(([key, inner]) => writable(inner, `${at}.${key}`))];
  };

  it('can be written to nowhere by the statement that is asked about it, nor can another one that shares its environment', () => {
    const open: string[] = [];
    const noting = theorem({
      id: 'noting',
      subjects: 'environment+language+choice+weight',
      conclude: (subject) => {
        open.push(...writable(subject, 'subject'));
        return claim(['a', rational(1)], '=', ['a', rational(1)]);
      },
    });
    const { conclude } = guarded(noting);
    for (const subject of fc.sample(stockProperty(noting, 'environment+language+choice+weight').meeting, { numRuns: 5, seed: 1 })) {
      expect(writable(subject, 'subject')).toContain('subject.environment.payoffs');
      conclude(subject);
      conclude({ ...subject, choice: [...subject.choice], language: emptyLanguage(subject.environment) });
    }
    expect(open).toEqual([]);
  });
});

describe('a conjecture that answers otherwise when it is asked again', () => {
  it('is unstable, and nothing is kept', async () => {
    const path = conjecture('unstable', "conclude: () => claim(['n', rational(n++)], '<', ['none', rational(0)])", 'let n = 0;');
    const kept = join(folder, 'kept');
    const { status, err } = await lacuna('falsify', path, '--fresh', '--keep', kept);
    expect(status).toBe(2);
    expect(err).toContain('unstable');
    expect(existsSync(join(kept, 'unstable'))).toBe(false);
  });
});

describe('a conjecture of which nothing meets the hypotheses', () => {
  const path = conjecture('vacuous', `hypotheses: { 'never met': hypothesis('no game', () => false) }, ${TRUE}`);

  it('is vacuous, exit status 3, and the hypothesis is named', async () => {
    const { status, out } = await lacuna('falsify', path, '--fresh', '--runs', '100', '--time', '60');
    expect(status).toBe(3);
    for (const words of ['vacuous', 'hypothesis never met was met too seldom (by 0 of ']) expect(out).toContain(words);
  });

  it('says how near it came', async () => {
    const two = `hypotheses: { pair: hypothesis('two agents', ({ environment: of }) => of.agents.length === 2),
      rich: hypothesis('somebody gets more than 3', ({ environment: of }) => of.payoffs[0].some((row) => row.some((u) => compare(u, rational(3)) > 0))),
      rare: hypothesis('no game', () => false) }, ${TRUE}`;
    const scope = ['--scope', '2 agents, 2x1, payoffs 0..4'];
    const { status, out } = await lacuna('falsify', conjecture('near', two), ...scope, '--json');
    // Of 5^4 games all have two agents, and 4^4 nobody who gets more than 3.
    const [met, asked] = [0, 5 ** 4 - 4 ** 4];
    expect(status).toBe(3);
    expect(JSON.parse(out).statements).toMatchObject([{ verdict: 'vacuous', blocking: 'rare', near: { met, asked } }]);
    expect((await lacuna('falsify', conjecture('near', two), ...scope)).out.replace(/\s+/g, ' ')).toContain(
      `hypothesis rare was met too seldom (by ${met} of ${asked} subjects of the scopes that met those before it)`,
    );
  });

  it('is not exhausted either', async () => {
    const { status, out } = await lacuna('falsify', path, '--scope', '1 agent, 2 actions, payoffs 0..1', '--json');
    expect(status).toBe(3);
    expect(JSON.parse(out).statements).toMatchObject([{ verdict: 'vacuous', blocking: 'never met' }]);
  });
});

describe('names', () => {
  it.each(['../../../x', 'a/b', '', '.hidden'])('refuses %j as an id', async (id) => {
    const { status, err } = await lacuna('falsify', conjecture(id, TRUE));
    expect(status).toBe(2);
    expect(err).toContain('id: expected a name');
  });

  it.each(['toString', 'constructor', '__proto__'])('knows no hypothesis %s', async (name) => {
    const { status, err } = await lacuna('falsify', 'B1', '--drop', name);
    expect(status).toBe(2);
    expect(err).toContain('--drop: expected a hypothesis');
  });
});

describe('a scope up to renaming', () => {
  const scope = ['--scope', '2 agents, 2x2, payoffs 0..2, up to renaming'];
  it.each([
    ['the first agent', "conclude: ({ environment: of }) => claim(['u', of.payoffs[0][0][0]], '<=', ['its own', of.payoffs[0][3][0]])"],
    [
      'an action, in a hypothesis',
      `hypotheses: { h: hypothesis('h', ({ environment: of }) => compare(of.payoffs[0][1][0], of.payoffs[0][0][0]) <= 0) }, ${TRUE}`,
    ],
  ])('is refused for a conjecture that names %s', async (what, parts) => {
    const { status, out, err } = await lacuna('falsify', conjecture(`names-${what.length}`, parts), ...scope);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^lacuna: [^\n]*a statement that renaming does not change[^\n]*\n$/);
  });

  it('is exhausted for one that names nothing', async () => {
    const parts = "conclude: ({ environment: of }) => claim(['W*', firstBestWelfare(of)], '<=', ['the most', rational(4)])";
    const { status, out } = await lacuna('falsify', conjecture('names-nothing', parts), ...scope);
    expect({ status, exhausted: out.includes('exhausted') }).toEqual({ status: 0, exhausted: true });
  });
});

describe('the kind of subjects', () => {
  it('gives their type', () => {
    const spoken = theorem({
      id: 'spoken',
      subjects: 'environment+language+weight',
      hypotheses: { bounded: hypothesis('there is a bound', ({ liability }) => liability !== null) },
      conclude: ({ language, mechanismClass, weight }) => {
        expectTypeOf(mechanismClass).toEqualTypeOf<MechanismClass>();
        expectTypeOf(weight).toEqualTypeOf<Rational>();
        return claim(['cells', rational(language.count)], '>=', ['one', rational(1)]);
      },
    });
    expectTypeOf(spoken).toEqualTypeOf<Theorem<SubjectOf<'environment+language+weight'>>>();
    // A game has no language: what asks for one does not compile.
    theorem({
      id: 'game',
      subjects: 'game',
      conclude: ({ language }) => claim(['cells', rational(language?.count ?? 1)], '>=', ['one', rational(1)]),
    });
    expect(spoken.subjects).toBe('environment+language+weight');
  });
});

describe('a model of the user’s', () => {
  const model = (name: string, welfare: string): string => {
    const path = join(folder, `${name}.model.mjs`);
    writeFileSync(
      path,
      `import { model, rational } from 'lacuna';
export default model({ name: '${name}', welfare: { name: 'W', forms: null, of: ${welfare} } });`,
    );
    return path;
  };

  it.each([
    ['throws', "() => { throw new Error('no such luck'); }", 'expected an answer, found Error: no such luck'],
    ['answers with a plain number', '() => 1', 'expected a rational: rational(1), found the plain number 1'],
    ['answers with nothing', '() => {}', 'expected a rational: rational(1), found nothing'],
    [
      'writes into the game',
      '(payoffs) => (payoffs[0] = rational(9))',
      'expected an answer, found TypeError: Cannot assign to read only property',
    ],
  ])('that %s is refused in one line that shows the game, exit status 2', async (name, welfare, words) => {
    for (const workers of ['1', '2']) {
      const path = model(name.replaceAll(' ', '-'), welfare);
      const { status, out, err } = await ending(start('check', 'A2', '--model', path, '--workers', workers, '--runs', '50', '--seed', '1'));
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toContain(`${path}: welfare.of: ${words}`);
      expect(err).toContain('asked about {"game":');
      expect(err.trimEnd()).not.toContain('\n');
    }
  });
});

describe('a conjecture that does not return', () => {
  const path = conjecture('endless', "conclude: () => { process.stderr.write('asked\\n'); for (;;); }");

  it('is ended when time is up, exit status 3', async () => {
    const { status, err } = await ending(start('falsify', path, '--time', '0.5'));
    expect(status).toBe(3);
    expect(err).toContain('endless: expected an answer within --time, found none');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('is ended by a second %s, exit status 130', async (signal) => {
    const child = start('falsify', path, '--time', '600');
    const ended = ending(child);
    // Only then does it listen, and loop.
    await new Promise((resolve) => child.stderr?.once('data', resolve));
    child.kill(signal);
    await pause(100);
    child.kill(signal);
    const { status, err } = await ended;
    expect({ status, err }).toEqual({ status: 130, err: 'asked\n' });
  });
});

describe('lacuna/vitest', () => {
  it('fails for a conclusion that is none', async () => {
    const statement = theorem({ id: 'none', subjects: 'game', conclude: () => false as never });
    const [, run] = holds(statement, { runs: 10, seed: 1 });
    await expect(run()).rejects.toThrow('what conclude returns: expected a conclusion');
  });
});

describe('claims', () => {
  it('hold between rationals alone', () => {
    expect(() => claim(['a', 1 as never], '=', ['b', rational(1)])).toThrow('a: expected a rational: rational(1)');
    expect(isTrue(claim(['a', rational(1)], '<=', ['b', rational(1)]))).toBe(true);
  });
});
