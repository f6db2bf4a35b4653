/**
 * # Certificates
 *
 * Puts what the searches found into a form that a small checker accepts without trusting them: see `format.ts` for the form and `verify.ts`
 * for the checker. The searches tell the values and the pairs that attain them; the trees of cases, which show that there is no better, are
 * built here with the values as their goal.
 *
 * A certificate is complete or it is not written: where time runs out, that is said instead.
 */
import { type BestMechanism, bestMechanism } from '../contract/best-mechanism.js';
import { candidatesAt, hasUndetectableTemptation } from '../contract/choice/candidates.js';
import { incentivesAt, isUndetectableTemptation, type Outcome } from '../contract/incentives/incentives.js';
import { linkedBy, linkedContingencies } from '../contract/language/components.js';
import type { Language } from '../contract/language/language.js';
import { type EquilibriumPair, type Setting, transferTo } from '../contract/language/setting.js';
import type { DividedContest } from '../contract/transfers/cases.js';
import type { TransferContest } from '../contract/transfers/transfer-contest.js';
import { type Expiry, Interrupted, never } from '../exact/expiry.js';
import { add, format, isZero, less, maximum, multiply, type Rational, subtract, sum, ZERO } from '../exact/rational.js';
import { firstBests, firstBestWelfare } from '../game/environment.js';
import { actionIn } from '../game/profile.js';
import { type ContractThreshold, contractThreshold } from '../prosocial/substitution.js';
import {
  easiestFirstBests,
  equalThresholds,
  INFINITE,
  lowerThreshold,
  ratio,
  selfishnessLevel,
  temptations,
} from '../prosocial/threshold.js';
import { divisionTree } from './division-tree.js';
import { type Exclusions, exclusions } from './exclusions.js';
import type { CaseNode, Certificate, CertifiedGame, CertifiedPair, Claim, Part } from './format.js';
import { walkProof } from './proof.js';
import { valueTree } from './value-tree.js';
import { verify } from './verify.js';
import { weightTree } from './weight-tree.js';

/** A certificate, or why there is none: always that time, or what a verifier will read, ran out. */
export type Certification =
  | { readonly status: 'certified'; readonly certificate: Certificate }
  | { readonly status: 'incomplete'; readonly reason: string };

/** What is known already, and what to write at the top. */
export interface CertifyOptions {
  readonly title?: string | null;
  readonly best?: BestMechanism;
  readonly threshold?: ContractThreshold;
  readonly expired?: Expiry;
}

/**
 * The certificate of a setting of selfish agents: first bests, λ*(E), V_L, Γ_L and λ*_L.
 * @example
 * ```ts
 * import { certify, emptyLanguage, environment, rational, setting, verify } from 'lacuna';
 * const q = (...values: number[]) => values.map((value) => rational(value));
 * const dilemma = environment({
 *   agents: ['row', 'column'],
 *   actions: [['C', 'D'], ['C', 'D']],
 *   payoffs: [[q(3, 3), q(0, 4), q(4, 0), q(1, 1)]],
 * });
 * const made = certify(setting(dilemma, emptyLanguage(dilemma)));
 * made.status === 'certified' && verify(made.certificate).status; // => 'verified'
 * ```
 */
export function certify(of: Setting, { title = null, expired = never, ...known }: CertifyOptions = {}): Certification {
  const { environment, mechanismClass, liability } = of;
  if (of.utilities !== environment.payoffs) throw new Error('a certificate is about selfish agents');
  if (of.individual !== undefined) throw new Error('a certificate knows one bound for all, and no outside options');
  const incomplete = (what: string): Certification => ({ status: 'incomplete', reason: `time ran out before ${what}` });
  const best = known.best ?? bestMechanism(of, expired);
  if (best.status === 'interrupted') return incomplete('the best mechanism was found');
  const threshold = known.threshold ?? contractThreshold(of, expired);
  if (threshold.status === 'interrupted') return incomplete('the least weight with contract was found');
  try {
    const searched = best.divided ?? [];
    const { value, pair, parts, tables } =
      best.status === 'attained' ? attained(of, best.pair, expired, searched) : undefinedMechanism(of, expired, searched);
    const weighed = withContract(of, threshold, expired);
    const written = (perhaps: boolean): Certificate => ({
      lacuna: parts.some(({ divided }) => divided !== undefined) ? 'certificate@2' : 'certificate@1',
      title,
      class: mechanismClass,
      liability: liability === null ? null : format(liability),
      environment: certifiedGame(of),
      claims: {
        firstBest: {
          welfare: format(firstBestWelfare(environment)),
          profiles: environment.contingencies.map((_, w) => firstBests(environment, w)),
        },
        withoutContract: withoutContract(of),
        mechanism: { value, pair, excluded: tables.flatMap((table) => table.noted(perhaps)), parts },
        gap: best.status === 'attained' ? format(subtract(firstBestWelfare(environment), best.pair.value)) : null,
        withContract: weighed,
      },
    });
    // What may only have sharpened a bound is left out if the verifier does without.
    const lean = written(false);
    if (verify(lean).status === 'verified') return { status: 'certified', certificate: lean };
    const certificate = written(true);
    const verdict = verify(certificate);
    if (verdict.status === 'verified') return { status: 'certified', certificate };
    const reason = verdict.status === 'rejected' ? `${verdict.claim}, ${verdict.place}: ${verdict.reason}` : verdict.reason;
    if (verdict.status === 'rejected' && ['length', 'numbers'].includes(verdict.place)) return { status: 'incomplete', reason };
    throw new Error(`a certificate was made that is not accepted: ${reason}`);
  } catch (error) {
    if (error instanceof Interrupted) return incomplete('every case was closed');
    throw error;
  }
}

/** The environment in numbers, with its cells numbered by first occurrence. */
export function certifiedGame({ environment, language }: Pick<Setting, 'environment' | 'language'>): CertifiedGame {
  const { agents, actions, contingencies, prior, payoffs } = environment;
  const numbers = cellNumbers(language);
  return {
    agents,
    actions,
    contingencies,
    prior: prior.map(format),
    payoffs: payoffs.map((table) => table.map((row) => row.map(format))),
    cells: language.cells.map((row) => row.map((cell) => numbers.get(cell) ?? 0)),
  };
}

/** Cells numbered by first occurrence. */
function cellNumbers({ cells }: Language): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const row of cells) for (const cell of row) if (!numbers.has(cell)) numbers.set(cell, numbers.size);
  return numbers;
}

const certifiedPair = ({ choice, transfers }: EquilibriumPair): CertifiedPair => ({
  choice,
  transfers: [...transfers]
    .filter(([, paid]) => !paid.every(isZero))
    .sort(([x], [y]) => x - y)
    .map(([cell, paid]) => ({ cell, paid: paid.map(format) })),
});

/** λ*(E) as λ*_L of the empty language: some contingency has at each first best a temptation that needs so much. */
function withoutContract({ environment }: Setting): Claim {
  const weight = selfishnessLevel(environment);
  const easiest = easiestFirstBests(environment);
  const value = weight === INFINITE ? null : format(weight);
  const pair = weight === INFINITE ? null : { choice: easiest.map(({ profile }) => profile), transfers: [] };
  if (weight !== INFINITE && isZero(weight)) return { value, pair, excluded: [], parts: [] };
  const at = easiest.findIndex(({ threshold }) => equalThresholds(threshold, weight));
  const cases = firstBests(environment, at);
  const leaves = cases.map((profile) => {
    const [first, ...rest] = temptations(environment, at, profile);
    const { agent, action } = rest.reduce((most, other) => (lowerThreshold(ratio(most), ratio(other)) ? other : most), first);
    return { proof: [{ incentive: [at, agent, action] as const }] };
  });
  return { value, pair, excluded: [], parts: [{ over: [at], value, tree: [{ at, cases }, ...leaves] }] };
}

/** λ*_L: the component of linked contingencies that needs most shows that no smaller weight will do. */
function withContract(of: Setting, threshold: Exclude<ContractThreshold, { status: 'interrupted' }>, expired: Expiry): Claim {
  const weight = threshold.status === 'attained' ? threshold.weight : null;
  const value = weight === null ? null : format(weight);
  const pair = threshold.status === 'attained' ? certifiedPair(threshold.pair) : null;
  if (weight !== null && isZero(weight)) return { value, pair, excluded: [], parts: [] };
  for (const contingencies of linkedContingencies(of.language)) {
    const tree = weightTree(of, contingencies, weight, expired);
    if (tree !== null) return { value, pair, excluded: [], parts: [{ over: contingencies, value, tree }] };
  }
  throw new Error('no component needs the weight that the search found');
}

/** With more outcomes than this, contingencies are linked by all the cells they meet: fewer parts, never wrong. */
const MOST_OUTCOMES = 20_000;

/** The contingencies linked by cells that some profile without undetectable temptation lies in or can leave for. */
function linked(of: Setting): number[][] {
  const { contingencies, profileCount, actions, strides } = of.environment;
  if (contingencies.length * profileCount > MOST_OUTCOMES) return linkedContingencies(of.language);
  return linkedBy(
    contingencies.map((_, contingency) => {
      const met = new Set<number>();
      hasUndetectableTemptation(of, contingency).forEach((is, profile) => {
        if (is) return;
        const cells = of.language.cells[contingency];
        for (const [i, own] of actions.entries()) {
          const first = profile - actionIn(of.environment, profile, i) * strides[i];
          for (let b = 0; b < own.length; b++) met.add(cells[first + b * strides[i]]);
        }
      });
      return met;
    }),
  );
}

/** The undetectable temptation at each profile of a contingency that has one and for which `wanted` holds. */
function undetectable(of: Setting, contingency: number, wanted: (profile: number) => boolean) {
  return hasUndetectableTemptation(of, contingency).flatMap((is, profile) => {
    if (!is || !wanted(profile)) return [];
    const temptation = incentivesAt(of, { contingency, profile }).find(isUndetectableTemptation);
    return temptation === undefined ? [] : [{ outcomes: [{ contingency, profile }], proof: walkProof([temptation]) }];
  });
}

/** The claim about V_L, and per part of it the table from which `excluded` is written. */
interface MechanismClaim extends Omit<Claim, 'excluded'> {
  readonly tables: readonly Exclusions[];
}

/** How many cases on partial choices are looked into, for each contingency, before cases on transfers take their place. */
const PATIENCE = 8000;

/**
 * A part that shows no choice at some contingencies to be worth more than `value`, by cases on partial choices where few suffice and else, or where the
 * search took them, by cases on transfers; `null` where some choice is.
 * @param struck the outcomes that are struck out to begin with, where cases are partial choices; what comes of them is `table`
 */
function valuePart(
  of: Setting,
  over: readonly number[],
  value: Rational | null,
  struck: () => Exclusions,
  expired: Expiry,
  searched: readonly DividedContest[],
): { readonly part: Part | null; readonly table: Exclusions | null } {
  const shown = value === null ? null : format(value);
  const written = (tree: readonly CaseNode[] | null, table: Exclusions) => ({
    part: tree === null ? null : { over, value: shown, tree },
    table,
  });
  const found = searched.find(({ contest }) => sameContingencies(contest, over)) ?? null;
  if (found === null) {
    const table = struck();
    const soon = valueTree(of, over, value, table, expired, PATIENCE / over.length);
    if (soon !== 'out of patience') return written(soon, table);
  }
  const domains = over.map((contingency) => candidatesAt(of, contingency));
  const numbers = cellNumbers(of.language);
  const tree = divisionTree(of, domains, value, (cell) => numbers.get(cell) ?? 0, expired, found);
  if (tree === 'open') return { part: null, table: null };
  if (tree !== null) return { part: { over, value: shown, tree, divided: 'transfers' }, table: null };
  const table = struck();
  const late = valueTree(of, over, value, table, expired);
  return written(late === 'out of patience' ? null : late, table);
}

const sameContingencies = ({ candidates }: TransferContest, over: readonly number[]): boolean =>
  [...new Set(candidates.map(({ contingency }) => contingency))].join() === over.join();

function attained(of: Setting, pair: EquilibriumPair, expired: Expiry, searched: readonly DividedContest[]): MechanismClaim {
  const { environment, language, mechanismClass } = of;
  const { prior, welfare } = environment;
  const worth = ({ contingency, profile }: Outcome) => multiply(prior[contingency], welfare[contingency][profile]);
  const paid = (contingency: number) => {
    const cell = language.cells[contingency][pair.choice[contingency]];
    return multiply(prior[contingency], sum(environment.agents.map((_, agent) => transferTo(pair.transfers, cell, agent))));
  };
  const tables: Exclusions[] = [];
  const shown = linked(of).map((contingencies) => {
    const ofPair = contingencies.map((contingency) => worth({ contingency, profile: pair.choice[contingency] }));
    const value = add(sum(ofPair), mechanismClass === 'unrestricted' ? ZERO : sum(contingencies.map(paid)));
    // A profile with an undetectable temptation need not be struck out where it would cost more than there is to lose anyway.
    const best = contingencies.map((contingency) => {
      const tempted = hasUndetectableTemptation(of, contingency);
      return tempted.flatMap((is, profile) => (is ? [] : [worth({ contingency, profile })])).reduce(maximum);
    });
    const slack = subtract(sum(best), value);
    const struck = (): Exclusions => {
      const table = exclusions(of);
      for (const [k, contingency] of contingencies.entries()) {
        const wanted = (profile: number) => less(subtract(best[k], worth({ contingency, profile })), slack);
        for (const { outcomes, proof } of undetectable(of, contingency, wanted)) table.learn(outcomes, proof);
      }
      return table;
    };
    const { part, table } = valuePart(of, contingencies, value, struck, expired, searched);
    if (part === null) throw new Error('a choice is worth more than the best pair');
    if (table !== null) tables.push(table);
    return part;
  });
  return { value: format(pair.value), pair: certifiedPair(pair), parts: shown, tables };
}

function undefinedMechanism(of: Setting, expired: Expiry, searched: readonly DividedContest[]): MechanismClaim {
  const tempted = of.environment.contingencies.findIndex((_, w) => hasUndetectableTemptation(of, w).every(Boolean));
  for (const contingencies of tempted >= 0 ? [[tempted]] : linked(of)) {
    const struck = (): Exclusions => {
      const table = exclusions(of);
      for (const contingency of contingencies) {
        for (const { outcomes, proof } of undetectable(of, contingency, () => true)) table.learn(outcomes, proof);
      }
      return table;
    };
    const { part, table } = valuePart(of, contingencies, null, struck, expired, searched);
    if (part !== null) return { value: null, pair: null, parts: [part], tables: table === null ? [] : [table] };
  }
  throw new Error('every component has an equilibrium pair');
}
