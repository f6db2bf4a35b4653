/**
 * # The verifier
 *
 * Checks a certificate by multiplication and comparison: it rebuilds from the environment every row that a proof names, and checks that the
 * trees leave no case out. It never searches or solves, shares nothing with the solvers but the rational numbers, and has an answer to every
 * JSON value; what goes wrong in any way is a rejection. `docs/certificates.md` has the mathematics.
 */
import {
  add,
  atMost,
  denominator,
  equal,
  format,
  greater,
  isNegative,
  isPositive,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  type Rational,
  rational,
  ZERO,
} from '../exact/rational.js';
import type * as F from './format.js';
import { checkDivisions } from './verify-divisions.js';

class Rejection extends Error {}
function fail(place: string, reason: string): never {
  throw new Rejection(reason, { cause: place });
}

/** Steps, and the claim at hand, since `verify` was called, which runs to its end before another call. Hostile files take too many. */
let [steps, claimed, allowed] = [0, '', 0];
function spend(count: number): void {
  steps += count;
  if (steps > allowed) fail('length', 'it takes too many steps to verify');
}
/** Steps that it takes to bring to lowest terms what is made of a number, by the digits of its denominator. */
const LENGTHS = [16, 60, 600, 2000, 8000].map((digits, k) => [10n ** BigInt(digits), [1, 50, 1e3, 2e4, 3e5][k]] as const);
const lengthOf = (a: Rational): number => LENGTHS.find(([bound]) => denominator(a) < bound)?.[1] ?? Number.POSITIVE_INFINITY;
const charged = (of: (a: Rational, b: Rational) => Rational) => (a: Rational, b: Rational) => {
  spend(Math.max(lengthOf(a), lengthOf(b)));
  return of(a, b);
};
/** a + b and a·b, charged by the length of both. */
const [plus, product] = [charged(add), charged(multiply)];
const minus = (a: Rational, b: Rational): Rational => plus(a, negate(b));

/** What stands under each key of each object: `t` a text, `s` one or null, `n` a whole number from 0, a capital an object or null, `l` a list
 * of these. */
const KEYS = `
  F: $schema s, title s, description s, lacuna t, class t, liability s, environment E, claims C
  E: agents lt, actions llt, contingencies lt, prior lt, payoffs lllt, cells lln
  C: firstBest B, withoutContract M, mechanism M, withContract M, gap s
  B: welfare t, profiles lln
  M: value s, pair P, excluded lX, parts lS
  P: choice ln, transfers lT
  T: cell n, paid lt
  X: outcomes lln, proof lR
  S: over ln, value s, tree lN, divided t
  N: proof lR, burning lR, pairs lln, at n, cases ln, more ln, lost ln, by t
  R: incentive ln, budget ln, bound ln, times t`;
const KINDS = new Map(
  KEYS.trim()
    .split('\n')
    .flatMap((line) => line.split(/[:,]/).map((entry, _, [of]) => [of.trim(), ...entry.trim().split(' ')]))
    .map(([of, key, kind = '']) => [`${of} ${key}`, kind]),
);
function requireKind(value: unknown, kind: string, place: string): void {
  const plain =
    kind === 'n' ? Number.isSafeInteger(value) && Number(value) >= 0 : typeof value === 'string' || (kind === 's' && value === null);
  const fits = /^[lA-Z]/.test(kind) ? typeof value === 'object' && Array.isArray(value) === kind.startsWith('l') : plain;
  if (!fits) fail(place, 'it is of another kind');
  if (typeof value !== 'object' || value === null) return;
  for (const [key, own] of Object.entries(value)) {
    const inner = Array.isArray(value) ? kind.slice(1) : KINDS.get(`${kind} ${key}`);
    requireKind(own, inner || fail(place, `the key "${key.slice(0, 40)}" is unknown`), `${place}.${key}`);
  }
}
function exact(text: string | undefined): Rational {
  if (text === undefined || !/^-?\d{1,2000}(\/[1-9]\d{0,1999})?$/.test(text)) fail('numbers', 'one is not exact, or too long');
  spend(1 + ((text.split('/')[1] ?? '').length / 16) ** 2);
  return rational(text);
}
const within = (k: number, below: number, place: string): number => (k < below ? k : fail(place, `there is no ${k}`));
const distinct = <T>(all: readonly T[], place: string) => (new Set(all).size === all.length ? all : fail(place, 'one is there twice'));
const sized = <T>(all: readonly T[], size: number, place: string) => (all.length === size ? all : fail(place, `there are not ${size}`));

function readGame({ class: mechanismClass, liability: bound, environment: given }: F.Certificate): F.Game {
  const [agents, contingencies] = [distinct(given.agents, 'agents'), distinct(given.contingencies, 'contingencies')];
  const actions = sized(given.actions, agents.length, 'actions').map((own) => distinct(own, 'actions'));
  const strides: number[] = [];
  let profiles = 1;
  for (let i = agents.length - 1; i >= 0; i--) [strides[i], profiles] = [profiles, profiles * actions[i].length];
  const prior = sized(given.prior, contingencies.length, 'prior').map(exact);
  if (prior.some((p) => !isPositive(p)) || format(prior.reduce(plus, ZERO)) !== '1') fail('prior', 'it is no probability');
  const table = <T>(rows: readonly (readonly T[])[], place: string) =>
    sized(rows, contingencies.length, place).map((row, w) => sized(row, profiles, `${place} of ${contingencies[w]}`));
  const payoffs = table(given.payoffs, 'payoffs').map((rows) => rows.map((row) => sized(row, agents.length, 'payoffs').map(exact)));
  const cells = table(given.cells, 'cells');
  let cellCount = 0;
  for (const k of cells.flat()) cellCount = Math.max(cellCount, within(k, cellCount + 1, 'cells, numbered by first occurrence') + 1);
  const welfare = payoffs.map((rows) => rows.map((row) => row.reduce(plus)));
  const liability = bound === null ? null : exact(bound);
  if (liability && isNegative(liability)) fail('liability', 'it is below 0');
  if (!['subsidy-free', 'balanced', 'unrestricted'].includes(mechanismClass)) fail('class', 'it is unknown');
  return { agents, actions, contingencies, strides, profiles, prior, payoffs, welfare, cells, cellCount, mechanismClass, liability };
}

/** The profile in which agent i takes b, which may be the same. */
const deviate = (g: F.Game, a: number, i: number, b: number) =>
  a + (b - (Math.floor(a / g.strides[i]) % g.actions[i].length)) * g.strides[i];

const TOOLS = { fail, spend, product, exact, within, deviate };
/** The value of a pair of agents of a weight, once its transfers are a mechanism and its choice is an equilibrium everywhere. */
function checkPair(game: F.Game, pair: F.CertifiedPair | null, weight: Rational): Rational {
  const { agents, actions, mechanismClass, liability, cells, payoffs, welfare, prior } = game;
  const paid = new Map<number, readonly Rational[]>();
  for (const { cell, paid: amounts } of pair?.transfers ?? fail('pair', 'there is none')) {
    const t = sized(amounts, agents.length, `transfers on cell ${within(cell, game.cellCount, 'transfers')}`).map(exact);
    const total = mechanismClass === 'unrestricted' ? ZERO : t.reduce(plus);
    if (isPositive(total) || (mechanismClass === 'balanced' && !isZero(total))) fail(`row budget ${cell}`, `the sum is ${format(total)}`);
    if (liability && t.some((own) => greater(maximum(own, negate(own)), liability))) fail(`row bound ${cell}`, 'a transfer exceeds it');
    paid.set(cell, t);
  }
  let value = ZERO;
  for (const [w, a] of sized(pair?.choice ?? [], prior.length, 'choice').entries()) {
    const t = paid.get(cells[w][within(a, game.profiles, 'choice')]) ?? [];
    value = plus(value, product(prior[w], mechanismClass === 'unrestricted' ? welfare[w][a] : t.reduce(plus, welfare[w][a])));
    for (const [i, agent] of agents.entries()) {
      const total = (x: number) => plus(plus(payoffs[w][x][i], product(weight, welfare[w][x])), paid.get(cells[w][x])?.[i] ?? ZERO);
      const own = total(a);
      const tempting = actions[i].find((_, b) => greater(total(deviate(game, a, i, b)), own));
      if (tempting !== undefined) fail(`row incentive ${game.contingencies[w]}/${agent}/${tempting}`, 'the deviation pays');
    }
  }
  return value;
}

/** Adds rows up to slope·λ ≥ total: impossible, for a weight if below `most`; or with the transfers left that make it burned ≥ total. */
function addUp(game: F.Game, chosen: F.Chosen, proof: F.Proof, place: string, goal: F.Goal, most: F.Most): Rational {
  const { agents, contingencies, actions, cells, payoffs, welfare, prior, mechanismClass, liability } = game;
  const left = new Map<number, Rational>();
  const put = (k: number, i: number, y: Rational) => left.set(k * agents.length + i, plus(left.get(k * agents.length + i) ?? ZERO, y));
  const onPath = new Set([...chosen].map(([w, a]) => cells[w][a]));
  if (goal === 'burned' && mechanismClass !== 'subsidy-free') fail(place, 'nothing is burned in this class');
  if (goal === 'burned') for (const [w, a] of chosen) for (const i of agents.keys()) put(cells[w][a], i, prior[w]);
  let [total, slope] = [ZERO, ZERO];
  for (const { times = '1', ...named } of proof) {
    const { incentive, budget, bound } = named;
    let [row, free] = [`${place}, row`, true];
    const y = Object.keys(named).length === 1 ? exact(times) : fail(row, 'it has not one name');
    if (incentive) {
      const [w, i] = [within(incentive[0], prior.length, row), within(incentive[1], agents.length, row)];
      row = `${row} incentive ${contingencies[w]}/${agents[i]}/${actions[i][within(incentive[2], actions[i].length, row)]}`;
      const a = chosen.get(w) ?? fail(row, 'the contingency is not assigned a profile');
      const to = deviate(game, a, i, incentive[2]);
      free = false;
      put(cells[w][a], i, y);
      put(cells[w][to], i, negate(y));
      total = plus(total, product(y, minus(payoffs[w][to][i], payoffs[w][a][i])));
      slope = plus(slope, product(y, minus(welfare[w][a], welfare[w][to])));
    } else if (budget) {
      row = `${row} budget ${within(budget[0], game.cellCount, row)}`;
      free = mechanismClass === 'balanced' || (goal !== 'V_L' && goal !== 'burned' && onPath.has(budget[0]));
      if (mechanismClass === 'unrestricted') fail(row, 'there is none in this class');
      for (const i of agents.keys()) put(budget[0], i, negate(y));
    } else {
      const [k, i] = bound ?? fail(row, 'it has no name');
      row = `${row} bound ${within(k, game.cellCount, row)}/${agents[within(i, agents.length, row)]}`;
      put(k, i, y);
      total = minus(total, product(maximum(y, negate(y)), liability ?? fail(row, 'there is none')));
    }
    if (isNegative(y) && !free) fail(row, `the multiplier ${format(y)} is below 0`);
  }
  const [at, rest] = [...left].find(([, c]) => !isZero(c)) ?? [0, ZERO];
  if (!isZero(rest)) fail(place, `${format(rest)} of t(cell ${Math.floor(at / agents.length)}, ${agents[at % agents.length]}) is left`);
  const any = goal === 'V_L' || isZero(slope) || (most !== null && atMost(product(most, slope), total));
  if (goal !== 'burned' && (!any || !isPositive(total))) fail(place, `the rows add up to ${format(slope)}·λ ≥ ${format(total)}: possible`);
  return total;
}

/** Open outcomes that may be part of a choice worth more than `most`, each short of the best at its contingency by a cost. What two
 * contingencies cost at least together comes off the bound, and off their costs so that no two that may stand together lose more. */
function worthMore({ prior, welfare }: F.Game, open: F.Open, apart: F.Apart, node: F.CaseNode, burned: Rational, most: F.Most): F.Open {
  const worth = ({ w, a }: F.Outcome) => product(prior[w], welfare[w][a]);
  const best = new Map<number, Rational>();
  for (const x of open) best.set(x.w, maximum(best.get(x.w) ?? worth(x), worth(x)));
  let bound = [...best.values()].reduce(plus, negate(burned));
  let rows = open.map((x) => ({ ...x, cost: minus(best.get(x.w) ?? ZERO, worth(x)) }));
  const narrow = () => rows.filter(({ cost }) => most === null || greater(minus(bound, cost), most));
  rows = narrow();
  for (const [w, v] of node.pairs ?? []) {
    if (w === v || !best.has(w) || !best.has(v)) fail('pairs', `${w} and ${v} are not two contingencies of the part`);
    const [xs, ys] = [rows.filter((x) => x.w === w), rows.filter((y) => y.w === v)];
    spend(rows.length + 2 * xs.length * ys.length);
    let least: F.Most = null;
    for (const x of xs) for (const y of ys) if (!apart(x, y)) least = minimum(least ?? plus(x.cost, y.cost), plus(x.cost, y.cost));
    if (least === null) return [];
    const given = xs.map((x) => ys.reduce((c, y) => (apart(x, y) ? c : minimum(c, y.cost)), least as Rational));
    for (const [k, x] of xs.entries()) x.cost = minus(x.cost, minus(least, given[k]));
    for (const y of ys) y.cost = minus(y.cost, minimum(y.cost, least));
    bound = minus(bound, least);
  }
  return narrow();
}

/** V_L or a weight (`null`: undefined, infinite), attained by a pair, after the trees have shown that there is no more, or that no less will do. */
function checkClaim(game: F.Game, claim: F.Claim, goal: F.Goal, first: readonly (readonly number[])[], welfare: Rational): F.Most {
  claimed = goal;
  const [value, ...values] = [claim, ...claim.parts].map((of) => (of.value === null ? null : exact(of.value)));
  const reached = value && checkPair(game, claim.pair, goal === 'V_L' ? ZERO : value);
  if (reached && !equal(reached, goal === 'V_L' ? value : welfare)) fail('pair', `it is worth ${format(reached)}`);
  if (!value && claim.pair) fail('pair', 'it attains nothing');
  if (goal !== 'V_L' && claim.value === '0') return [...claim.excluded, ...claim.parts].length > 0 ? fail('parts', '0 needs none') : value;
  const never = new Set<number>();
  const both = (x: F.Outcome, y: F.Outcome) => ((x.w * game.profiles + x.a) * game.prior.length + y.w) * game.profiles + y.a;
  const apart: F.Apart = (x, y) => never.has(both(x, y));
  for (const [k, { outcomes, proof }] of claim.excluded.entries()) {
    const place = `excluded ${k + 1}`;
    const [x, y = x, ...more] = outcomes.map(([w, a]) => ({ w: within(w, game.prior.length, place), a: within(a, game.profiles, place) }));
    if (!x || more.length > 0 || (y !== x && y.w === x.w)) fail(place, 'it is neither one outcome nor two at different contingencies');
    addUp(game, new Map([x, y].map(({ w, a }) => [w, a])), proof, place, goal, value);
    never.add(both(x, y)).add(both(y, x));
  }
  for (const [k, part] of claim.parts.entries()) {
    const { over, tree } = part;
    let read = 0;
    const visit = (open: F.Open, chosen: F.Chosen, path: readonly number[]): void => {
      const here = `part ${k + 1}, node ${path.join('.') || 'root'}`;
      const node = tree[read++] ?? fail(here, 'the tree ends before it');
      if (node.proof && Object.keys(node).length > 1) fail(here, 'beside its proof there is something that proves nothing');
      if (node.more ?? node.lost ?? node.by) fail(here, 'it asks about transfers');
      if (node.proof) return void addUp(game, chosen, node.proof, here, goal, values[k]);
      const burned = node.burning ? addUp(game, chosen, node.burning, `${here}, burning`, 'burned', null) : ZERO;
      const rest = worthMore(game, open, apart, node, burned, goal === 'V_L' ? values[k] : null);
      const closed = new Set(rest.map(({ w }) => w)).size < over.length;
      if (closed && (node.at ?? node.cases) !== undefined) fail(here, 'it is closed, and has cases all the same');
      if (closed) return;
      const [at, cases] = [node.at ?? fail(here, 'it is not closed'), new Set(distinct(node.cases ?? [], here))];
      if (!over.includes(at) || chosen.has(at) || path.length > 500) fail(here, `contingency ${at} is not open`);
      const missing = rest.find(({ w, a }) => w === at && !cases.has(a));
      if (missing) fail(here, `profile ${missing.a} at ${game.contingencies[at]} has no case`);
      for (const [c, a] of [...cases].entries()) {
        spend(rest.length + path.length);
        const open = rest.filter((y) => (y.w === at ? y.a === a : !apart({ w: at, a }, y)));
        visit(open, new Map(chosen).set(at, within(a, game.profiles, here)), [...path, c + 1]);
      }
    };
    const domain = (w: number) => (goal === 'V_L' ? [...game.cells[w].keys()] : first[w]).map((a) => ({ w, a }));
    const start = distinct(over, 'parts').flatMap((w) => domain(within(w, game.prior.length, 'parts')));
    const open = start.filter((x) => !apart(x, x));
    if (part.divided === undefined) visit(open, new Map(), []);
    else read = goal === 'V_L' ? checkDivisions(TOOLS, game, part, values[k], `part ${k + 1}`) : fail('parts', 'it is divided');
    if (read < tree.length) fail(`part ${k + 1}`, `${tree.length - read} nodes stand after the last case`);
  }
  const covered = claim.parts.flatMap(({ over }) => [...over]);
  const total = values.reduce((x, y) => x && y && plus(x, y), ZERO);
  const alike = claim.parts.every((part) => part.value === claim.value) && claim.parts.length > 0;
  if (goal === 'V_L' && value ? !total || !equal(total, value) || distinct(covered, 'parts').length !== game.prior.length : !alike)
    fail('parts', 'they do not add up to the claim');
  return value;
}

/** Whether a JSON value is a certificate that proves what it claims, in so many steps; else which claim fails, where and why. Never throws. */
export function verify(value: unknown, most = 2e7): F.Verdict {
  if (!['certificate@1', 'certificate@2'].includes(Object(value).lacuna))
    return { status: 'no certificate', reason: 'it is no object with "lacuna": "certificate@1" or "certificate@2"' };
  [steps, claimed, allowed] = [0, 'format', most];
  try {
    requireKind(value, 'F', 'file');
    const file = value as F.Certificate;
    const { firstBest: best, ...claims } = file.claims;
    if (claims.mechanism.parts.some(({ divided }) => divided) !== file.lacuna.endsWith('2')) fail('lacuna', 'it is the other version');
    claimed = 'environment';
    const game = readGame(file);
    claimed = 'first bests';
    const greatest = game.welfare.map((row) => row.reduce(maximum));
    const first = game.welfare.map((row, w) => row.flatMap((own, a) => (equal(own, greatest[w]) ? [a] : [])));
    const firstBest = greatest.reduce((sum, own, w) => plus(sum, product(game.prior[w], own)), ZERO);
    const wrong = sized(best.profiles, first.length, 'profiles').findIndex((own, w) => own.join() !== first[w].join());
    if (wrong >= 0) fail(`contingency ${game.contingencies[wrong]}`, `they are the profiles ${first[wrong].join(', ').slice(0, 60)}`);
    if (best.welfare !== format(firstBest)) fail('welfare', `it is ${format(firstBest)}`);
    const blind = { ...game, cells: game.cells.map((row) => row.map(() => 0)), cellCount: 1 };
    const withoutContract = checkClaim(blind, claims.withoutContract, 'λ*(E)', first, firstBest);
    const withContract = checkClaim(game, claims.withContract, 'λ*_L', first, firstBest);
    const mechanism = checkClaim(game, claims.mechanism, 'V_L', first, firstBest);
    claimed = 'Γ_L';
    const gap = mechanism && minus(firstBest, mechanism);
    if (claims.gap !== (gap && format(gap))) fail('gap', `it is ${gap ? format(gap) : 'undefined'}`);
    return { status: 'verified', proved: { game, firstBest, withoutContract, mechanism, gap, withContract } };
  } catch (error) {
    const [place, reason] = error instanceof Rejection ? [`${error.cause}`, error.message] : ['format', 'something is missing'];
    return { status: 'rejected', claim: claimed, place, reason };
  }
}
