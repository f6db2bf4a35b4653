/**
 * # The search for counterexamples, strategy by strategy
 *
 * `npm run bench:search [SECONDS]` writes `docs/search.md`: for planted conjectures, how rare their counterexamples are in the stock generator, and
 * after how much processor time the search, each of its strategies alone, and plain fast-check come upon the first one. SECONDS (2) is what
 * each of them has for each conjecture.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import fc from 'fast-check';
import { decides } from '../src/theory/check/decisive.js';
import { falsifying } from '../src/theory/search/falsify.js';
import { STRATEGIES, type Strategy } from '../src/theory/search/strategies.js';
import type { Property } from '../src/theory/statement/property.js';
import type { Subject } from '../src/theory/statement/subject.js';
import { table } from './measure.js';
import { PLANTED } from './planted-conjectures.js';

const seconds = Number(process.argv[2] ?? 2);
/** Each searcher is run with these; the lesser median is shown. */
const SEEDS = [1, 2];
const LOOK = 16;

/** Seconds of processor time since a moment, looked up now and then: looking costs as much as a small game. */
function stopwatch(): { readonly elapsed: () => number; readonly expired: () => boolean } {
  const start = process.cpuUsage();
  let [asked, over] = [0, false];
  const elapsed = () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  return {
    elapsed,
    expired: () => {
      if (!over && asked++ % LOOK === 0) over = elapsed() > seconds;
      return over;
    },
  };
}

/** Seconds until the first counterexample, and what found it; `null` where time was up before. */
type Outcome = { readonly seconds: number; readonly by: string } | null;

function searched(property: Property<Subject>, seed: number, strategies: readonly Strategy[], runs = Number.POSITIVE_INFINITY): Outcome {
  const watch = stopwatch();
  let first: Outcome = null;
  const report = ({ foundBy }: { readonly foundBy: string }) => {
    first ??= { seconds: watch.elapsed(), by: foundBy };
  };
  const expired = () => first !== null || watch.expired();
  const run = falsifying(property, { runs, seed, expired, all: 1, known: [], strategies, report });
  while (run.next().done !== true);
  return first;
}

/** Plain fast-check on the same generator. */
function fastCheck({ theorem, meeting }: Property<Subject>, seed: number, endOnFailure: boolean): Outcome {
  const watch = stopwatch();
  for (let batch = 0; !watch.expired(); batch++) {
    const unrefuted = fc.property(meeting, (subject) => watch.expired() || !decides(theorem, subject));
    const { failed } = fc.check(unrefuted, { numRuns: 1000, seed: seed * 1_000_003 + batch, endOnFailure });
    if (failed) return { seconds: watch.elapsed(), by: 'fast-check' };
  }
  return null;
}

const [sampling, ...guided] = STRATEGIES;
const SEARCHERS: readonly (readonly [string, (property: Property<Subject>, seed: number) => Outcome])[] = [
  ['the search', (property, seed) => searched(property, seed, STRATEGIES)],
  ['exhaustion', (property, seed) => (seed === SEEDS[0] ? searched(property, seed, [], 0) : null)],
  ['sampling', (property, seed) => searched({ ...property, scopes: [] }, seed, [sampling])],
  ...guided.map(
    (strategy) =>
      [
        strategy.name,
        (property: Property<Subject>, seed: number) => searched({ ...property, scopes: [] }, seed, [sampling, strategy]),
      ] as const,
  ),
  ['fast-check', (property, seed) => fastCheck(property, seed, true)],
  ['fast-check, shrinking', (property, seed) => fastCheck(property, seed, false)],
];

/** How often random subjects refute, as a power of ten; of no refutation among n, that it is likely below 3/n. */
function density({ theorem, meeting }: Property<Subject>): string {
  const watch = stopwatch();
  let [drawn, found] = [0, 0];
  for (let batch = 0; watch.elapsed() < 2 * seconds && found < 200; batch++) {
    const subjects = fc.sample(meeting, { numRuns: 500, seed: 77_000 + batch });
    drawn += subjects.length;
    found += subjects.filter((subject) => decides(theorem, subject)).length;
  }
  const power = (value: number) => `10^${Math.log10(value).toFixed(1)}`;
  return found === 0 ? `< ${power(3 / drawn)}` : power(found / drawn);
}

const shown = (outcomes: readonly Outcome[], seeds: number): string => {
  const found = outcomes.filter((outcome) => outcome !== null).sort((a, b) => a.seconds - b.seconds);
  if (found.length === 0) return '–';
  const time = found[Math.floor((found.length - 1) / 2)].seconds.toFixed(2);
  return found.length === seeds ? time : `${time} (${found.length} of ${seeds})`;
};

const rows = PLANTED.map((property) => {
  console.error(property.theorem.id);
  const cells = SEARCHERS.map(([name, search]) => {
    const seeds = name === 'exhaustion' ? SEEDS.slice(0, 1) : SEEDS;
    const outcomes = seeds.map((seed) => search(property, seed));
    const by = [...new Set(outcomes.flatMap((outcome) => outcome?.by ?? []))];
    return shown(outcomes, seeds.length) + (name === 'the search' && by.length > 0 ? `: ${by.join(', ')}` : '');
  });
  return [property.theorem.id, density(property), ...cells];
});

const [processor] = cpus();
writeFileSync(
  'docs/search.md',
  `# The search for counterexamples, measured

Written by \`npm run bench:search ${seconds}\`; do not edit. Each conjecture is false. *Density*: how many of the subjects that the stock generator of its kind
draws refute it; where none did, what it is then likely below. Then seconds of processor time until the first counterexample, before it is minimised: the lesser median of those of
${SEEDS.length} seeds that found one within ${seconds} s, in brackets how many did if not all, – for none. *The search* is what \`lacuna falsify --fresh\` does, with the strategies that found it; then exhaustion of
the stock scopes, random sampling, and each other strategy beside sampling, which feeds it; then fast-check (\`fc.check\`) on the same generator, without and with shrinking.

Machine: ${processor?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.versions.node}; one core is used.

${table(['conjecture', 'density', ...SEARCHERS.map(([name]) => name)], rows).join('\n')}
`,
);
