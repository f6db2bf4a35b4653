/**
 * # Pooled contingencies beside a mixed-integer program
 *
 * Random games of linked contingencies, in every class: how long until V_L is found, certified and verified, and how far the pair is from it that is known
 * after two seconds; beside HiGHS (`highs`, in WebAssembly), which solves the same question in floats, as a program with a binary for each outcome,
 * transfers within ±100 and a big M of 200. Each run is a process of its own, and its memory what that process used at most.
 *
 * `npx tsx bench/pooled-games.ts [SECONDS]` prints the table by itself; SECONDS (40) is what each search has.
 */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { certify } from '../src/certificate/certify.js';
import { verify } from '../src/certificate/verify.js';
import { bestMechanism } from '../src/contract/best-mechanism.js';
import { incentivesAt } from '../src/contract/incentives/incentives.js';
import { signalLanguage } from '../src/contract/language/language.js';
import { MECHANISM_CLASSES, type MechanismClass, type Setting, setting } from '../src/contract/language/setting.js';
import { denominator, fraction, numerator, type Rational, rational } from '../src/exact/rational.js';
import { contractThreshold } from '../src/prosocial/substitution.js';
import { random } from '../src/theory/order/random-stream.js';
import { plainEnvironment } from '../src/theory/statement/plain-environment.js';
import { after, median, shown, table } from './measure.js';

/** Actions of each agent, contingencies, cells, and how many games. */
type Family = readonly [actions: readonly number[], contingencies: number, cells: number, games: number];

const FAMILIES: readonly Family[] = [
  [[3, 3], 20, 9, 3],
  [[3, 3], 30, 9, 2],
  [[3, 3], 40, 9, 2],
  [[3, 3], 60, 9, 1],
  [[6, 6], 40, 120, 1],
  [[3, 3, 3], 20, 27, 1],
];

/** What one run tells: seconds, the value if it was found (`null`: undefined), what is known after two seconds, megabytes. */
interface Run {
  readonly search: number;
  readonly value: number | null | 'stopped';
  readonly soon: number | null;
  readonly certificate: number | null;
  readonly verifier: number | null;
  readonly kilobytes: number | null;
  readonly megabytes: number;
}

const SOON = 2;

/** What the table shows. */
export const POOLED = `Two agents, then three, random games; seconds of processor time, medians, each run a process of its own. HiGHS solves the same question in floats, with
transfers within ±100 and a big M of 200: its answers are no proofs. *Stopped*: how many searches time ran out for. *Short*: by how many percent the
best pair after ${SOON} s falls short of V_L; 100 where there is none yet. The certificate is of V_L and both weights. *Beside all three*: how many times as
long HiGHS takes as search, certificate and verifier together.`;

/** A random game: payoffs −9..9, cells at random, probabilities in proportion to 1..5. */
function pooledGame([actions, contingencies, cells]: Family, mechanismClass: MechanismClass, seed: number): Setting {
  const next = random(seed * 7919);
  const draw = (count: number) => Math.floor(next() * count);
  const profiles = actions.reduce((product, count) => product * count, 1);
  const payoffs = Array.from({ length: contingencies * profiles * actions.length }, () => rational(draw(19) - 9));
  const shares = Array.from({ length: contingencies }, () => 1 + draw(5));
  const whole = shares.reduce((total, share) => total + share, 0);
  const of = plainEnvironment(
    actions,
    shares.map((share) => fraction(BigInt(share), BigInt(whole))),
    payoffs,
  );
  return setting(
    of,
    signalLanguage(of, () => draw(cells)),
    { mechanismClass },
  );
}

const asNumber = (of: Rational | null): number | null => (of === null ? null : Number(numerator(of)) / Number(denominator(of)));
const seconds = <Result>(compute: () => Result): readonly [number, Result] => {
  const before = process.cpuUsage();
  const result = compute();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, result];
};
const megabytes = () => process.resourceUsage().maxRSS / 1000;

function lacuna(of: Setting, limit: number): Run {
  const early = bestMechanism(of, after(1000 * SOON));
  const soon = early.status === 'attained' ? asNumber(early.pair.value) : early.status === 'interrupted' ? asNumber(early.atLeast) : null;
  const [search, best] = seconds(() => bestMechanism(of, after(1000 * limit)));
  const none = { search, soon, certificate: null, verifier: null, kilobytes: null };
  if (best.status === 'interrupted') return { ...none, value: 'stopped', megabytes: megabytes() };
  const value = best.status === 'attained' ? asNumber(best.pair.value) : null;
  const threshold = contractThreshold(of);
  const [certificate, made] = seconds(() => certify(of, { best, threshold, expired: after(2000 * limit) }));
  if (made.status !== 'certified') return { ...none, value, megabytes: megabytes() };
  const text = JSON.stringify(made.certificate);
  const [verifier, verdict] = seconds(() => verify(JSON.parse(text)));
  if (verdict.status !== 'verified') throw new Error('an honest certificate is rejected');
  return { search, value, soon, certificate, verifier, kilobytes: text.length / 1000, megabytes: megabytes() };
}

/** V_L as a mixed-integer program, in the format of CPLEX. */
function integerProgram(of: Setting): string {
  const { environment, language, mechanismClass } = of;
  const [largest, most] = [200, 100];
  const [objective, rows, binaries]: [string[], string[], string[]] = [[], [], []];
  const used = new Set<string>();
  const t = (i: number, k: number): string => {
    used.add(`t${i}_${k}`);
    return `t${i}_${k}`;
  };
  const signed = (value: number, name: string) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} ${name}`;
  for (const w of environment.contingencies.keys()) {
    const p = asNumber(environment.prior[w]) ?? 0;
    const names = environment.welfare[w].map((_, a) => `x${w}_${a}`);
    binaries.push(...names);
    rows.push(`${names.join(' + ')} = 1`);
    if (mechanismClass === 'subsidy-free') objective.push(`+ ${p} y${w}`);
    for (const [a, name] of names.entries()) {
      objective.push(signed(p * (asNumber(environment.welfare[w][a]) ?? 0), name));
      const paid = environment.agents.map((_, i) => ` - ${t(i, language.cells[w][a])}`).join('');
      if (mechanismClass === 'subsidy-free') rows.push(`y${w}${paid} + ${largest} ${name} <= ${largest}`);
      for (const { agent, from, into, gain } of incentivesAt(of, { contingency: w, profile: a })) {
        const size = asNumber(gain) ?? 0;
        if (from !== into) rows.push(`${t(agent, into)} - ${t(agent, from)} + ${largest} ${name} <= ${largest - size}`);
        else if (size > 0) rows.push(`${name} <= 0`);
      }
    }
  }
  for (const k of new Set(language.cells.flat())) {
    const total = environment.agents.map((_, i) => t(i, k)).join(' + ');
    if (mechanismClass !== 'unrestricted') rows.push(`${total} ${mechanismClass === 'balanced' ? '=' : '<='} 0`);
  }
  const bounds = [...used].map((name) => ` -${most} <= ${name} <= ${most}`);
  if (mechanismClass === 'subsidy-free') for (const w of environment.contingencies.keys()) bounds.push(` -1000 <= y${w} <= 0`);
  const numbered = rows.map((row, r) => ` c${r}: ${row}`);
  return `Maximize\n obj: ${objective.join(' ')}\nSubject To\n${numbered.join('\n')}\nBounds\n${bounds.join('\n')}\nBinary\n ${binaries.join('\n ')}\nEnd\n`;
}

/** The types of the package are those of a CommonJS module. */
const { default: loadHighs }: typeof import('highs') = createRequire(import.meta.url)('highs');

async function highs(of: Setting, limit: number): Promise<Run> {
  const solver = await loadHighs();
  const program = integerProgram(of);
  const solve = (time: number) => solver.solve(program, { time_limit: time, mip_rel_gap: 1e-9 });
  const known = ({ Status, ObjectiveValue }: ReturnType<typeof solve>) =>
    Status === 'Infeasible' || !Number.isFinite(ObjectiveValue) ? null : ObjectiveValue;
  const soon = known(solve(SOON));
  const [search, solved] = seconds(() => solve(limit));
  const value = solved.Status === 'Optimal' ? solved.ObjectiveValue : solved.Status === 'Infeasible' ? null : 'stopped';
  return { search, value, soon, certificate: null, verifier: null, kilobytes: null, megabytes: megabytes() };
}

/** One run in a process of its own. */
const run = (solver: 'highs' | 'lacuna', family: Family, mechanismClass: MechanismClass, seed: number, limit: number): Run =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [...process.execArgv, fileURLToPath(import.meta.url), 'one', JSON.stringify([solver, family, mechanismClass, seed, limit])],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    ),
  );

const middle = (values: readonly (number | null)[]): string => {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? '–' : shown(median(numbers));
};

/** By how many percent what is known after two seconds falls short of the value; nothing where there is no pair. */
const short = (value: Run['value'], { soon }: Run): number | null =>
  typeof value !== 'number' ? null : soon === null ? 100 : (100 * (value - soon)) / Math.max(Math.abs(value), 1e-9);

/** How many times as long HiGHS takes as the search, its certificate and the verifier together; nothing where there is no certificate. */
const shareOfAll = ({ search, certificate, verifier }: Run, theirs: Run): number | null =>
  certificate === null || verifier === null ? null : theirs.search / (search + certificate + verifier);

/** A row for each family and class: medians in seconds of processor time, at most `limit` for a search. */
export function pooledTable(limit: number): string[] {
  const rows = FAMILIES.flatMap((family) =>
    MECHANISM_CLASSES.map((mechanismClass) => {
      const [actions, contingencies, cells, games] = family;
      console.error(`${actions.join('×')}, ${contingencies} contingencies, ${mechanismClass}`);
      const runs = Array.from({ length: games }, (_, k) => ({
        ours: run('lacuna', family, mechanismClass, k + 1, limit),
        theirs: run('highs', family, mechanismClass, k + 1, limit),
      }));
      for (const { ours, theirs } of runs) {
        const both = typeof ours.value === 'number' && typeof theirs.value === 'number';
        if (both && Math.abs(Number(ours.value) - Number(theirs.value)) > 1e-5)
          console.error(`HiGHS ${theirs.value}, Lacuna ${ours.value}`);
      }
      return [
        `${actions.join('×')}, ${contingencies}, ${cells}`,
        mechanismClass,
        `${games}`,
        `${middle(runs.map(({ theirs }) => theirs.search))} (${runs.filter(({ theirs }) => theirs.value === 'stopped').length})`,
        `${middle(runs.map(({ ours }) => ours.search))} (${runs.filter(({ ours }) => ours.value === 'stopped').length})`,
        middle(runs.map(({ ours, theirs }) => theirs.search / ours.search)),
        middle(runs.map(({ ours, theirs }) => short(ours.value, theirs))),
        middle(runs.map(({ ours }) => short(ours.value, ours))),
        middle(runs.map(({ ours }) => ours.certificate)),
        middle(runs.map(({ ours }) => ours.verifier)),
        middle(runs.map(({ ours, theirs }) => shareOfAll(ours, theirs))),
        middle(runs.map(({ ours }) => ours.kilobytes)),
        middle(runs.map(({ theirs }) => theirs.megabytes)),
        middle(runs.map(({ ours }) => ours.megabytes)),
      ];
    }),
  );
  return table(
    [
      'actions, contingencies, cells',
      'class',
      'games',
      'HiGHS, s (stopped)',
      'Lacuna, s (stopped)',
      'times as long',
      'HiGHS after 2 s, % short',
      'Lacuna after 2 s, % short',
      'certificate, s',
      'verifier, s',
      'HiGHS beside all three',
      'kB',
      'HiGHS, MB',
      'Lacuna, MB',
    ],
    rows,
  );
}

const [, , first, ...rest] = process.argv;
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (first === 'one') {
    const [solver, family, mechanismClass, seed, limit] = JSON.parse(rest[0]) as [string, Family, MechanismClass, number, number];
    const of = pooledGame(family, mechanismClass, seed);
    console.log(JSON.stringify(solver === 'highs' ? await highs(of, limit) : lacuna(of, limit)));
  } else console.log(pooledTable(Number(first ?? 40)).join('\n'));
}
