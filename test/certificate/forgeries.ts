import { add, type Certificate, format, fraction, multiply, negate, rational } from 'lacuna';

type Mutable<T> = T extends readonly (infer Entry)[]
  ? Mutable<Entry>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;

/** A certificate that a forger may change as he likes. */
export type Forged = Mutable<Certificate>;
type Claim = Forged['claims']['mechanism'];
type Part = Claim['parts'][number];
type Node = Part['tree'][number];
type Row = NonNullable<Node['proof']>[number];

/** What a forger has: a copy of a certificate to change, another certificate, and luck. Returns false where there is nothing to forge. */
export type Forgery = (forged: Forged, other: Forged, random: (n: number) => number) => boolean;

type Random = (n: number) => number;

const pick = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items.length === 0 ? undefined : items[random(items.length)];

const CLAIMS = ['mechanism', 'withContract', 'withoutContract'] as const;
const clone = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
const claimsOf = ({ claims }: Forged): Claim[] => CLAIMS.map((name) => claims[name]);
const partsOf = (forged: Forged): Part[] => claimsOf(forged).flatMap(({ parts }) => [...parts]);
const nodesOf = (forged: Forged): Node[] => partsOf(forged).flatMap(({ tree }) => [...tree]);
/** Every list of rows, wherever it stands. */
const proofsOf = (forged: Forged): Row[][] => [
  ...claimsOf(forged).flatMap(({ excluded }) => [...excluded].map(({ proof }) => proof)),
  ...nodesOf(forged).flatMap(({ proof, burning }) => [proof ?? [], burning ?? []].filter((rows) => rows.length > 0)),
];
const rowsOf = (forged: Forged, name?: keyof Row): Row[] =>
  proofsOf(forged)
    .flatMap((rows) => [...rows])
    .filter((row) => name === undefined || row[name] !== undefined);

const nudged = (text: string, random: Random): string => {
  const [sign, size] = [random(2) === 0 ? 1n : -1n, BigInt(1 + random(9))];
  return format(add(rational(text), random(2) === 0 ? fraction(sign, size) : fraction(sign * size, 1n)));
};
const set = (object: object | undefined, key: string | number, value: unknown): boolean => {
  if (object === undefined) return false;
  (object as Record<string | number, unknown>)[key] = value;
  return true;
};
const relabel = (object: object | undefined, key: number | string, n: number, random: Random): boolean => {
  if (object === undefined || n < 2) return false;
  const value = (object as Record<string | number, number>)[key];
  return set(object, key, (value + 1 + random(n - 1)) % n);
};
const drop = (list: unknown[] | undefined, random: Random): boolean => {
  if (list === undefined || list.length === 0) return false;
  list.splice(random(list.length), 1);
  return true;
};
const repeat = (list: unknown[] | undefined, random: Random): boolean => {
  if (list === undefined || list.length === 0) return false;
  const k = random(list.length);
  list.splice(k, 0, clone(list[k]));
  return true;
};
const nudge = (object: object | undefined, key: string | number, random: Random): boolean => {
  const value = (object as Record<string | number, unknown> | undefined)?.[key];
  return typeof value === 'string' && set(object, key, nudged(value, random));
};
const withKey = (c: Forged, key: keyof Node, random: Random): Node | undefined =>
  pick(
    nodesOf(c).filter((node) => node[key] !== undefined),
    random,
  );
const transfersOf = (c: Forged) => claimsOf(c).flatMap(({ pair }) => pair?.transfers ?? []);
const profiles = ({ environment }: Forged): number => environment.payoffs[0].length;
const count = (list: readonly unknown[]): number => list.length;
const cellsIn = ({ environment }: Forged): number => Math.max(...environment.cells.flat()) + 1;

/** Cells numbered by first occurrence again. */
function renumber({ environment }: Forged): true {
  const numbers = new Map<number, number>();
  for (const row of environment.cells) {
    for (const [a, cell] of row.entries()) {
      const number = numbers.get(cell) ?? numbers.size;
      numbers.set(cell, number);
      set(row, a, number);
    }
  }
  return true;
}

/** Every kind of forgery by name. What is forged goes through text again before it is shown to the verifier. */
export const FORGERIES: Readonly<Record<string, Forgery>> = {
  'a multiplier nudged': (c, _, r) => {
    const row = pick(rowsOf(c), r);
    return set(row, 'times', nudged(row?.times ?? '1', r));
  },
  'a multiplier turned': (c, _, r) => {
    const row = pick(rowsOf(c), r);
    return set(row, 'times', format(negate(rational(row?.times ?? '1'))));
  },
  'a multiplier of zero': (c, _, r) => set(pick(rowsOf(c), r), 'times', '0'),
  'a row left out': (c, _, r) => drop(pick(proofsOf(c), r), r),
  'a row repeated': (c, _, r) => repeat(pick(proofsOf(c), r), r),
  'all rows left out': (c, _, r) => {
    const rows = pick(proofsOf(c), r);
    return rows !== undefined && rows.splice(0).length > 0;
  },
  'a deviation of another agent': (c, _, r) => relabel(pick(rowsOf(c, 'incentive'), r)?.incentive, 1, count(c.environment.agents), r),
  'a deviation to another action': (c, _, r) => {
    const row = pick(rowsOf(c, 'incentive'), r);
    return row?.incentive !== undefined && relabel(row.incentive, 2, count(c.environment.actions[row.incentive[1]]), r);
  },
  'a deviation to what is played': (c) => {
    const [entry] = c.claims.mechanism.excluded;
    if (entry === undefined) return false;
    const [[, a]] = entry.outcomes;
    const row = entry.proof.find(({ incentive }) => incentive?.[0] === entry.outcomes[0][0])?.incentive;
    if (row === undefined) return false;
    const { actions } = c.environment;
    let rest = a;
    for (let i = actions.length - 1; i > row[1]; i--) rest = Math.floor(rest / actions[i].length);
    return set(row, 2, rest % actions[row[1]].length);
  },
  'a deviation elsewhere': (c, _, r) => relabel(pick(rowsOf(c, 'incentive'), r)?.incentive, 0, count(c.environment.contingencies), r),
  'a deviation that does not exist': (c, _, r) => set(pick(rowsOf(c, 'incentive'), r)?.incentive, 2, 99),
  'a budget of another cell': (c, _, r) => relabel(pick(rowsOf(c, 'budget'), r)?.budget, 0, cellsIn(c), r),
  'a budget turned': (c, _, r) => {
    const row = pick(rowsOf(c, 'budget'), r);
    return set(row, 'times', format(negate(rational(row?.times ?? '1'))));
  },
  'a budget where there is none': (c, _, r) => {
    const rows = pick(proofsOf(c), r);
    return rows !== undefined && rows.push({ budget: [r(cellsIn(c))], times: '-1' }) > 0;
  },
  'a bound turned': (c, _, r) => {
    const row = pick(rowsOf(c, 'bound'), r);
    return set(row, 'times', format(negate(rational(row?.times ?? '1'))));
  },
  'a bound on another agent': (c, _, r) => relabel(pick(rowsOf(c, 'bound'), r)?.bound, 1, count(c.environment.agents), r),
  'a bound where there is none': (c, _, r) => {
    const rows = pick(proofsOf(c), r);
    return rows !== undefined && rows.push({ bound: [r(cellsIn(c)), 0], times: '-1' }) > 0;
  },
  'a row of two names': (c, _, r) => set(pick(rowsOf(c, 'incentive'), r), 'budget', [0]),
  'a row without a name': (c, _, r) => {
    const rows = pick(proofsOf(c), r);
    return rows !== undefined && rows.push({ times: '1' }) > 0;
  },
  'the proof of another case': (c, _, r) => {
    const [x, y] = [pick(nodesOf(c), r), pick(nodesOf(c), r)];
    return y?.proof !== undefined && x !== y && set(x, 'proof', clone(y.proof));
  },
  'the proof of another game': (c, o, r) => {
    const [mine, theirs] = [pick(nodesOf(c), r), pick(proofsOf(o), r)];
    return theirs !== undefined && set(mine, 'proof', theirs);
  },
  'a leaf left out': (c, _, r) => pick(partsOf(c), r)?.tree.pop() !== undefined,
  'a node left out': (c, _, r) => drop(pick(partsOf(c), r)?.tree, r),
  'a node repeated': (c, _, r) => repeat(pick(partsOf(c), r)?.tree, r),
  'a node too many': (c, _, r) => (pick(partsOf(c), r)?.tree.push({}) ?? 0) > 0,
  'a node emptied': (c, _, r) => {
    const tree = pick(partsOf(c), r)?.tree;
    return tree !== undefined && tree.length > 0 && set(tree, r(tree.length), {});
  },
  'a tree emptied': (c, _, r) => (pick(partsOf(c), r)?.tree.splice(0).length ?? 0) > 0,
  'a branch relabelled': (c, _, r) => relabel(withKey(c, 'at', r), 'at', count(c.environment.contingencies), r),
  'a case left out': (c, _, r) => drop(withKey(c, 'cases', r)?.cases, r),
  'a case left out with its leaf': (c, _, r) => {
    const part = pick(
      partsOf(c).filter(({ tree }) => tree.length > 1 && tree[0].cases?.length === tree.length - 1),
      r,
    );
    const cases = part?.tree[0].cases;
    if (part === undefined || cases === undefined) return false;
    const k = r(cases.length);
    cases.splice(k, 1);
    part.tree.splice(k + 1, 1);
    return true;
  },
  'a case repeated': (c, _, r) => {
    const node = withKey(c, 'cases', r);
    return repeat(node?.cases, r);
  },
  'a case relabelled': (c, _, r) => {
    const node = withKey(c, 'cases', r);
    return node?.cases !== undefined && relabel(node.cases, r(node.cases.length), profiles(c), r);
  },
  'pairs left out': (c, _, r) => {
    const node = withKey(c, 'pairs', r);
    return drop(node?.pairs, r);
  },
  'a contingency paired with itself': (c, _, r) => {
    const node = pick(nodesOf(c), r);
    const w = r(count(c.environment.contingencies));
    return set(node, 'pairs', [[w, w]]);
  },
  'a pair outside the part': (c, _, r) => set(pick(nodesOf(c), r), 'pairs', [[0, count(c.environment.contingencies)]]),
  'burning left out': (c, _, r) => {
    const node = withKey(c, 'burning', r);
    return node !== undefined && delete node.burning;
  },
  'burning from nothing': (c, _, r) =>
    set(
      pick(
        [...c.claims.mechanism.parts].flatMap(({ tree }) => [...tree]),
        r,
      ),
      'burning',
      [{ budget: [0], times: '1' }],
    ),
  'burning doubled': (c, _, r) => {
    const node = withKey(c, 'burning', r);
    for (const row of node?.burning ?? []) set(row, 'times', format(multiply(rational(row.times ?? '1'), rational(2))));
    return node !== undefined;
  },
  'an exclusion left out': (c, _, r) => drop(c.claims.mechanism.excluded, r),
  'an exclusion relabelled': (c, _, r) => relabel(pick([...c.claims.mechanism.excluded], r)?.outcomes[0], 1, profiles(c), r),
  'a candidate struck out without reason': (c, _, r) => {
    const outcomes = [[r(count(c.environment.contingencies)), r(profiles(c))]];
    return c.claims.mechanism.excluded.push({ outcomes, proof: [] }) > 0;
  },
  'a candidate struck out for any deviation': (c, _, r) => {
    const [w, i] = [r(count(c.environment.contingencies)), r(count(c.environment.agents))];
    const proof = [{ incentive: [w, i, r(count(c.environment.actions[i]))] }];
    return c.claims.mechanism.excluded.push({ outcomes: [[w, r(profiles(c))]], proof }) > 0;
  },
  'three outcomes excluded at once': (c, _, r) => {
    const entry = pick([...c.claims.mechanism.excluded], r);
    return entry !== undefined && entry.outcomes.push([0, 0], [1, 0]) > 0;
  },
  'a payoff edited': (c, _, r) => nudge(pick(pick(c.environment.payoffs, r) ?? [], r), r(count(c.environment.agents)), r),
  'payoffs of two profiles swapped': (c, _, r) => {
    const table = pick([...c.environment.payoffs], r);
    const [x, y] = [r(profiles(c)), r(profiles(c))];
    const kept = table?.[x];
    return JSON.stringify(kept) !== JSON.stringify(table?.[y]) && set(table, x, table?.[y]) && set(table, y, kept);
  },
  'mass moved between contingencies': (c, _, r) => {
    const { prior } = c.environment;
    if (prior.length < 2) return false;
    const moved = multiply(rational(prior[0]), fraction(1n, BigInt(2 + r(5))));
    return set(prior, 0, format(add(rational(prior[0]), negate(moved)))) && set(prior, 1, format(add(rational(prior[1]), moved)));
  },
  'a prior that does not sum to 1': (c, _, r) => set(c.environment.prior, r(count(c.environment.prior)), '1/7'),
  'a prior below zero': (c, _, r) => set(c.environment.prior, r(count(c.environment.prior)), '-1/2'),
  'two cells merged': (c, _, r) => {
    const cells = cellsIn(c);
    if (cells < 2) return false;
    const [kept, merged] = [r(cells), r(cells)];
    for (const row of c.environment.cells) for (const [a, cell] of row.entries()) if (cell === merged) set(row, a, kept);
    return kept !== merged && renumber(c);
  },
  'a cell split': (c, _, r) => {
    const row = pick([...c.environment.cells], r);
    return set(row, r(row?.length ?? 1), cellsIn(c)) && renumber(c);
  },
  'a gap in the cells': (c, _, r) => set(pick([...c.environment.cells], r), 0, cellsIn(c) + 3),
  'another class': (c, _, r) => {
    const classes = ['subsidy-free', 'balanced', 'unrestricted'];
    const now = classes.indexOf(c.class);
    return set(c, 'class', classes[(now + 1 + r(2)) % 3]);
  },
  'a bound introduced': (c, _, r) => c.liability === null && set(c, 'liability', format(fraction(BigInt(r(3)), 2n))),
  'a bound raised': (c, _, r) => c.liability !== null && set(c, 'liability', format(add(rational(c.liability), rational(1 + r(5))))),
  'a bound lifted': (c) => c.liability !== null && set(c, 'liability', null),
  'a bound below zero': (c) => set(c, 'liability', '-1'),
  'V nudged': (c, _, r) => nudge(c.claims.mechanism, 'value', r),
  'V nudged with its gap and part': (c, _, r) => {
    const { mechanism, firstBest } = c.claims;
    if (mechanism.value === null) return false;
    const before = rational(mechanism.value);
    nudge(mechanism, 'value', r);
    const change = add(rational(mechanism.value), negate(before));
    const part = pick([...mechanism.parts], r);
    set(part, 'value', format(add(rational(part?.value ?? '0'), change)));
    return set(c.claims, 'gap', format(add(rational(firstBest.welfare), negate(rational(mechanism.value)))));
  },
  'V undefined': (c) => {
    const { mechanism } = c.claims;
    if (mechanism.value === null) return false;
    for (const part of mechanism.parts) set(part, 'value', null);
    return set(mechanism, 'value', null) && set(c.claims, 'gap', null);
  },
  'V where it is undefined': (c, o) =>
    c.claims.mechanism.value === null && set(c.claims, 'mechanism', o.claims.mechanism) && set(c.claims, 'gap', o.claims.gap),
  'the values of parts shifted': (c, _, r) => {
    const { parts } = c.claims.mechanism;
    if (parts.length < 2) return false;
    const by = fraction(1n, BigInt(1 + r(4)));
    return (
      set(parts[0], 'value', format(add(rational(parts[0].value ?? '0'), by))) &&
      set(parts[1], 'value', format(add(rational(parts[1].value ?? '0'), negate(by))))
    );
  },
  'a part left out': (c, _, r) => drop(c.claims.mechanism.parts, r),
  'a part repeated': (c, _, r) => repeat(c.claims.mechanism.parts, r),
  'a part over less': (c, _, r) => drop(pick([...c.claims.mechanism.parts], r)?.over, r),
  'a part over one contingency twice': (c, _, r) => {
    const over = pick(partsOf(c), r)?.over;
    return over !== undefined && over.length > 0 && over.push(over[0]) > 0;
  },
  'a part over a contingency that does not exist': (c, _, r) => {
    const over = pick(partsOf(c), r)?.over;
    return over !== undefined && over.push(count(c.environment.contingencies)) > 0;
  },
  'no parts': (c, _, r) => (pick(claimsOf(c), r)?.parts.splice(0).length ?? 0) > 0,
  'λ* nudged': (c, _, r) => {
    const claim = c.claims[r(2) === 0 ? 'withContract' : 'withoutContract'];
    if (claim.value === null || !nudge(claim, 'value', r)) return false;
    for (const part of claim.parts) set(part, 'value', claim.value);
    return true;
  },
  'λ* infinite': (c, _, r) => {
    const claim = c.claims[r(2) === 0 ? 'withContract' : 'withoutContract'];
    if (claim.value === null || claim.parts.length === 0) return false;
    for (const part of claim.parts) set(part, 'value', null);
    return set(claim, 'value', null);
  },
  'λ* zero': (c, _, r) => {
    const claim = c.claims[r(2) === 0 ? 'withContract' : 'withoutContract'];
    return claim.value !== '0' && set(claim, 'value', '0');
  },
  'λ* below zero': (c, _, r) => set(c.claims[r(2) === 0 ? 'withContract' : 'withoutContract'], 'value', '-1'),
  'claims swapped': (c) => {
    const { withContract, withoutContract } = c.claims;
    return (
      withContract.value !== withoutContract.value &&
      set(c.claims, 'withContract', withoutContract) &&
      set(c.claims, 'withoutContract', withContract)
    );
  },
  'a transfer nudged': (c, _, r) => {
    const entry = pick(transfersOf(c), r);
    return entry !== undefined && nudge(entry.paid, r(entry.paid.length), r);
  },
  'a transfer turned': (c, _, r) => {
    const entry = pick(transfersOf(c), r);
    for (const [i, t] of [...(entry?.paid ?? [])].entries()) set(entry?.paid, i, format(negate(rational(t))));
    return entry !== undefined;
  },
  'transfers left out': (c, _, r) => drop(pick(claimsOf(c), r)?.pair?.transfers, r),
  'transfers on another cell': (c, _, r) => {
    const entry = pick(transfersOf(c), r);
    return relabel(entry, 'cell', cellsIn(c), r);
  },
  'a choice changed': (c, _, r) => {
    const choice = pick(claimsOf(c), r)?.pair?.choice;
    return choice !== undefined && relabel(choice, r(choice.length), profiles(c), r);
  },
  'a choice too short': (c, _, r) => drop(pick(claimsOf(c), r)?.pair?.choice, r),
  'no pair': (c, _, r) => {
    const claim = pick(claimsOf(c), r);
    return claim?.pair !== null && set(claim, 'pair', null);
  },
  'a first best left out': (c, _, r) => drop(pick([...c.claims.firstBest.profiles], r), r),
  'a first best too many': (c, _, r) => {
    const own = pick([...c.claims.firstBest.profiles], r);
    const missing = [...Array(profiles(c)).keys()].find((a) => !([...(own ?? [])] as unknown as number[]).includes(a));
    if (own === undefined || missing === undefined) return false;
    own.push(missing);
    own.sort((x, y) => x - y);
    return true;
  },
  'W* nudged': (c, _, r) => nudge(c.claims.firstBest, 'welfare', r),
  'the gap nudged': (c, _, r) => nudge(c.claims, 'gap', r),
  'no gap': (c) => c.claims.gap !== null && set(c.claims, 'gap', null),
  'the environment of another': (c, o) =>
    JSON.stringify(c.environment) !== JSON.stringify(o.environment) && set(c, 'environment', o.environment),
  'the claims of another': (c, o) => JSON.stringify(c.claims) !== JSON.stringify(o.claims) && set(c, 'claims', o.claims),
  'one claim of another': (c, o, r) => {
    const name = CLAIMS[r(3)];
    return JSON.stringify(c.claims[name]) !== JSON.stringify(o.claims[name]) && set(c.claims, name, o.claims[name]);
  },
  'a contingency left out': (c, _, r) => {
    const { contingencies, prior, payoffs, cells } = c.environment;
    if (contingencies.length < 2) return false;
    const k = r(contingencies.length);
    for (const list of [contingencies, prior, payoffs, cells]) list.splice(k, 1);
    return true;
  },
  'an action left out': (c, _, r) => drop(pick([...c.environment.actions], r), r),
  'an agent twice': (c) => c.environment.agents.length > 1 && set(c.environment.agents, 1, c.environment.agents[0]),
  'a float': (c, _, r) => set(pick([...c.environment.prior].length > 0 ? [c.environment.prior] : [], r), 0, 0.5),
  'not a number': (c, _, r) => set(pick(partsOf(c), r), 'value', 'NaN'),
  'a fraction over 0': (c) => set(c.claims.firstBest, 'welfare', '1/0'),
  'a decimal': (c) => set(c.environment.payoffs[0][0], 0, '0.5'),
  'a number of a million digits': (c, _, r) =>
    set(r(2) === 0 ? c.environment.payoffs[0][0] : c.claims.mechanism, r(2) === 0 ? 0 : 'value', '9'.repeat(1_000_000)),
  'an index of a million digits': (c) => set(c.claims.firstBest.profiles[0], 0, 1e300),
  'an unknown key': (c, _, r) => set(pick([c, c.environment, c.claims, c.claims.mechanism, ...nodesOf(c)], r), 'trust', 'me'),
  'a key left out': (c, _, r) => {
    const object = pick([c, c.environment, c.claims, c.claims.mechanism, c.claims.firstBest], r);
    const key = pick(
      Object.keys(object ?? {}).filter((name) => !['lacuna', 'title', 'liability'].includes(name)),
      r,
    );
    return object !== undefined && key !== undefined && delete (object as Record<string, unknown>)[key];
  },
  'a text for a list': (c, _, r) => set(pick(partsOf(c), r), 'tree', '[{}]'),
  'a list for an object': (c) => set(c.claims, 'mechanism', [c.claims.mechanism]),
  'a number for a node': (c, _, r) => set(pick(partsOf(c), r)?.tree, 0, 5),
  'null for a list': (c, _, r) => set(pick(claimsOf(c), r), 'parts', null),
  'deep nesting': (c) => {
    let deep: unknown = [];
    for (let k = 0; k < 1500; k++) deep = k % 2 === 0 ? { claims: deep } : [deep];
    return set(c, 'claims', deep);
  },
  'deep nesting of known keys': (c) => {
    let deep: unknown = {};
    for (let k = 0; k < 1500; k++) deep = { claims: deep };
    return set(c, 'claims', deep);
  },
};
