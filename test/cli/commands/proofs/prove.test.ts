import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { loadModel } from '../../../../cli/files/load-module.js';
import { evidenceFor } from '../../../../cli/files/proved.js';
import { CATALOGUE } from '../../../../properties/catalogue.js';
import { QUANTIFIED } from '../../../../properties/quantified.js';
import { replayFile } from '../../../../src/formats/checks/replay.js';
import { seenBy, theoremUnder } from '../../../../src/theory/check/under-model.js';
import { lacuna } from '../../run-lacuna.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-prove-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface ProvedObject {
  readonly id: string;
  readonly verdict: string;
  readonly cases: number;
  readonly meeting: number;
  readonly subject?: unknown;
  readonly claim?: readonly unknown[];
}

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
const schema = (name: string) => JSON.parse(readFileSync(new URL(`../../../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
ajv.addSchema(schema('check'));
const [fitsProve, fitsProof] = ['prove', 'proof'].map((name) => ajv.compile(schema(name)));

async function proved(...args: string[]): Promise<{ readonly status: number; readonly theorems: readonly ProvedObject[] }> {
  const { status, out } = await lacuna('prove', ...args, '--time', '600', '--json');
  const { lacuna: format, theorems } = JSON.parse(out);
  expect([fitsProve(JSON.parse(out)), fitsProve.errors]).toEqual([true, null]);
  expect(format).toBe('prove@1');
  return { status, theorems };
}

describe('lacuna prove', () => {
  it('proves dilemmas, effort games and small shapes for all numbers', async () => {
    const ids = [
      'prisoners-dilemma-threshold',
      'matching-pennies-defy-every-weight',
      'public-goods-threshold',
      'defection-is-the-only-equilibrium',
      'last-effort-is-never-bought',
      'last-effort-takes-its-weight',
      'complete-contracts-suffice',
    ];
    const { status, theorems } = await proved(...ids);
    expect(theorems.map(({ verdict }) => verdict)).toEqual(ids.map(() => 'proved'));
    expect(theorems.every(({ cases, meeting }) => meeting > 0 && cases > meeting - 1)).toBe(true);
    expect(status).toBe(0);
  });

  it('fails without a hypothesis that is needed, with a subject that exact arithmetic confirms', async () => {
    const dropped = [
      ['undetectable-temptation', 'unseen'],
      ['undetectable-temptation', 'tempted-everywhere'],
      ['prosocial-threshold', 'nonnegative'],
      ['prosocial-threshold', 'first-bests'],
      ['prisoners-dilemma-threshold', 'temptation-beats-reward'],
      ['prisoners-dilemma-threshold', 'reward-beats-punishment'],
      ['last-effort-is-never-bought', 'eta-positive'],
      ['last-effort-is-never-bought', 'eta-at-most-epsilon'],
      ['last-effort-is-never-bought', 'one-defector-within-eta'],
      ['last-effort-is-never-bought', 'two-defectors-within-eta'],
      ['complete-contracts-suffice', 'complete'],
    ];
    for (const [id, name] of dropped) {
      const { status, theorems } = await proved(id, '--drop', name);
      const [{ verdict, subject }] = theorems;
      expect([id, name, verdict, status]).toEqual([id, name, 'failed', 1]);
      // What was found is asked anew, of the theorem as it is tested.
      const stored = { lacuna: 'counterexample@1', theorem: id, name, minimality: 'not minimal', subject };
      const entries = CATALOGUE.map(({ theorem, families }) => ({ theorem, families }));
      expect(replayFile(JSON.stringify(stored), entries).failing, `${id} without ${name}`).toBeNull();
    }
  });

  it('fails at the stored subject where time does not suffice, and says of one beyond what is quantified over that it is elsewhere', async () => {
    const briefly = async (...args: string[]): Promise<{ readonly status: number; readonly theorems: readonly ProvedObject[] }> => {
      const { status, out } = await lacuna('prove', ...args, '--time', '0.0001', '--json');
      expect([fitsProve(JSON.parse(out)), fitsProve.errors]).toEqual([true, null]);
      return { status, theorems: JSON.parse(out).theorems };
    };
    const here = await briefly('stag-hunt-needs-no-weight', '--drop', 'nonnegative');
    expect([here.status, here.theorems[0]]).toMatchObject([1, { verdict: 'failed', stored: true }]);
    const file = JSON.parse(
      readFileSync(new URL('../../../../counterexamples/stag-hunt-needs-no-weight/nonnegative.json', import.meta.url), 'utf8'),
    );
    expect(here.theorems[0].subject).toEqual(file.subject);
    const elsewhere = await briefly('side-payments-benefit-everyone', '--drop', 'no-outside-purse');
    expect([elsewhere.status, elsewhere.theorems[0]]).toMatchObject([3, { verdict: 'undecided', elsewhere: ['no-outside-purse'] }]);
    const whole = await briefly('stag-hunt-needs-no-weight');
    expect([whole.status, whole.theorems[0].verdict]).toEqual([3, 'undecided']);
  });

  it('says what is undecided and why, and what has no such proof', async () => {
    const { status, out } = await lacuna('prove', 'forcing-contracts-lose', 'prosociality-opens-traps', '--time', '0.001', '--json');
    const { theorems }: { readonly theorems: readonly ProvedObject[] } = JSON.parse(out);
    expect(theorems.map(({ verdict }) => verdict).sort()).toEqual(['inapplicable', 'undecided']);
    expect(theorems.every((each) => 'reason' in each)).toBe(true);
    expect(status).toBe(3);
    const page = await lacuna('prove', 'forcing-contracts-lose', '--time', '0.001');
    expect(page.out).toContain('time ran out');
    const large = await lacuna('prove', 'undetectable-temptation', '--shape', '2x2x3');
    expect([large.status, large.out]).toEqual([3, expect.stringContaining('inapplicable: at this shape there are too many')]);
    const refuted = await lacuna('prove', 'months-are-potential-games');
    expect([refuted.status, refuted.out]).toEqual([
      3,
      expect.stringContaining('inapplicable: its statement fails: a counterexample shows it'),
    ]);
  });

  it('says why there is nothing to prove: what is refuted, a family that has a shape, a shape of too many cases', async () => {
    for (const [args, reason] of [
      [['coarse-play-escapes-liability'], 'its statement fails'],
      [['prosociality-opens-traps'], 'it says that something exists'],
      [['last-effort-is-never-bought', '--shape', '2x3'], 'whose shape and language are given'],
      [['undetectable-temptation', '--shape', '3x4'], 'too many languages'],
      [['undetectable-temptation', '--shape', '1x1x1x1x1x1x1x1x1x1x1'], 'too many languages, choices or names'],
    ] as const) {
      const { status, out } = await lacuna('prove', ...args);
      expect([args, status, out]).toEqual([args, 3, expect.stringContaining(reason)]);
      expect(out).toContain('inapplicable');
    }
    const { theorems } = await proved('last-effort-is-never-bought', '--shape', 'Balanced');
    expect(theorems).toMatchObject([{ verdict: 'proved', for: expect.stringContaining('in the balanced class') }]);
  });

  it('keeps what it proves beside what is kept, and writes over nothing else', async () => {
    const [table, proofs, other] = ['table.json', 'kept.jsonl', 'other.json'].map((name) => join(folder, name));
    for (const id of ['chicken-threshold', 'defection-dominates'])
      expect((await lacuna('prove', id, '--keep', table, '--certificate', proofs)).status).toBe(0);
    expect(JSON.parse(readFileSync(table, 'utf8'))).toEqual({
      lacuna: 'proved@1',
      theorems: Object.fromEntries(['chicken-threshold', 'defection-dominates'].map((id) => [id, evidenceFor(id).numbers])),
    });
    const before = [table, proofs].map((file) => readFileSync(file, 'utf8'));
    const nothing = await lacuna('prove', 'forcing-contracts-lose', '--time', '0.0001', '--keep', table, '--certificate', proofs);
    expect([nothing.status, nothing.err]).toEqual([3, 'lacuna: nothing is proved, and nothing is written\n']);
    expect([table, proofs].map((file) => readFileSync(file, 'utf8'))).toEqual(before);
    for (const text of ['hello', '{"theorems":{}}', '[]', '{"lacuna":"proved@1","theorems":null}']) {
      writeFileSync(other, text);
      const { status, out, err } = await lacuna('prove', 'chicken-threshold', '--keep', other);
      expect([status, out, err]).toEqual([2, '', expect.stringContaining('expected a table of what is proved')]);
      expect(readFileSync(other, 'utf8')).toBe(text);
    }
  });

  it('says what stands and what falls under another model', async () => {
    const stands = await proved('prosocial-threshold', 'own-temptations-set-each-weight', 'defection-dominates', '--model', 'mixture');
    expect(stands.theorems.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['prosocial-threshold', 'proved'],
      ['own-temptations-set-each-weight', 'proved'],
      ['defection-dominates', 'proved'],
    ]);
    expect(stands.status).toBe(0);
    const own = join(folder, 'squared.mts');
    writeFileSync(
      own,
      `import { add, model, multiply } from 'lacuna';
       export default model({ name: 'squared', prosocial: { name: 'v_i = u_i + λ²W', affine: false,
         of: ({ payoffs, agent, welfare, weight }) => add(payoffs[agent], multiply(multiply(weight, weight), welfare)) } });`,
    );
    const entries = CATALOGUE.map(({ theorem, families }) => ({ theorem, families }));
    for (const [model, id] of [
      ['altruism', 'prosocial-threshold'],
      ['heterogeneous', 'prosociality-closes-every-gap'],
      ['strict', 'prosocial-threshold'],
      [own, 'prosocial-threshold'],
    ]) {
      const { status, theorems } = await proved(id, '--model', model);
      expect([model, theorems[0].verdict, status]).toEqual([model, 'failed', 1]);
      // It falls there, and not in the model of the theory.
      const [entry] = entries.filter(({ theorem }) => theorem.id === id);
      const stored = {
        lacuna: 'counterexample@1',
        theorem: id,
        name: 'refutation',
        minimality: 'not minimal',
        subject: theorems[0].subject,
      };
      const under = { ...entry, theorem: theoremUnder(entry.theorem, seenBy<never>(await loadModel(model))) };
      expect(replayFile(JSON.stringify(stored), [under]).failing, model).toBeNull();
      expect(replayFile(JSON.stringify(stored), [entry]).failing, model).not.toBeNull();
    }
  });

  it('proves nothing by a specification where a model changes what it specifies', async () => {
    const { status, theorems } = await proved('verifiable-payoffs-suffice', '--model', 'strict', '--shape', 'balanced');
    expect([theorems[0].verdict, status]).not.toEqual(['proved', 0]);
    const page = await lacuna('prove', 'first-best-bound', '--model', 'rawls', '--shape', '2x2, balanced');
    expect(page.out).toContain('best mechanisms have a specification where W = Σ u_i and pure Nash equilibria count');
  });

  it('writes proofs under a model that check under it alone', async () => {
    const file = join(folder, 'mixture.jsonl');
    const found = await lacuna('prove', 'own-temptations-set-each-weight', '--model', 'mixture', '--certificate', file);
    expect(found.status).toBe(0);
    const text = readFileSync(file, 'utf8');
    const [head] = text.split('\n');
    expect([JSON.parse(head).model, fitsProof(JSON.parse(head))]).toEqual(['mixture', true]);
    const checkedAs = async (written: string, ...args: string[]) => {
      writeFileSync(file, written);
      return await lacuna('prove', '--check', file, ...args);
    };
    expect(await checkedAs(text)).toMatchObject({ status: 0, out: expect.stringContaining('under mixture') });
    expect((await checkedAs(text, '--model', 'mixture')).status).toBe(0);
    const claiming = (model: string) => text.replace('"model":"mixture",', model);
    // What is claimed of another model, or of none, is another claim: it is checked as such, and does not follow.
    for (const model of ['', '"model":"altruism",']) expect((await checkedAs(claiming(model))).status, model).toBe(1);
    for (const [written, args, said] of [
      [claiming('"model":"no such",'), [], 'expected a model in stock'],
      [claiming('"model":7,'), [], 'line 1: model'],
      [claiming('"model":"mixture","ownModel":"mixture",'), [], 'one model at most'],
      [claiming('"ownModel":"mixture",'), [], '--model FILE'],
      [claiming('"ownModel":"mixture",'), ['--model', 'mixture'], "a model of a user's own"],
      [claiming(''), ['--model', 'mixture'], 'under the standard model'],
      [text, ['--model', 'altruism'], 'under mixture'],
    ] as const) {
      const { status, out, err } = await checkedAs(written, ...args);
      expect([status, out, err.trimEnd().split('\n').length, err], err).toEqual([2, '', 1, expect.stringContaining(said)]);
    }
    expect((await lacuna('prove', 'C8', '--model', 'mixture', '--keep', join(folder, 'kept.json'))).status).toBe(2);
  });

  it('writes proofs under a model of a user’s own without its path, which check beside the file that says it', async () => {
    const [own, other, file] = ['twice.mts', 'thrice.mts', 'own.jsonl'].map((name) => join(folder, name));
    const saying = (name: string, weight: string) =>
      `import { add, model, multiply, rational } from 'lacuna';
       export default model({ name: '${name}', prosocial: { name: 'twice as much', affine: true,
         of: ({ payoffs, agent, welfare, weight }) => multiply(rational(2), add(payoffs[agent], multiply(${weight}, welfare))) } });`;
    writeFileSync(own, saying('twice', 'weight'));
    expect((await lacuna('prove', 'prosocial-threshold', '--model', own, '--certificate', file)).status).toBe(0);
    const [head] = readFileSync(file, 'utf8').split('\n');
    expect(JSON.parse(head)).toMatchObject({ ownModel: 'twice' });
    expect(fitsProof(JSON.parse(head))).toBe(true);
    expect(readFileSync(file, 'utf8')).not.toContain(folder);
    expect((await lacuna('prove', '--check', file, '--model', own)).status).toBe(0);
    expect((await lacuna('prove', '--check', file)).status).toBe(2);
    writeFileSync(other, saying('thrice', 'weight'));
    expect((await lacuna('prove', '--check', file, '--model', other)).status).toBe(2);
    // A model of that name that says something else: the proofs are no proofs there.
    writeFileSync(other, saying('twice', 'multiply(weight, weight)'));
    expect((await lacuna('prove', '--check', file, '--model', other)).status).toBe(1);
  });

  it('writes proofs that check, and that do not where something in them is changed', async () => {
    const file = join(folder, 'proofs.jsonl');
    const found = await lacuna('prove', 'chicken-threshold', 'defection-dominates', '--certificate', file);
    expect(found.status).toBe(0);
    const checked = await lacuna('prove', '--check', file);
    expect([checked.status, checked.err]).toEqual([0, '']);
    expect(checked.out.match(/✓/g)).toHaveLength(2);
    expect(await lacuna('prove', '--check', file, '--model', 'standard')).toEqual(checked);
    const text = readFileSync(file, 'utf8');
    const [head, ...lines] = text.trimEnd().split('\n');
    for (const line of [head, ...lines]) expect([fitsProof(JSON.parse(line)), fitsProof.errors]).toEqual([true, null]);
    expect(fitsProof({ ...JSON.parse(lines[0]), case: 7 })).toBe(false);
    // The page shows the first of them, with gaps.
    const page = readFileSync(new URL('../../../../docs/proved.md', import.meta.url), 'utf8');
    const [, shown = ''] = /```json\n([^`]*)```/.exec(page) ?? [];
    const spaceless = (written: string) => written.replace(/\s/g, '');
    expect(shown.length).toBeGreaterThan(500);
    for (const part of spaceless(shown).split('…')) expect(spaceless(lines[0])).toContain(part);
    expect(fitsProve(JSON.parse((await lacuna('prove', '--check', file, '--json')).out))).toBe(true);
    const edited = (change: (proof: Record<string, unknown>) => void): string => {
      const line = JSON.parse(lines[0]);
      change(line.proof);
      return [head, JSON.stringify(line), ...lines.slice(1)].join('\n');
    };
    const rejected: string[] = [
      edited((proof) => {
        proof.steps = [];
      }),
      edited((proof) => {
        proof.tree = [0];
      }),
      [head, ...lines.slice(1)].join('\n'),
      text.replaceAll('chicken-threshold', 'prisoners-dilemma-threshold'),
      text.replace('"dropped":[]', '"dropped":["temptation-beats-reward"]'),
      text.replace('"cases":1', '"cases":2'),
      edited((proof) => {
        proof.atoms = [[1, `${'9'.repeat(100_000)}*T`]];
      }),
    ];
    for (const [k, forged] of rejected.entries()) {
      writeFileSync(file, forged);
      const { status, out } = await lacuna('prove', '--check', file);
      expect([k, status]).toEqual([k, 1]);
      expect(out).toContain('rejected');
      expect(Math.max(...out.split('\n').map((each) => each.length))).toBeLessThan(400);
    }
    const unreadable: readonly (readonly [string, string])[] = [
      ['', 'an empty file'],
      ['{"lacuna":"proof@2","version":"0","theorems":[]}', 'line 1: expected a proof of format proof@1'],
      ['{"lacuna":"proof@1","version":"0","theorems":[]}', 'line 1: theorems: expected what is claimed'],
      [`${head}\n{`, 'line 2, column 2: expected'],
      [text.replace('defection-dominates', 'chicken-threshold'), 'each theorem once'],
      [text.replace('"dropped":[]', '"dropped":["x\\n✓ everything: proved"]'), 'line 1: expected hypotheses of chicken-threshold'],
      [`${text}${lines[0]}\n`, 'at most 2 cases, as its first line claims'],
      ['x'.repeat(65 * 2 ** 20), 'lines of at most'],
      [text.replace('"steps"', '"stepz"'), 'stepz'],
      [text.replace('1*R', 'x*R'), 'a number'],
      // What is no hypothesis of the theorem cannot be left out of it: the proof would be that of a claim with all of them.
      [text.replace('"dropped":[]', '"dropped":["temptation-beats-rewards"]'), 'temptation-beats-rewards'],
      [text.replace('"dropped":[]', '"dropped":["constructor"]'), 'constructor'],
      [text.replace('"shape":null', '"shape":"7x7"'), 'line 1: shape: expected at most 12 outcomes'],
    ];
    for (const [forged, complaint] of unreadable) {
      writeFileSync(file, forged);
      const { status, out, err } = await lacuna('prove', '--check', file);
      expect([status, out]).toEqual([2, '']);
      expect(err).toContain(complaint);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    }
  });

  it('complains in one line about a wrong call', async () => {
    for (const [args, complaint] of [
      [['no-such-theorem'], 'an id or part'],
      [['B1', '--drop', 'nothing'], 'one of the hypotheses'],
      [['B1', '--shape', 'round'], 'parts such as'],
      [['B1', '--shape', '5x5'], 'at most 12 outcomes'],
      [['B1', '--shape', '2x2, balanced, subsidy-free'], 'expected classes once'],
      [['B1', '--certificate', '/no/such/folder/x'], 'written'],
      [['--check', join(folder, 'missing')], 'found no such file'],
      [['--check', folder], 'found a directory'],
      [['B1', '--check', 'x'], 'a file alone'],
      [['--check', 'x', '--time', '3'], 'cannot be used with'],
      [['B1', '--model', 'nobody'], 'a file that can be read or one of standard'],
      [['B1', '--model', 'rawls', '--keep', 'x'], 'cannot be used with'],
    ] as const) {
      const { status, out, err } = await lacuna('prove', ...args);
      expect([args, status, out]).toEqual([args, 2, '']);
      expect(err).toContain(complaint);
    }
  });
});

it('every theorem that is said to be provable is one of the catalogue', () => {
  const known = new Set(CATALOGUE.map(({ theorem }) => theorem.id));
  expect(Object.keys(QUANTIFIED).filter((id) => !known.has(id))).toEqual([]);
});
