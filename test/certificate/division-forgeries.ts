import { add, format, fraction, negate, rational } from 'lacuna';
import type { Forged, Forgery } from './forgeries.js';

type Node = Forged['claims']['mechanism']['parts'][number]['tree'][number];
type Random = (n: number) => number;

const pick = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items.length === 0 ? undefined : items[random(items.length)];
const partOf = (c: Forged, r: Random) => pick([...c.claims.mechanism.parts], r);
const treeOf = (c: Forged, r: Random): Node[] | undefined => {
  const tree = partOf(c, r)?.tree;
  return tree === undefined || tree.length === 0 ? undefined : tree;
};
const questions = (c: Forged, key: 'more' | 'lost' | 'by'): Node[] =>
  c.claims.mechanism.parts.flatMap(({ tree }) => tree.filter((node) => node[key] !== undefined));
const cellsIn = ({ environment }: Forged): number => Math.max(...environment.cells.flat()) + 1;
const shift = (c: Forged, r: Random, by: ReturnType<typeof rational>): boolean => {
  const node = pick(questions(c, 'by'), r);
  if (node?.by === undefined) return false;
  node.by = format(add(rational(node.by), by));
  return true;
};
const relabel = (list: number[] | undefined, at: number, n: number, r: Random): boolean => {
  if (list === undefined || n < 2) return false;
  list[at] = (list[at] + 1 + r(n - 1)) % n;
  return true;
};

/** Every kind of forgery of a tree of cases on transfers by name. */
export const DIVISION_FORGERIES: Readonly<Record<string, Forgery>> = {
  'a question left out': (c, _, r) => {
    const tree = treeOf(c, r);
    return tree !== undefined && tree.splice(r(tree.length), 1).length > 0;
  },
  'the first question left out': (c, _, r) => treeOf(c, r)?.shift() !== undefined,
  'the last question left out': (c, _, r) => treeOf(c, r)?.pop() !== undefined,
  'the second half left out': (c, _, r) => {
    const tree = treeOf(c, r);
    return tree !== undefined && tree.splice(Math.floor(tree.length / 2)).length > 0;
  },
  'all questions left out': (c, _, r) => (treeOf(c, r)?.splice(0).length ?? 0) > 0,
  'a question repeated': (c, _, r) => {
    const tree = treeOf(c, r);
    if (tree === undefined) return false;
    const at = r(tree.length);
    tree.splice(at, 0, { ...tree[at] });
    return true;
  },
  'a question too many': (c, _, r) => (partOf(c, r)?.tree.push({ more: [0, 1 % cellsIn(c), 0], by: '1' }) ?? 0) > 0,
  'an empty node too many': (c, _, r) => (partOf(c, r)?.tree.push({}) ?? 0) > 0,
  'two questions exchanged': (c, _, r) => {
    const tree = treeOf(c, r);
    if (tree === undefined || tree.length < 2) return false;
    const at = r(tree.length - 1);
    [tree[at], tree[at + 1]] = [tree[at + 1], tree[at]];
    return true;
  },
  'questions in reverse': (c, _, r) => (treeOf(c, r)?.reverse().length ?? 0) > 1,
  'a threshold raised': (c, _, r) => shift(c, r, rational(1)),
  'a threshold lowered': (c, _, r) => shift(c, r, rational(-1)),
  'a threshold between whole ones': (c, _, r) => shift(c, r, fraction(1n, 7n)),
  'a threshold turned': (c, _, r) => {
    const node = pick(questions(c, 'by'), r);
    if (node?.by === undefined || node.by === '0') return false;
    node.by = format(negate(rational(node.by)));
    return true;
  },
  'a threshold out of sight': (c, _, r) => shift(c, r, rational(10n ** 20n)),
  'a threshold of many digits': (c, _, r) => {
    const node = pick(questions(c, 'by'), r);
    if (node === undefined) return false;
    node.by = '9'.repeat(5000);
    return true;
  },
  'a question without a threshold': (c, _, r) => {
    const node = pick(questions(c, 'by'), r);
    return node !== undefined && delete node.by;
  },
  'a threshold without a question': (c, _, r) => {
    const node = pick(questions(c, 'more'), r);
    return node !== undefined && delete node.more;
  },
  'cells exchanged': (c, _, r) => {
    const more = pick(questions(c, 'more'), r)?.more;
    if (more === undefined) return false;
    [more[0], more[1]] = [more[1], more[0]];
    return true;
  },
  'another cell': (c, _, r) => relabel(pick(questions(c, 'more'), r)?.more, r(2), cellsIn(c), r),
  'another agent': (c, _, r) => relabel(pick(questions(c, 'more'), r)?.more, 2, c.environment.agents.length, r),
  'an agent that does not exist': (c, _, r) => {
    const more = pick(questions(c, 'more'), r)?.more;
    if (more === undefined) return false;
    more[2] = c.environment.agents.length;
    return true;
  },
  'a cell that does not exist': (c, _, r) => {
    const more = pick(questions(c, 'more'), r)?.more;
    if (more === undefined) return false;
    more[r(2)] = cellsIn(c);
    return true;
  },
  'a cell and itself': (c, _, r) => {
    const more = pick(questions(c, 'more'), r)?.more;
    if (more === undefined) return false;
    more[0] = more[1];
    return true;
  },
  'too few numbers': (c, _, r) => (pick(questions(c, 'more'), r)?.more?.splice(0).length ?? 0) > 0,
  'a loss for a difference': (c, _, r) => {
    const node = pick(questions(c, 'more'), r);
    if (node?.more === undefined) return false;
    node.lost = [node.more[0]];
    return delete node.more;
  },
  'a loss beside a difference': (c, _, r) => {
    const node = pick(questions(c, 'more'), r);
    if (node === undefined) return false;
    node.lost = [r(cellsIn(c))];
    return true;
  },
  'a difference for a loss': (c, _, r) => {
    const node = pick(questions(c, 'lost'), r);
    if (node?.lost === undefined) return false;
    node.more = [node.lost[0], (node.lost[0] + 1) % cellsIn(c), 0];
    return delete node.lost;
  },
  'a loss in another cell': (c, _, r) => relabel(pick(questions(c, 'lost'), r)?.lost, 0, cellsIn(c), r),
  'a proof for a question': (c, _, r) => {
    const tree = treeOf(c, r);
    if (tree === undefined) return false;
    tree[r(tree.length)] = { proof: [] };
    return true;
  },
  'cases for a question': (c, _, r) => {
    const tree = treeOf(c, r);
    if (tree === undefined) return false;
    tree[r(tree.length)] = { at: 0, cases: [] };
    return true;
  },
  'the questions of another': (c, o, r) => {
    const [mine, theirs] = [partOf(c, r), partOf(o, r)];
    if (mine === undefined || theirs === undefined || JSON.stringify(mine.tree) === JSON.stringify(theirs.tree)) return false;
    mine.tree = theirs.tree;
    return true;
  },
  'divided by something else': (c, _, r) => {
    const part = partOf(c, r);
    if (part === undefined) return false;
    Object.assign(part, { divided: 'choices' });
    return true;
  },
  'a tree of choices after all': (c, _, r) => {
    const part = partOf(c, r);
    return part !== undefined && delete part.divided;
  },
  'a weight divided by transfers': (c, _, r) => {
    const part = pick([...c.claims.withContract.parts, ...c.claims.withoutContract.parts], r);
    if (part === undefined) return false;
    Object.assign(part, { divided: 'transfers', tree: [] });
    return true;
  },
  'V undefined': (c) => {
    const { mechanism } = c.claims;
    if (mechanism.value === null) return false;
    for (const part of mechanism.parts) part.value = null;
    Object.assign(mechanism, { value: null, pair: null });
    c.claims.gap = null;
    return true;
  },
};
