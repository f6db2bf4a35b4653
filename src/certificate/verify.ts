/**
 * # The verifier
 *
 * Checks a certificate by adding, multiplying and comparing: it rebuilds from the environment every row that a proof names, and checks that trees leave
 * no case out. It never searches or solves, shares nothing with the solvers but the rational numbers, and has an answer to every JSON value; what goes
 * wrong in any way is a rejection. `docs/certificates.md` has the mathematics.
 */
import { add, compare, format, gcd, maximum, minimum, multiply, negate, type Rational, rational, sign, ZERO } from '../exact/rational.js';
import type * as F from './format.js';

class Rejection extends Error {}
function fail(place: string, reason: string): never {
  throw new Rejection(reason, { cause: place });
}

/** Steps, and the claim at hand, since `verify` was called, which runs to its end before another call. Hostile files take too many. */
let [steps, claimed] = [0, ''];
function spend(count: number): void {
  steps += count;
  if (steps > 2e7) fail('length', 'it takes too many steps to verify');
}
/** a + b, charged by its length. */
function plus(a: Rational, b: Rational): Rational {
  const c = add(a, b);
  spend(c.den < 10n ** 60n ? 1 : c.den < 10n ** 600n ? 50 : c.den < 10n ** 8000n ? 5000 : Number.POSITIVE_INFINITY);
  return c;
}
const minus = (a: Rational, b: Rational): Rational => plus(a, negate(b));

/** What stands under each key: `t` a text, `s` one or null, `n` a whole number from 0, `o` an object or null, `l` a list of these. */
const KEYS = `
  $schema s, title s, description s, lacuna t, class t, liability s, environment o, agents lt, actions llt, contingencies lt, prior lt,
  payoffs lllt, cells lln, claims o, firstBest o, welfare t, profiles lln, withoutContract o, mechanism o, withContract o, gap s, value s,
  pair o, choice ln, transfers lo, cell n, paid lt, excluded lo, outcomes lln, parts lo, over ln, tree lo, proof lo, burning lo, pairs lln,
  at n, cases ln, divided t, more ln, lost ln, by t, incentive ln, budget ln, bound ln, times t`;
const KINDS = new Map(KEYS.split(',').map((entry) => entry.trim().split(' ') as [key: string, kind: string]));
function requireKind(value: unknown, kind: string, place: string): void {
  const plain =
    kind === 'n' ? Number.isSafeInteger(value) && Number(value) >= 0 : typeof value === 'string' || (kind === 's' && value === null);
  if (/^[lo]/.test(kind) ? typeof value !== 'object' || Array.isArray(value) !== kind.startsWith('l') : !plain)
    fail(place, 'it is of another kind');
  if (typeof value !== 'object' || value === null) return;
  for (const [key, own] of Object.entries(value)) {
    const inner = Array.isArray(value) ? kind.slice(1) : (KINDS.get(key) ?? fail(place, `the key "${key.slice(0, 40)}" is unknown`));
    requireKind(own, inner, `${place}.${key}`);
  }
}
const exact = (text: string | undefined): Rational =>
  text !== undefined && /^-?\d{1,2000}(\/[1-9]\d{0,1999})?$/.test(text) ? rational(text) : fail('numbers', 'one is not exact, or too long');
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
  if (prior.some((p) => sign(p) <= 0) || format(prior.reduce(plus, ZERO)) !== '1') fail('prior', 'it is no probability');
  const table = <T>(rows: readonly (readonly T[])[], place: string) =>
    sized(rows, contingencies.length, place).map((row, w) => sized(row, profiles, `${place} of ${contingencies[w]}`));
  const payoffs = table(given.payoffs, 'payoffs').map((rows) => rows.map((row) => sized(row, agents.length, 'payoffs').map(exact)));
  const cells = table(given.cells, 'cells');
  let cellCount = 0;
  for (const k of cells.flat()) cellCount = Math.max(cellCount, within(k, cellCount + 1, 'cells, numbered by first occurrence') + 1);
  const welfare = payoffs.map((rows) => rows.map((row) => row.reduce(plus)));
  const liability = bound === null ? null : exact(bound);
  if (liability && sign(liability) < 0) fail('liability', 'it is below 0');
  if (!['subsidy-free', 'balanced', 'unrestricted'].includes(mechanismClass)) fail('class', 'it is unknown');
  return { agents, actions, contingencies, strides, profiles, prior, payoffs, welfare, cells, cellCount, mechanismClass, liability };
}

/** The profile in which agent i takes b, which may be the same. */
const deviate = (g: F.Game, a: number, i: number, b: number) =>
  a + (b - (Math.floor(a / g.strides[i]) % g.actions[i].length)) * g.strides[i];

/** The value of a pair of agents of a weight, once its transfers are a mechanism and its choice is an equilibrium everywhere. */
function checkPair(game: F.Game, pair: F.CertifiedPair | null, weight: Rational): Rational {
  const { agents, actions, mechanismClass, liability, cells, payoffs, welfare, prior } = game;
  const paid = new Map<number, readonly Rational[]>();
  for (const { cell, paid: amounts } of pair?.transfers ?? fail('pair', 'there is none')) {
    const t = sized(amounts, agents.length, `transfers on cell ${within(cell, game.cellCount, 'transfers')}`).map(exact);
    const total = mechanismClass === 'unrestricted' ? ZERO : t.reduce(plus);
    if (sign(total) > 0 || (mechanismClass === 'balanced' && sign(total) !== 0)) fail(`row budget ${cell}`, `the sum is ${format(total)}`);
    if (liability && t.some((own) => compare(maximum(own, negate(own)), liability) > 0)) fail(`row bound ${cell}`, 'a transfer exceeds it');
    paid.set(cell, t);
  }
  let value = ZERO;
  for (const [w, a] of sized(pair?.choice ?? [], prior.length, 'choice').entries()) {
    const t = paid.get(cells[w][within(a, game.profiles, 'choice')]) ?? [];
    value = plus(value, multiply(prior[w], mechanismClass === 'unrestricted' ? welfare[w][a] : t.reduce(plus, welfare[w][a])));
    for (const [i, agent] of agents.entries()) {
      const total = (x: number) => plus(plus(payoffs[w][x][i], multiply(weight, welfare[w][x])), paid.get(cells[w][x])?.[i] ?? ZERO);
      const tempting = actions[i].find((_, b) => compare(total(deviate(game, a, i, b)), total(a)) > 0);
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
      total = plus(total, multiply(y, minus(payoffs[w][to][i], payoffs[w][a][i])));
      slope = plus(slope, multiply(y, minus(welfare[w][a], welfare[w][to])));
    } else if (budget) {
      row = `${row} budget ${within(budget[0], game.cellCount, row)}`;
      free = mechanismClass === 'balanced' || (goal !== 'V_L' && goal !== 'burned' && onPath.has(budget[0]));
      if (mechanismClass === 'unrestricted') fail(row, 'there is none in this class');
      for (const i of agents.keys()) put(budget[0], i, negate(y));
    } else {
      const [k, i] = bound ?? fail(row, 'it has no name');
      row = `${row} bound ${within(k, game.cellCount, row)}/${agents[within(i, agents.length, row)]}`;
      put(k, i, y);
      total = minus(total, multiply(maximum(y, negate(y)), liability ?? fail(row, 'there is none')));
    }
    if (sign(y) < 0 && !free) fail(row, `the multiplier ${format(y)} is below 0`);
  }
  const [at, rest] = [...left].find(([, c]) => sign(c) !== 0) ?? [0, ZERO];
  if (sign(rest) !== 0) fail(place, `${format(rest)} of t(cell ${Math.floor(at / agents.length)}, ${agents[at % agents.length]}) is left`);
  const any = goal === 'V_L' || sign(slope) === 0 || (most !== null && compare(total, multiply(most, slope)) >= 0);
  if (goal !== 'burned' && (!any || sign(total) <= 0)) fail(place, `the rows add up to ${format(slope)}·λ ≥ ${format(total)}: possible`);
  return total;
}

/** Open outcomes that may be part of a choice worth more than `most`, each short of the best at its contingency by a cost. What two
 * contingencies cost at least together comes off the bound, and off their costs so that no two that may stand together lose more. */
function worthMore({ prior, welfare }: F.Game, open: F.Open, apart: F.Apart, node: F.CaseNode, burned: Rational, most: F.Most): F.Open {
  const worth = ({ w, a }: F.Outcome) => multiply(prior[w], welfare[w][a]);
  const best = new Map<number, Rational>();
  for (const x of open) best.set(x.w, maximum(best.get(x.w) ?? worth(x), worth(x)));
  let bound = [...best.values()].reduce(plus, negate(burned));
  let rows = open.map((x) => ({ ...x, cost: minus(best.get(x.w) ?? ZERO, worth(x)) }));
  const narrow = () => rows.filter(({ cost }) => most === null || compare(minus(bound, cost), most) > 0);
  rows = narrow();
  for (const [w, v] of node.pairs ?? []) {
    if (w === v || !best.has(w) || !best.has(v)) fail('pairs', `${w} and ${v} are not two contingencies of the part`);
    const [xs, ys] = [rows.filter((x) => x.w === w), rows.filter((y) => y.w === v)];
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

/** Cases on transfers, in whole numbers, as the best for a choice may be: D holds longest walks, x_a − x_b ≥ D[a, b]. A node is t_i(k), of the second of
 * two agents with its sign turned; the last is 0. What is lost in k is x_payer − x_k. How many nodes of the tree were read. */
function checkDivisions(g: F.Game, { over, tree, divided }: F.Part, most: F.Most, part: string): number {
  const { mechanismClass, liability, cellCount: size, cells, payoffs, prior, actions } = g;
  const [n, N, free] = [actions.length, actions.length * size + 1, mechanismClass === 'subsidy-free'];
  if (divided !== 'transfers' || (n > 2 && mechanismClass !== 'unrestricted')) fail(part, 'it cannot be divided so');
  spend(4 * N * N);
  const common = (all: readonly Rational[]) => all.reduce((m, { den }) => (m >> 99n ? m : m * (den / gcd(m, den))), 1n);
  const money = common([liability ?? ZERO, ...payoffs.flat(2)]);
  const unit = money * common([most ?? ZERO, ...over.map((w) => prior[w])]);
  const whole = ({ num, den }: Rational, scale = money): number =>
    (num * scale) % den === 0n && (num * scale) ** 2n < (den ** 2n) << 80n
      ? Number((num * scale) / den)
      : fail('numbers', 'one does not fit');
  const node = (i: number, k: number) => (mechanismClass !== 'balanced' || n > 2 ? i * size + k : n === 2 ? k : N - 1);
  const payer = (k: number) => (n === 2 ? size + k : N - 1);
  const arc = (i: number, k: number, l: number, gain: Rational): F.Arc =>
    n === 2 && i === 1 ? [node(i, l), node(i, k), whole(gain)] : [node(i, k), node(i, l), whole(gain)];
  const insert = (D: Float64Array, [a, b, e]: F.Arc): boolean => {
    if (D[a * N + b] >= e || D[b * N + a] + e > 0) return D[a * N + b] >= e;
    spend((N * N) / 128);
    for (let i = 0; i < N * N; i += N)
      if (D[i + a] > -Infinity) for (let j = 0; j < N; j++) D[i + j] = Math.max(D[i + j], D[i + a] + e + D[b * N + j]);
    return true;
  };
  const outcome = (w: number, k: number, a: number) => {
    const moves = actions.flatMap((own, i) => own.map((_, b) => [i, deviate(g, a, i, b)])).filter(([, to]) => to !== a);
    const arcs = moves.map(([i, to]) => arc(i, k, cells[w][to], minus(payoffs[w][to][i], payoffs[w][a][i])));
    const isNever = arcs.some(([x, y, e]) => arcs.some(([z, u, f]) => x === u && y === z && e + f > 0));
    return isNever ? [] : [{ k, arcs, worth: whole(multiply(prior[w], g.welfare[w][a]), unit), price: whole(prior[w], unit / money) }];
  };
  const limit = most === null ? -Infinity : whole(most, unit);
  let read = 0;
  const visit = (D: Float64Array, given: ReturnType<typeof outcome>[], depth: number): void => {
    for (let [left, isSo] = [given, true]; isSo; ) {
      left = left.map((own) => own.filter(({ arcs }) => arcs.every(([a, b, e]) => D[b * N + a] + e <= 0)));
      spend(1 + (left.flat().length + N * N) / 16);
      const values = left.map((own) => own.map(({ k, worth, price }) => (free ? worth - price * D[payer(k) * N + k] : worth)));
      const bound = values.reduce((sum, own) => sum + own.reduce((x, y) => Math.max(x, y), -Infinity), 0);
      if (bound <= limit) return;
      const here = `${part}, node ${read + 1}`;
      if (depth * N * N > 3e7 || depth > 2000) fail(here, 'it is too deep');
      const { more, lost, by } = tree[read++] ?? fail(here, 'the tree ends before it');
      const [k, l = k, i = 0] = (lost ?? more ?? fail(here, 'it asks nothing')).map((x, p) => within(x, p < 2 ? size : n, here));
      const [a, b, e] = lost ? ([payer(k), k, whole(exact(by))] as const) : arc(i, k, l, exact(by));
      const otherwise = D.slice();
      if (insert(otherwise, [b, a, 1 - e])) visit(otherwise, left, depth + 1);
      isSo = insert(D, [a, b, e]);
    }
  };
  const root = new Float64Array(N * N).map((_, at) => (at % (N + 1) === 0 ? 0 : -Infinity));
  if (free) for (let k = 0; k < size; k++) insert(root, [payer(k), k, 0]);
  for (let at = 0; liability !== null && at < N - 1; at++)
    if (insert(root, [at, N - 1, -whole(liability)])) insert(root, [N - 1, at, -whole(liability)]);
  const all = over.map((w) => cells[w].flatMap((k, a) => outcome(w, k, a)));
  visit(root, all, 0);
  return read;
}

/** V_L or a weight (`null`: undefined, infinite), attained by a pair, after the trees have shown that there is no more, or that no less will do. */
function checkClaim(game: F.Game, claim: F.Claim, goal: F.Goal, first: readonly (readonly number[])[], welfare: Rational): F.Most {
  claimed = goal;
  const [value, ...values] = [claim, ...claim.parts].map((of) => (of.value === null ? null : exact(of.value)));
  const reached = value && checkPair(game, claim.pair, goal === 'V_L' ? ZERO : value);
  if (reached && compare(reached, goal === 'V_L' ? value : welfare) !== 0) fail('pair', `it is worth ${format(reached)}`);
  if (goal !== 'V_L' && claim.value === '0') return value;
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
    const { over, tree, divided } = part;
    for (const w of distinct(over, 'parts')) within(w, game.prior.length, 'parts');
    let read = 0;
    const visit = (open: F.Open, chosen: F.Chosen, path: readonly number[]): void => {
      const here = `part ${k + 1}, node ${path.join('.') || 'root'}`;
      const node = tree[read++] ?? fail(here, 'the tree ends before it');
      if (node.proof) return void addUp(game, chosen, node.proof, here, goal, values[k]);
      const burned = node.burning ? addUp(game, chosen, node.burning, `${here}, burning`, 'burned', null) : ZERO;
      const rest = worthMore(game, open, apart, node, burned, goal === 'V_L' ? values[k] : null);
      if (new Set(rest.map(({ w }) => w)).size < over.length) return;
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
    const open = over.flatMap(domain).filter((x) => !apart(x, x));
    if (divided === undefined) visit(open, new Map(), []);
    else read = goal === 'V_L' ? checkDivisions(game, part, values[k], `part ${k + 1}`) : fail('parts', 'it is divided');
    if (read < tree.length) fail(`part ${k + 1}`, `${tree.length - read} nodes stand after the last case`);
  }
  const covered = claim.parts.flatMap(({ over }) => [...over]);
  const total = values.reduce((x, y) => x && y && plus(x, y), ZERO);
  const alike = claim.parts.every((part) => part.value === claim.value) && claim.parts.length > 0;
  if (goal === 'V_L' && value ? !total || compare(total, value) !== 0 || distinct(covered, 'parts').length !== game.prior.length : !alike)
    fail('parts', 'they do not add up to the claim');
  return value;
}

/** Whether a JSON value is a certificate that proves what it claims; else which claim fails, where and why. Never throws. */
export function verify(value: unknown): F.Verdict {
  if (!/^certificate@[12]$/.test(String(Object(value).lacuna)))
    return { status: 'no certificate', reason: 'it is no object with "lacuna": "certificate@1" or "certificate@2"' };
  [steps, claimed] = [0, 'format'];
  try {
    requireKind(value, 'o', 'file');
    const file = value as unknown as F.Certificate;
    const { firstBest: best, ...claims } = file.claims;
    claimed = 'environment';
    const game = readGame(file);
    claimed = 'first bests';
    const greatest = game.welfare.map((row) => row.reduce(maximum));
    const first = game.welfare.map((row, w) => row.flatMap((own, a) => (compare(own, greatest[w]) === 0 ? [a] : [])));
    const firstBest = greatest.reduce((sum, own, w) => plus(sum, multiply(game.prior[w], own)), ZERO);
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
