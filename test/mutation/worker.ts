/**
 * # Runs tests against one mutant after another
 *
 * Stands in for vitest: collects the tests of a bundle once and runs any of them in this process, with a mutant switched on. The parent
 * sends orders and watches the processor time.
 */
import { pathToFileURL } from 'node:url';
import * as kit from '@vitest/expect';
import fc from 'fast-check';

export interface Order {
  readonly mutant: number;
  readonly tests: readonly number[];
  /** Loop turns that each test may take. */
  readonly fuel: readonly number[];
  /** Processor seconds after which no further test is begun. */
  readonly budget: number;
}

export interface Answer {
  /** The test that failed, -1 if all passed. */
  readonly killedBy: number;
  readonly why: string;
  /** Whether the test that failed passes again without the mutant; if not, this process is spoilt. */
  readonly sound: boolean;
  /** How many tests were run. */
  readonly tried: number;
  /** Loop turns of the last one. */
  readonly turns: number;
  readonly seconds: number;
}

export interface Baseline {
  readonly name: string;
  readonly seconds: number;
  readonly turns: number;
  readonly seen: readonly number[];
  readonly passes: boolean;
}

type Run = () => unknown;
const tests: { readonly name: string; readonly run: Run }[] = [];
const path: string[] = [];

kit.chai.use(kit.JestExtend);
kit.chai.use(kit.JestChaiExpect);
kit.chai.use(kit.JestAsymmetricMatchers);
const expect = Object.assign((value: unknown, message?: string) => kit.chai.expect(value, message), kit.chai.expect);

const rows = (all: readonly unknown[]) => all.map((row) => (Array.isArray(row) ? row : [row]));
const it = (name: string, run: Run) => tests.push({ name: [...path, name].join(' › '), run });
it.each = (all: readonly unknown[]) => (name: string, run: (...row: unknown[]) => unknown) => {
  for (const [k, row] of rows(all).entries()) it(`${name} [${k}]`, () => run(...row));
};
const describe = (name: string, body: (...row: unknown[]) => void, row: readonly unknown[] = []) => {
  path.push(name);
  body(...row);
  path.pop();
};
describe.each = (all: readonly unknown[]) => (name: string, body: (...row: unknown[]) => void) => {
  for (const [k, row] of rows(all).entries()) describe(`${name} [${k}]`, body, row);
};

const seconds = () => process.cpuUsage().user / 1e6;

class OutOfFuel extends Error {}
/** Loop turns between two looks at the clock. */
const PACE = 4096;
const [bundle, size, active, slowest] = process.argv.slice(2);
let fuel = Number.POSITIVE_INFINITY;
let turns = 0;
let deadline = Number.POSITIVE_INFINITY;
const seen = new Uint8Array(Number(size));
const shared = {
  $mutant: Number(active),
  $seen: seen,
  $burn: () => {
    turns += 1;
    if (turns > fuel || (turns % PACE === 0 && seconds() > deadline)) throw new OutOfFuel('out of fuel');
  },
  $vitest: { it, test: it, describe, expect },
};
Object.assign(globalThis, shared);
const seed = Number(process.env.SEED ?? 1);
fc.configureGlobal({ seed, endOnFailure: true });
// Tests that draw a seed of their own draw the same one in every process.
Math.random = () => 0.25;

async function once(test: Run, mutant: number, most: number): Promise<string | null> {
  Object.assign(globalThis, { $mutant: mutant });
  [fuel, turns] = [most, 0];
  try {
    await test();
    // An exception on the way may have been caught by the code under test.
    return turns > most ? 'endless' : null;
  } catch (error) {
    return turns > most ? 'endless' : `${error}`.slice(0, 200);
  } finally {
    Object.assign(globalThis, { $mutant: Number(active) });
    fuel = Number.POSITIVE_INFINITY;
  }
}

async function obey({ mutant, tests: chosen, fuel: most, budget }: Order): Promise<Answer> {
  const start = seconds();
  let tried = 0;
  for (const [k, index] of chosen.entries()) {
    if (seconds() - start > budget) break;
    const why = await once(tests[index].run, mutant, most[k]);
    tried += 1;
    process.send?.({ kind: 'passed' });
    if (why === null) continue;
    const sound = mutant === Number(active) || (await once(tests[index].run, -1, Number.POSITIVE_INFINITY)) === null;
    return { killedBy: index, why, sound, tried, turns, seconds: seconds() - start };
  }
  return { killedBy: -1, why: '', sound: true, tried, turns, seconds: seconds() - start };
}

async function baseline(): Promise<void> {
  process.send?.({ kind: 'loaded', seen: [...seen.keys()].filter((id) => seen[id] === 1) });
  const only = new RegExp(process.env.ONLY ?? '');
  for (const [index, { name, run }] of tests.entries()) {
    if (!only.test(name)) continue;
    seen.fill(0);
    const start = seconds();
    deadline = start + Number(slowest);
    const first = await once(run, -1, Number.POSITIVE_INFINITY);
    deadline = Number.POSITIVE_INFINITY;
    const took = seconds() - start;
    const used = turns;
    const met = [...seen.keys()].filter((id) => seen[id] === 1);
    const again = first !== null || took > 0.1 ? first : await once(run, -1, Number.POSITIVE_INFINITY);
    if (took < Number(slowest) && (first !== null || again !== null)) console.error(`set aside: ${name}: ${first ?? again}`);
    const line: Baseline = { name, seconds: took, turns: used, seen: met, passes: first === null && again === null };
    process.send?.({ kind: 'baseline', index, line });
  }
  process.send?.({ kind: 'done' });
}

try {
  await import(pathToFileURL(bundle).href);
  process.on('message', (order: Order | 'baseline') => {
    if (order === 'baseline') void baseline();
    else void obey(order).then((answer) => process.send?.({ kind: 'answer', answer }));
  });
  process.send?.({ kind: 'ready', tests: tests.length });
} catch (error) {
  process.send?.({ kind: 'broken', why: `${error}` });
}
