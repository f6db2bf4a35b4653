/** What the package says is proved: each entry is a theorem that can be proved so, in these words; some are proved again; the pages say the same. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evidenceFor, provedClauses, provedLines, provedTable, rungs } from '../cli/files/proved.js';
import { planOf } from '../cli/run/prove-theorem.js';
import { QUANTIFIED } from '../properties/quantified.js';
import { readShape } from '../src/specified/read-shape.js';
import type { Theorem } from '../src/theory/statement/theorem.js';
import { THEOREMS } from '../theorems/catalogue.js';
import { lacuna } from './cli/run-lacuna.js';
import { kernelTable, type Statement } from './kernel-table.js';

const { theorems } = provedTable();
const { statements } = kernelTable;
const theoremOf = (id: string): Theorem<never> | undefined => THEOREMS.find((each: Theorem<never>) => each.id === id);

describe('proved/for-all-numbers.json', () => {
  it('has every dilemma and effort game with closed forms, and the core of parts A to C', () => {
    const core = ['first-best-bound', 'undetectable-temptation', 'prosocial-threshold', 'last-effort-is-never-bought', 'chicken-threshold'];
    expect(core.filter((id) => theorems[id] === undefined)).toEqual([]);
    expect(Object.keys(theorems).length).toBeGreaterThanOrEqual(50);
  });

  it('has every statement about a dilemma or an effort game that can be proved so', () => {
    const families = THEOREMS.filter(({ part }: Theorem<never>) => /^[DE]/.test(part));
    const provable = families.filter((theorem: Theorem<never>) => 'cases' in planOf(theorem, {}));
    expect(provable.length).toBeGreaterThan(45);
    expect(provable.map(({ id }: Theorem<never>) => id).filter((id) => theorems[id] === undefined)).toEqual([]);
  });

  it.each(Object.entries(theorems))('%s: is quantified over as the table says', (id, entry) => {
    const theorem = theoremOf(id);
    if (theorem === undefined) throw new Error('no such theorem');
    const plan = planOf(theorem, {});
    expect('cases' in plan && [plan.words, plan.cases.length]).toEqual([entry.for, entry.shapes]);
    expect(entry.cases >= entry.meeting && entry.meeting > 0).toBe(true);
    for (const { shape, ...further } of entry.further ?? []) {
      const other = planOf(theorem, readShape(shape));
      expect('cases' in other && [other.words, other.cases.length]).toEqual([further.for, further.shapes]);
      expect(further.cases >= further.meeting && further.meeting > 0).toBe(true);
    }
  });

  it('is what lacuna prove finds, for some of it', async () => {
    const some = ['chicken-threshold', 'travelers-dilemma-threshold', 'defection-dominates', 'three-equilibria-in-the-stag-hunt'];
    const { status, out } = await lacuna('prove', ...some, '--time', '600', '--json');
    expect(status).toBe(0);
    const found: readonly { readonly id: string; readonly cases: number }[] = JSON.parse(out).theorems;
    expect(Object.fromEntries(found.map(({ id, cases }) => [id, cases]))).toEqual(
      Object.fromEntries(some.map((id) => [id, theorems[id].cases])),
    );
  });
});

describe('what is said of it', () => {
  it('is what the tables say, on every page', async () => {
    const list = (await lacuna('list')).out.split('\n');
    for (const { id } of THEOREMS) {
      const [kernel, refuted] = [false, true].map((fails) =>
        statements.some(({ theorem, refutes = false }) => theorem === id && refutes === fails),
      );
      const own = rungs(evidenceFor(id));
      expect([own.includes('kernel'), own.includes('kernel: refuted')], id).toEqual([kernel, refuted]);
      expect(
        own.some((rung) => !rung.startsWith('kernel')),
        id,
      ).toBe(theorems[id] !== undefined);
      const line = list.find((each) => each.split(/ +/).includes(id)) ?? '';
      expect([line.includes('[kernel]'), line.includes('[kernel: refuted]')], id).toEqual([kernel, refuted]);
      if (theorems[id] === undefined) continue;
      // Whatever its words are: of a family all parameters, of a shape how many actions each agent has, and the language where it is not any.
      const quantified = QUANTIFIED[id];
      if (quantified.kind === 'family') expect(line, id).toContain('[family]');
      else {
        const shape = (quantified.actions ?? [2, 2]).join('x');
        const everywhere = (theorems[id].further ?? []).some((each) => each.for.includes(` on ${shape}, 2 contingencies, every language`));
        const isGiven = quantified.has.includes('language') && quantified.contingencies === 2 && !everywhere;
        expect(line, id).toContain(isGiven ? `[${shape} (actions verifiable)]` : `[${shape}]`);
      }
    }
    const page = (await lacuna('explain', 'undetectable-temptation')).out;
    expect(page).toContain('What is proved');
    expect(page).toContain('for all games it speaks of');
    expect(page.replace(/\s+/g, ' ')).toContain(`proved for ${theorems['undetectable-temptation'].for}`);
    expect(provedLines(evidenceFor('no-such-theorem'))).toEqual([]);
  });

  it('names every constant of the kernel, whatever file it stands in', async () => {
    type Chapter = Omit<Statement, 'theorem' | 'refutes'>;
    type Kernel = (Chapter & { readonly further?: readonly Chapter[] }) | null;
    const listed: readonly { readonly id: string; readonly proved: { readonly kernel: Kernel; readonly refuted: Kernel } }[] = JSON.parse(
      (await lacuna('list', '--json')).out,
    ).theorems;
    const chapters = (kernel: Kernel) => (kernel === null ? [] : [kernel, ...(kernel.further ?? [])]);
    const named = listed.flatMap(({ id, proved: { kernel, refuted } }) =>
      [kernel, refuted].flatMap((of) =>
        chapters(of).map(({ file, constants }) => `${id} ${file} ${constants.join(' ')} ${of === refuted}`),
      ),
    );
    const stated = statements.map(
      ({ theorem, file, constants, refutes }) => `${theorem} ${file} ${constants.join(' ')} ${refutes === true}`,
    );
    expect([...named].sort()).toEqual([...stated].sort());

    const lines = new Map(THEOREMS.map(({ id }) => [id, provedLines(evidenceFor(id)).join('\n')]));
    const folder = mkdtempSync(join(tmpdir(), 'lacuna-'));
    const results = join(folder, 'results.json');
    writeFileSync(results, JSON.stringify({ lacuna: 'check@1', seed: 1, theorems: [] }));
    const catalogue = (await lacuna('catalogue', '--results', results)).out;
    rmSync(folder, { recursive: true });
    for (const { theorem, file, constants, difference, refutes } of statements) {
      const says = refutes ? 'that the statement fails is proved in the kernel' : 'proved in the kernel, for all games it speaks of';
      const names = constants.map((name) => `\`${name}\``).join(', ');
      const line = `- ${says}: ${names} in \`proofs/${file}\`, no axioms${difference === '' ? '' : `; ${difference}`}`;
      expect(lines.get(theorem)?.split('\n'), theorem).toContain(line);
      const section = catalogue.slice(catalogue.indexOf(`<a id="${theorem}"></a>`)).split('\n<a id=', 1)[0];
      expect(section.split('\n'), theorem).toContain(line);
    }
  });

  it('names the language of a shape, where it is proved in that language alone', () => {
    const evidence = (...words: readonly string[]) => {
      const [numbers, ...further] = words.map((each) => ({ for: each, shape: '', shapes: 1, cases: 1, meeting: 1 }));
      return { kernel: null, refuted: null, numbers: { ...numbers, further } };
    };
    const every = 'all payoffs on 2x2, 1 contingency, every language, every class';
    const empty = 'all payoffs, probabilities on 2x2, 2 contingencies, language: empty, every class';
    expect(rungs(evidence(every, empty))).toEqual(['2x2']);
    expect(rungs(evidence(empty, every))).toEqual(['2x2']);
    expect(rungs(evidence(empty, empty))).toEqual(['2x2 (empty language)']);
    expect(rungs(evidence(every, 'all payoffs on 2x3, 1 contingency, language: complete'))).toEqual(['2x2', '2x3 (complete language)']);
    expect(rungs(evidence('all payoffs on 2x2, 2 contingencies, language: actions verifiable'))).toEqual(['2x2 (actions verifiable)']);
    expect(rungs(evidence('all numbers of coordination of 2 on 2 actions'))).toEqual(['family']);
  });

  it('calls no statement proved that fails', async () => {
    const fail = THEOREMS.filter(({ expect: verdict }: Theorem<never>) => verdict === 'refuted').map(({ id }: Theorem<never>) => id);
    expect(fail.length).toBeGreaterThan(0);
    for (const id of fail) {
      const { numbers, kernel } = evidenceFor(id);
      expect([numbers, kernel], id).toEqual([null, null]);
      expect(
        provedClauses(evidenceFor(id)).every((clause) => clause.startsWith('that it fails')),
        id,
      ).toBe(true);
    }
  });
});
