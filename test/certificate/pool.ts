import fc from 'fast-check';
import {
  bestMechanism,
  type Certificate,
  certify,
  contingencyPartition,
  contractThreshold,
  type Environment,
  environment,
  firstBests,
  firstBestWelfare,
  format,
  fraction,
  INFINITE,
  type Language,
  literalBestMechanism,
  literalContractThreshold,
  type MechanismClass,
  negate,
  rational,
  type Setting,
  selfishnessLevel,
  setting,
  settingOf,
  settings,
  signalLanguage,
  subtract,
  sum,
} from 'lacuna';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import { screening } from '../contract/screening.js';

/** Seeded random numbers below n. */
export function randomly(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

interface Family {
  readonly actions: readonly number[];
  readonly contingencies: number;
  readonly range: number;
  readonly language: 'pooled' | 'signal';
  readonly mechanismClass: MechanismClass;
  readonly liability?: number;
}

/** A random game whose contingencies are linked: large enough for its trees to branch. */
export function linkedGame({ actions, contingencies, range, language, mechanismClass, liability }: Family, seed: number): Setting {
  const random = randomly(seed);
  const prior = Array.from({ length: contingencies }, () => fraction(1n, BigInt(contingencies)));
  const profiles = actions.reduce((product, count) => product * count, 1);
  const entries = contingencies * profiles * actions.length;
  const of = plainEnvironment(
    actions,
    prior,
    Array.from({ length: entries }, () => rational(random(range) - Math.floor(range / 2))),
  );
  const shared: Language =
    language === 'pooled' ? contingencyPartition(of, [prior.map((_, w) => w)]) : signalLanguage(of, () => random(profiles));
  return setting(of, shared, { mechanismClass, liability: liability === undefined ? null : rational(liability) });
}

/**
 * Two carriers deliver on time if both work and it is not the first contingency, where it rains; the court sees that alone. To make both
 * work, both must lose when late, rain or no rain: money is burned, or welfare given up.
 */
export const burningGame = (contingencies: number, mechanismClass: MechanismClass = 'subsidy-free'): Setting => {
  const total = 2 * contingencies - 1;
  const prior = Array.from({ length: contingencies }, (_, w) => fraction(w === 0 ? 1n : 2n, BigInt(total)));
  const payoffs = prior.flatMap((_, w) => {
    const v = w === 0 ? 0 : 4 + 2 * w;
    return [v - 4, v - 4, v / 2 - 4, v / 2, v / 2, v / 2 - 4, 0, 0].map((u) => rational(u));
  });
  const of = plainEnvironment([2, 2], prior, payoffs);
  return setting(
    of,
    signalLanguage(of, (w, profile) => (profile === 0 && w > 0 ? 'on time' : 'late')),
    { mechanismClass },
  );
};

/** The same with agents whose payoffs sum to zero everywhere: every profile is a first best, and no temptation costs anything. */
export function constantSum(of: Setting): Setting {
  const { agents, actions, contingencies, prior, payoffs } = of.environment;
  const [first] = agents.keys();
  const balanced = payoffs.map((table) =>
    table.map((row) => row.map((u, i) => (i === first ? negate(sum(row.filter((_, j) => j !== first))) : u))),
  );
  const { language, mechanismClass, liability } = of;
  return setting(environment({ agents, actions, contingencies, prior, payoffs: balanced }), language, { mechanismClass, liability });
}

/** Games whose trees for V_L branch, by family and seed: found by trying seeds in order. */
const BRANCHING: readonly (readonly [family: Omit<Family, 'contingencies' | 'range'>, ...seeds: number[]])[] = [
  [{ actions: [4, 1], language: 'pooled', mechanismClass: 'subsidy-free' }, 29, 69],
  [{ actions: [4, 1], language: 'pooled', mechanismClass: 'unrestricted', liability: 1 }, 11],
  [{ actions: [4, 1], language: 'pooled', mechanismClass: 'balanced', liability: 3 }, 29, 67],
  [{ actions: [3, 2], language: 'pooled', mechanismClass: 'balanced' }, 26, 57, 75],
  [{ actions: [3, 2], language: 'pooled', mechanismClass: 'balanced', liability: 1 }, 26, 40, 111],
  [{ actions: [3, 2], language: 'signal', mechanismClass: 'subsidy-free' }, 5, 10, 14, 62, 66],
  [{ actions: [3, 2], language: 'signal', mechanismClass: 'subsidy-free', liability: 1 }, 14, 62, 119],
  [{ actions: [3, 2], language: 'signal', mechanismClass: 'balanced', liability: 3 }, 71],
  [{ actions: [5, 1], language: 'pooled', mechanismClass: 'subsidy-free' }, 89, 99],
  [{ actions: [3, 3], language: 'signal', mechanismClass: 'subsidy-free', liability: 3 }, 0, 32],
  [{ actions: [3, 3], language: 'pooled', mechanismClass: 'balanced', liability: 1 }, 5, 10],
  [{ actions: [2, 2, 2], language: 'signal', mechanismClass: 'balanced', liability: 1 }, 39, 112],
];

/** The settings of the pool by name: small random ones, and structured ones whose certificates have every kind of leaf. */
export function structured(): Setting[] {
  const classes: readonly MechanismClass[] = ['subsidy-free', 'balanced', 'unrestricted'];
  const families: Omit<Family, 'mechanismClass'>[] = [
    { actions: [4, 1], contingencies: 4, range: 12, language: 'pooled' },
    { actions: [3, 2], contingencies: 3, range: 8, language: 'pooled', liability: 1 },
    { actions: [3, 3], contingencies: 4, range: 10, language: 'signal', liability: 2 },
    { actions: [3, 2], contingencies: 4, range: 6, language: 'signal' },
    { actions: [2, 2, 2], contingencies: 3, range: 9, language: 'signal' },
  ];
  return [
    ...[3, 4, 5].map(screening),
    ...[2, 3, 4].map((count) => burningGame(count)),
    ...smallSettings(12, 5).map(constantSum),
    ...BRANCHING.flatMap(([family, ...seeds]) => seeds.map((seed) => linkedGame({ ...family, contingencies: 4, range: 10 }, seed))),
    ...families.flatMap((family, k) =>
      classes.flatMap((mechanismClass) => [0, 1].map((j) => linkedGame({ ...family, mechanismClass }, 100 * k + j))),
    ),
  ];
}

export const smallSettings = (numRuns: number, seed: number): Setting[] =>
  fc.sample(settings({ outcomes: 12, contingencies: { min: 1, max: 3 } }), { numRuns, seed }).map(settingOf);

/** The certificate of a setting, which must be one. */
export function certificateOf(of: Setting): Certificate {
  const made = certify(of);
  if (made.status !== 'certified') throw new Error(made.reason);
  return JSON.parse(JSON.stringify(made.certificate));
}

/** The setting that a certificate speaks of, as the library reads it. */
export function settingIn({ environment: given, class: mechanismClass, liability }: Certificate): Setting {
  const of: Environment = environment({
    agents: given.agents,
    actions: given.actions,
    contingencies: given.contingencies,
    prior: given.prior.map(rational),
    payoffs: given.payoffs.map((table) => table.map((row) => row.map(rational))),
  });
  const language = signalLanguage(of, (w, profile) => given.cells[w][profile]);
  return setting(of, language, { mechanismClass, liability: liability === null ? null : rational(liability) });
}

const truths = new Map<string, string>();

/**
 * Whether every claim of a certificate is true, by definition where that is feasible and by the searches elsewhere: nothing of this knows
 * how a certificate proves anything.
 */
export function isTrue(certificate: Certificate): boolean {
  const { environment: given, class: mechanismClass, liability, claims } = certificate;
  const key = JSON.stringify([given, mechanismClass, liability]);
  const truth = truths.get(key) ?? JSON.stringify(truthOf(settingIn(certificate)));
  truths.set(key, truth);
  const { firstBest, withoutContract, withContract, mechanism, gap } = claims;
  const canonical = (text: string | null) => (text === null ? null : format(rational(text)));
  const claimed = [firstBest.welfare, firstBest.profiles, withoutContract.value, mechanism.value, gap, withContract.value];
  return JSON.stringify(claimed.map((claim) => (typeof claim === 'string' ? canonical(claim) : claim))) === truth;
}

function truthOf(of: Setting): unknown[] {
  const { environment: e } = of;
  const small = e.profileCount ** e.contingencies.length <= 100;
  const best = small ? literalBestMechanism(of) : bestMechanism(of);
  const value = best === null ? null : 'value' in best ? best.value : best.status === 'attained' ? best.pair.value : null;
  const searched = contractThreshold(of);
  const literal = small ? literalContractThreshold(of) : searched.status === 'attained' ? searched.weight : INFINITE;
  const level = selfishnessLevel(e);
  return [
    format(firstBestWelfare(e)),
    e.contingencies.map((_, w) => firstBests(e, w)),
    level === INFINITE ? null : format(level),
    value === null ? null : format(value),
    value === null ? null : format(subtract(firstBestWelfare(e), value)),
    literal === INFINITE ? null : format(literal),
  ];
}
