/** Where chance hardly meets the hypotheses, `falsify` solves for them on unknown numbers; what it finds is decided in exact arithmetic. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lacuna } from './run-lacuna.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-solved-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TWO = "'2x2': hypothesis('2x2', ({ environment: of }) => of.agents.length === 2 && of.actions.every((names) => names.length === 2))";
const MODULE = `import { claim, equal, equilibria, firstBests, hypothesis, rational, sum, theorem } from 'lacuna';
const played = ({ environment: of }) => rational(equilibria(of, of.payoffs, 0).filter((a) => firstBests(of, 0).includes(a)).length);
export default [
  theorem({ id: 'a-thousand-is-shared', subjects: 'game',
    hypotheses: { ${TWO}, thousand: hypothesis('payoffs sum to 1000', ({ environment: of }) => equal(sum(of.payoffs[0].flat()), rational(1000))) },
    conclude: (subject) => claim(['first bests that are played', played(subject)], '>=', ['one', rational(1)]) }),
  theorem({ id: 'no-fortune', subjects: 'game',
    hypotheses: { ${TWO}, sevenths: hypothesis('welfare in sevenths', ({ environment: of }) =>
      ['1/7', '2/7', '3/7', '97/7'].every((w, a) => equal(of.welfare[0][a], rational(w)))) },
    conclude: ({ environment: of }) => claim(['what the first gets', of.payoffs[0][0][0]], '<=', ['a million', rational(1000000)]) }),
  theorem({ id: 'sevenths-add-up', subjects: 'game',
    hypotheses: { ${TWO}, sevenths: hypothesis('welfare in sevenths', ({ environment: of }) =>
      ['1/7', '2/7', '3/7', '97/7'].every((w, a) => equal(of.welfare[0][a], rational(w)))) },
    conclude: ({ environment: of }) => claim(['all payoffs', sum(of.payoffs[0].flat())], '=', ['103/7', rational('103/7')]) }),
];
`;

it('refutes what no random subject reaches, and does not refute what holds', { timeout: 600_000 }, async () => {
  const path = join(folder, 'rare.conjecture.mjs');
  writeFileSync(path, MODULE);
  const { status, out } = await lacuna('falsify', path, '--time', '1200', '--runs', '5', '--seed', '1', '--json');
  const found: readonly {
    readonly id: string;
    readonly verdict: string;
    readonly counterexamples: readonly { readonly foundBy: string }[];
  }[] = JSON.parse(out).statements;
  expect(found.map(({ id, verdict, counterexamples }) => [id, verdict, counterexamples.map(({ foundBy }) => foundBy)])).toEqual([
    ['a-thousand-is-shared', 'refuted', ['unknown numbers']],
    ['no-fortune', 'refuted', ['unknown numbers']],
    ['sevenths-add-up', 'vacuous', []],
  ]);
  expect(status).toBe(1);
});
