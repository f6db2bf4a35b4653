/** What someone meets who does not know the commands yet: a hint at what may have been meant, and statements of one's own wherever theorems go. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { lacuna } from './run-lacuna.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-stranger-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const CONJECTURE = 'examples/two-can-settle.conjecture.ts';

test.each([
  ['a theorem misspelt', ['explain', 'undetectable-temtation'], 'did you mean undetectable-temptation?'],
  ['a part of an id', ['check', 'chicken'], 'did you mean chicken-threshold?'],
  ['a conjecture without its ending', ['falsify', 'examples/two-can-settle'], `there is a file of that name: ${CONJECTURE}`],
  ['a check of such', ['check', 'examples/two-can-settle'], `there is a file of that name: ${CONJECTURE}`],
])('%s gets a hint', async (_, args, hint) => {
  const { status, out, err } = await lacuna(...args);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain(hint);
});

it('a letter names all parts that begin with it', async () => {
  const named = async (...args: string[]): Promise<readonly { readonly id: string; readonly part: string }[]> =>
    JSON.parse((await lacuna(...args, '--json')).out).theorems;
  const all = await named('list');
  for (const letter of ['F', 'h']) {
    const own = all.filter(({ part }) => part.startsWith(letter.toUpperCase())).map(({ id }) => id);
    expect(own.length).toBeGreaterThan(3);
    expect((await named('explain', letter)).map(({ id }) => id)).toEqual(own);
  }
});

it('what is like nothing gets none', async () => {
  expect((await lacuna('explain', 'qqqqqq')).err).toBe(
    'lacuna: theorem: expected an id or part that `lacuna list` shows, found "qqqqqq"\n',
  );
});

test.each([
  ['game.efg', 'EFG 2 R "" { "1" "2" }\n', 'Gambit'],
  ['game.xml', '<?xml version="1.0"?><gte/>', 'XML'],
  ['line.json', '{\n  // ours\n  "lacuna": "environment@1"\n}', 'JSON has no comments'],
  ['block.json', '/* ours */ {}', 'JSON has no comments'],
])('%s gets a word on what is read', async (name, text, word) => {
  const { status, out, err } = await lacuna('analyze', file(name, text));
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain('JSON');
  expect(err).toContain(word);
});

describe('a conjecture of one’s own', () => {
  it('is checked like a theorem, with the command that repeats it', async () => {
    const { status, out } = await lacuna('check', CONJECTURE, 'chicken-threshold', '--runs', '5', '--seed', '1');
    expect(status).toBe(1);
    expect(out).toMatch(/✗ conjecture two-can-settle +refuted/);
    expect(out).toContain(`replay: lacuna check ${CONJECTURE} --seed 1 --runs 5\n`);
    expect(out).toMatch(/✓ D: chicken +chicken-threshold/);
  });

  it('within a scope', async () => {
    const { status, out } = await lacuna('check', CONJECTURE, '--scope', '2 agents, 2x1, payoffs 0..3', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out).theorems).toMatchObject([{ id: 'two-can-settle', verdict: 'exhausted' }]);
  });

  it('has its hypotheses dropped, and is said to be refuted where it is so with all of them', async () => {
    const { status, out, err } = await lacuna('ablate', CONJECTURE, '--runs', '5', '--seed', '1');
    expect(status).toBe(1);
    expect(out).toContain('two-can-settle');
    expect(err).toBe(`note: two-can-settle is refuted with all its hypotheses: lacuna falsify ${CONJECTURE}\n`);
  });

  it('that holds is no more than unrefuted, and its hypotheses are needed', async () => {
    const text = `import { claim, equilibria, hypothesis, rational, theorem } from 'lacuna';
      const number = ({ environment: of }) => equilibria(of, of.payoffs, 0).length;
      export default theorem({ id: 'one-settles', title: '', subjects: 'game',
        hypotheses: { settles: hypothesis('there is a pure equilibrium', (subject) => number(subject) > 0) },
        conclude: (subject) => claim(['pure equilibria', rational(number(subject))], '>=', ['one', rational(1)]) });`;
    const path = file('one-settles.conjecture.js', text);
    const [checked, ablated] = [
      await lacuna('check', path, '--runs', '200'),
      await lacuna('ablate', path, '--runs', '5', '--seed', '1', '--json'),
    ];
    expect(checked.status).toBe(0);
    expect(ablated).toMatchObject({ status: 0, err: '' });
    expect(JSON.parse(ablated.out).theorems[0].hypotheses).toMatchObject([{ name: 'settles', verdict: 'needed' }]);
    expect(JSON.parse(ablated.out).theorems[0].hypotheses[0].witness.replay).toBe(`lacuna ablate ${path} --fresh --seed 1 --runs 5`);
  });

  it('stands for itself alone, and in no shard or journal', async () => {
    const taken = file('taken.js', "export default { id: 'chicken-threshold', hypotheses: {}, subjects: 'game', conclude: () => [] };");
    expect((await lacuna('check', taken)).err).toContain('expected an id of its own');
    for (const option of [
      ['--shard', '1/2', '--json', '--seed', '1'],
      ['--journal', join(folder, 'journal.json')],
    ])
      expect((await lacuna('check', CONJECTURE, ...option)).err).toContain('theorems of the catalogue alone');
  });
});
