/**
 * # The best mechanism
 *
 * V_L is the largest value of an equilibrium pair, and undefined where there is none; Γ_L = W* − V_L is the cooperation gap. The search
 * goes component by component of linked contingencies (A5), each by {@link bestChoice}; transfers are found last, and only where they are
 * asked for.
 */
import { type Expiry, never } from '../exact/expiry.js';
import { add, multiply, type Rational, subtract, sum, ZERO } from '../exact/rational.js';
import { firstBestWelfare } from '../game/environment.js';
import { interpretationOf, pureNash } from '../game/interpretation.js';
import { actionIn, type Profile } from '../game/profile.js';
import { bestChoice, type Leaf, type Watch } from './choice/best-choice.js';
import { type Candidate, type Compatibility, candidatesAt, compatibility } from './choice/candidates.js';
import { bestOtherwise } from './choice/other-search.js';
import { solveTransfers } from './incentives/implementation.js';
import { mildest } from './incentives/mild-transfers.js';
import { completeTransfers, holdsAtZero, transferProgram } from './incentives/transfer-program.js';
import { linkedBy, linkedContingencies } from './language/components.js';
import { hasOutsideOption } from './language/individual-terms.js';
import { type EquilibriumPair, equilibriumPair, isAdditive, type Setting, type Transfers } from './language/setting.js';
import type { DividedContest } from './transfers/cases.js';
import { transferContest } from './transfers/transfer-contest.js';
import { type SearchedTransfers, searchTransfers } from './transfers/transfer-search.js';

/** The best pair, that there is none, or what is known when time ran out; `divided`: the cases on transfers that it took, for a certificate. */
export type BestMechanism =
  | { readonly status: 'attained'; readonly pair: EquilibriumPair; readonly divided?: readonly DividedContest[] }
  | { readonly status: 'undefined'; readonly divided?: readonly DividedContest[] }
  /** `pair` is the best found so far, and `atLeast` its value, `null` while there is none; V_L, if defined, is no more than `atMost`. */
  | { readonly status: 'interrupted'; readonly pair: EquilibriumPair | null; readonly atLeast: Rational | null; readonly atMost: Rational };

/**
 * V_L with an equilibrium pair that attains it.
 * @param watch told now and then what is known while a long search goes on
 * @example
 * ```ts
 * import { bestMechanism, emptyLanguage, environment, format, rational, setting } from 'lacuna';
 * const q = (...values: number[]) => values.map((value) => rational(value));
 * const dilemma = environment({
 *   agents: ['row', 'column'],
 *   actions: [['C', 'D'], ['C', 'D']],
 *   payoffs: [[q(3, 3), q(0, 4), q(4, 0), q(1, 1)]],
 * });
 * const best = bestMechanism(setting(dilemma, emptyLanguage(dilemma)));
 * best.status === 'attained' && format(best.pair.value); // => '2'
 * ```
 */
export function bestMechanism(of: Setting, expired: Expiry = never, watch?: Watch): BestMechanism {
  if (!isUsual(of)) return bestOtherwise(of, expired);
  const found = search(of, expired, watch);
  const { leaves, isComplete, atLeast, atMost } = found;
  const divided = found.divided.length > 0 ? { divided: found.divided } : {};
  if (atMost === null) return { status: 'undefined', ...divided };
  if (isComplete) return { status: 'attained', pair: pairOf(of, leaves, expired), ...divided };
  return { status: 'interrupted', pair: atLeast === null ? null : pairOf(of, leaves, expired), atLeast, atMost };
}

/** The pair of the best choices of all components. */
function pairOf(of: Setting, leaves: readonly Leaf[], expired: Expiry): EquilibriumPair {
  const choice = new Array<Profile>(of.environment.contingencies.length).fill(0);
  const transfers = new Map<number, readonly Rational[]>();
  for (const leaf of leaves) {
    for (const { contingency, profile } of leaf.outcomes) choice[contingency] = profile;
    for (const [cell, paid] of transfersOf(of, leaf, expired)) transfers.set(cell, paid);
  }
  return equilibriumPair(of, choice, transfers);
}

/** V_L, or `null` where it is undefined: what {@link bestMechanism} attains, without its transfers. May take exponential time. */
export function bestValue(of: Setting): Rational | null {
  if (isUsual(of)) return search(of, never).atMost;
  const best = bestOtherwise(of, never);
  return best.status === 'attained' ? best.pair.value : null;
}

/** Whether this search applies: pure Nash equilibria, and a welfare that transfers enter by their sum. */
const isUsual = (of: Setting): boolean => interpretationOf(of.environment).equilibrium === pureNash && isAdditive(of);

/** Γ_L = W* − V_L, or `null` where V_L is undefined. Without a time limit it may take exponential time. */
export function cooperationGap(of: Setting): Rational | null {
  const value = bestValue(of);
  return value === null ? null : subtract(firstBestWelfare(of.environment), value);
}

/** The best choices that were found, of components, and the bounds on V_L that follow; `atMost` is `null` where it is undefined. */
interface Found {
  readonly leaves: readonly Leaf[];
  /** Whether they are known to be the best, of all components. */
  readonly isComplete: boolean;
  readonly atLeast: Rational | null;
  readonly atMost: Rational | null;
  readonly divided: readonly DividedContest[];
}

const UNDEFINED: Found = { leaves: [], isComplete: false, atLeast: null, atMost: null, divided: [] };

/** Searches component by component. */
function search(of: Setting, expired: Expiry, watch?: Watch): Found {
  const candidates = of.environment.contingencies.map((_, w) => candidatesAt(of, w));
  if (candidates.some((domain) => domain.length === 0)) return UNDEFINED;
  const compatible = compatibility(of, expired);
  const leaves: Leaf[] = [];
  const divided: DividedContest[] = [];
  let [atLeast, atMost]: [Rational | null, Rational] = [ZERO, ZERO];
  let isComplete = true;
  const { prior, welfare } = of.environment;
  const ceiling = (component: readonly number[]) => sum(component.map((w) => multiply(prior[w], welfare[w][candidates[w][0].profile])));
  const components = componentsOf(of, candidates);
  for (const [c, component] of components.entries()) {
    const [least, most] = [atLeast, atMost];
    const watchAll: Watch | undefined =
      watch &&
      ((own, ownMost) => {
        const open = sum(components.slice(c + 1).map(ceiling));
        watch(c + 1 < components.length || least === null || own === null ? null : add(least, own), add(most, add(ownMost, open)));
      });
    const domains = component.map((w) => candidates[w]);
    const found = bestInComponent(of, domains, compatible, expired, watchAll);
    if (found.status === 'undefined') return { ...UNDEFINED, divided: found.divided === undefined ? [] : [found.divided] };
    if (found.divided !== undefined) divided.push(found.divided);
    isComplete &&= found.status === 'attained';
    atMost = add(atMost, found.atMost);
    atLeast = atLeast === null || found.best === null ? null : add(atLeast, found.best.value);
    if (found.best !== null) leaves.push(found.best);
  }
  return { leaves, isComplete, atLeast, atMost, divided };
}

/**
 * Partial choices may have this many setbacks over the square of how many contingencies there are, since each costs a look at every two, before cases
 * on transfers take over. What partial choices settle they settle almost at once; what they do not would often take exponentially many.
 */
const PATIENCE = 2500;
/** From so many contingencies on, partial choices are tried only where pairs of candidates that exclude each other explain what is lost. */
const MANY = 16;
/** Which is where at least one in so many pairs of best candidates do. */
const ONE_IN = 10;

function patienceFor(domains: readonly (readonly Candidate[])[], compatible: Compatibility): number {
  const { length } = domains;
  const tops = domains.map(([top]) => top);
  const excluded = () => tops.reduce((count, x, s) => count + tops.slice(s + 1).filter((y) => !compatible(x, y)).length, 0);
  return length < MANY || ONE_IN * excluded() >= (length * (length - 1)) / 2 ? PATIENCE / length ** 2 : 0;
}

/** The best choice of a component: by partial choices while these get somewhere soon, else by cases on transfers. */
function bestInComponent(
  of: Setting,
  domains: readonly (readonly Candidate[])[],
  compatible: Compatibility,
  expired: Expiry,
  watch: Watch | undefined,
): SearchedTransfers {
  const contest = { of, domains, compatible, expired, watch };
  const soon = bestChoice({ patience: patienceFor(domains, compatible), ...contest });
  if (soon.status !== 'interrupted' || expired()) return soon;
  // Cases on transfers know one bound for all, and of no outside option.
  const transfers = of.individual === undefined ? transferContest(of, domains) : null;
  return transfers === null ? bestChoice(contest) : searchTransfers(transfers, of, expired, soon, watch);
}

/** With more incentive constraints than this, contingencies are linked by all the cells they meet: coarser, never wrong. */
const MOST_INCENTIVES = 1_000_000;

/** The contingencies linked by cells that some candidate lies in or can leave for; cells that no candidate comes near link nothing. */
function componentsOf(of: Setting, candidates: readonly (readonly Candidate[])[]): number[][] {
  const { environment, language } = of;
  if (candidates.length === 1) return [[0]];
  // Whether an agent signs depends on all contingencies.
  if (hasOutsideOption(of)) return [candidates.map((_, w) => w)];
  const { actions, strides } = environment;
  const deviations = actions.reduce((total, names) => total + names.length - 1, 0);
  if (candidates.reduce((total, { length }) => total + length, 0) * deviations > MOST_INCENTIVES) return linkedContingencies(language);
  const metAt = new Int32Array(language.count).fill(-1);
  return linkedBy(
    candidates.map((domain, w) => {
      const met: number[] = [];
      const cells = language.cells[w];
      for (const { profile } of domain) {
        for (let agent = 0; agent < strides.length; agent++) {
          const first = profile - actionIn(environment, profile, agent) * strides[agent];
          for (let action = 0; action < actions[agent].length; action++) {
            const cell = cells[first + action * strides[agent]];
            if (metAt[cell] === w) continue;
            metAt[cell] = w;
            met.push(cell);
          }
        }
      }
      return met;
    }),
  );
}

/** Transfers that implement a complete choice of a component with the least money burned, the mildest of them. */
function transfersOf(of: Setting, { outcomes, value }: Leaf, expired: Expiry): Transfers {
  const { prior, welfare, agents } = of.environment;
  const program = transferProgram(of, outcomes);
  if (program.program.rows.every(holdsAtZero))
    return completeTransfers(
      of,
      program,
      program.program.free.map(() => ZERO),
    );
  const burned = subtract(sum(outcomes.map(({ contingency: w, profile }) => multiply(prior[w], welfare[w][profile]))), value);
  const mild = mildest(program, agents.length, burned, expired);
  if (mild !== null) return completeTransfers(of, program, mild);
  const solved = solveTransfers(of, program);
  if (!solved.feasible) throw new Error('a leaf is solved before it is reported');
  return completeTransfers(of, program, solved.point);
}
