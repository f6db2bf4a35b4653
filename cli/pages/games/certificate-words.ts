/**
 * # Certificates in words
 *
 * What the rows of a proof say as economics: which deviations, weighted how, add up, and why no transfers can deter them all.
 */
import type { CaseNode, Certificate, Claim, Game, Proof } from '../../../src/certificate/format.js';
import { absolute, add, divide, format, isZero, multiply, type Rational, rational, subtract, ZERO } from '../../../src/exact/rational.js';
import { counted } from '../layout/layout.js';
import { divisionWords } from './division-words.js';

const MOST_PROOFS = 6;
const MOST_ROWS = 12;

type Goal = 'none' | 'burned' | 'weight' | 'weight alone';
type Chosen = ReadonlyMap<number, number>;

/** A deviation that a proof weighs. */
interface Step {
  readonly times: Rational;
  readonly words: string;
  readonly short: string;
  readonly agent: number;
  readonly from: number;
  readonly into: number;
  readonly gain: Rational;
  readonly loss: Rational;
}

const actionOf = (game: Game, profile: number, agent: number): number =>
  Math.floor(profile / game.strides[agent]) % game.actions[agent].length;

/** A profile with its contingency, where there are several: `(C, D) in storm`. */
function placeOf(game: Game, w: number, profile: number): string {
  const names = game.agents.map((_, i) => game.actions[i][actionOf(game, profile, i)]);
  return `(${names.join(', ')})${game.contingencies.length > 1 ? ` in ${game.contingencies[w]}` : ''}`;
}

function stepsOf(game: Game, chosen: Chosen, proof: Proof): Step[] {
  return proof.flatMap(({ incentive, times = '1' }) => {
    if (incentive === undefined) return [];
    const [w, agent, action] = incentive;
    const profile = chosen.get(w) ?? 0;
    const to = profile + (action - actionOf(game, profile, agent)) * game.strides[agent];
    const gain = subtract(game.payoffs[w][to][agent], game.payoffs[w][profile][agent]);
    const short = `${game.actions[agent][action]} at ${placeOf(game, w, profile)}`;
    const words = `${game.agents[agent]} gains ${format(gain)} by ${short}`;
    const loss = subtract(game.welfare[w][profile], game.welfare[w][to]);
    return [{ times: rational(times), words, short, agent, from: game.cells[w][profile], into: game.cells[w][to], gain, loss }];
  });
}

/** The deviations in the order of a closed walk of one agent, if that is what they are. */
function asWalk(steps: readonly Step[], rows: number): Step[] | null {
  if (steps.length !== rows || steps.some(({ times, agent }) => format(times) !== '1' || agent !== steps[0].agent)) return null;
  const left = [...steps];
  const walk = left.splice(0, 1);
  while (left.length > 0) {
    const next = left.findIndex(({ from }) => from === walk[walk.length - 1].into);
    if (next < 0) return null;
    walk.push(...left.splice(next, 1));
  }
  return walk[walk.length - 1].into === walk[0].from ? walk : null;
}

/** A proof in a sentence. */
function proofWords(game: Game, chosen: Chosen, proof: Proof, goal: Goal): string {
  const steps = stepsOf(game, chosen, proof);
  const bounds = proof.flatMap(({ bound, times = '1' }) =>
    bound === undefined ? [] : [multiply(absolute(rational(times)), game.liability ?? ZERO)],
  );
  const gains = steps.reduce((sum, { times, gain }) => add(sum, multiply(times, gain)), ZERO);
  const total = bounds.reduce(subtract, gains);
  const weighed = goal === 'weight' || goal === 'weight alone';
  const slope = weighed ? steps.reduce((sum, { times, loss }) => add(sum, multiply(times, loss)), ZERO) : ZERO;
  const weight = isZero(slope)
    ? weighed
      ? '; everyone together loses nothing by it, so that no weight deters it'
      : ''
    : `; everyone together loses ${format(slope)} by it, so that it takes a weight of ${format(divide(total, slope))} at least`;
  const walk = goal === 'burned' ? null : asWalk(steps, proof.length);
  if (walk !== null && walk.length === 1) {
    if (goal === 'weight alone') return `${walk[0].words}${weight}.`;
    return `${walk[0].words}, and the court cannot tell: both outcomes are paid alike, so no transfer deters it${weight}.`;
  }
  if (walk !== null && walk.length === 2) {
    const [x, y] = walk;
    const gained = `the gains ${format(x.gain)} and ${format(y.gain)} add up to ${format(gains)} > 0`;
    return `What deters ${game.agents[x.agent]} from ${x.short} invites ${y.short}: the transfers cancel, and ${gained}${weight}.`;
  }
  if (walk !== null) {
    const all = walk.map(({ words }) => words).join('; ');
    return `What deters each of these deviations invites the next, and the transfers cancel: ${all}; together ${format(gains)} > 0${weight}.`;
  }
  const shown = steps.slice(0, MOST_ROWS).map(({ times, words }) => `${format(times) === '1' ? '' : `${format(times)} × `}${words}`);
  const more = steps.length > MOST_ROWS ? `; … (${steps.length - MOST_ROWS} more)` : '';
  const budgets = proof.filter(({ budget }) => budget !== undefined).length;
  const within = [
    budgets > 0 ? `the budget on ${counted(budgets, 'cell')}` : '',
    bounds.length > 0 ? `the bound on ${counted(bounds.length, 'transfer')}` : '',
  ];
  const limits = within.filter((text) => text !== '').join(' and ');
  const deterring = `To deter ${shown.join('; ')}${more}`;
  if (goal === 'burned') return `${deterring}: within ${limits}, ${format(total)} must be burned on average.`;
  const against = limits === '' ? 'the transfers cancel' : `within ${limits} the transfers cancel`;
  return `${deterring} at once takes ${format(total)} more than there is: ${against}${weight}.`;
}

/** What a claim rests on: the proofs of its table and of its trees, in words, with how many there are. */
function claimWords(game: Game, claim: Claim, goal: Exclude<Goal, 'burned'>): string[] {
  const proofs: { chosen: Chosen; proof: Proof; goal: Goal }[] = claim.excluded.map(({ outcomes, proof }) => ({
    chosen: new Map(outcomes),
    proof,
    goal,
  }));
  const nodes = claim.parts.reduce((sum, { tree }) => sum + tree.length, 0);
  const divided = claim.parts.filter((part) => part.divided !== undefined);
  for (const { tree, divided } of claim.parts) if (divided === undefined) collect(tree, goal, proofs);
  const lines = proofs.slice(0, MOST_PROOFS).map(({ chosen, proof, goal }) => proofWords(game, chosen, proof, goal));
  if (proofs.length > MOST_PROOFS) lines.push(`… and ${proofs.length - MOST_PROOFS} more of this kind.`);
  for (const part of divided) lines.push(...divisionWords(game, part, (w, profile) => placeOf(game, w, profile)));
  if (goal === 'none')
    lines.push(`Of what these leave open, no choice is worth more: ${counted(nodes, 'case')} in ${counted(claim.parts.length, 'part')}.`);
  return claim.value === '0' && goal !== 'none' ? [] : lines;
}

/** The proofs in a tree in preorder, each with what is assigned where it stands. */
function collect(tree: readonly CaseNode[], goal: Goal, into: { chosen: Chosen; proof: Proof; goal: Goal }[]): void {
  let read = 0;
  const visit = (chosen: Chosen): void => {
    const node = tree[read++];
    if (node === undefined) return;
    if (node.proof !== undefined) into.push({ chosen, proof: node.proof, goal });
    if (node.burning !== undefined) into.push({ chosen, proof: node.burning, goal: 'burned' });
    const { at, cases } = node;
    if (node.proof !== undefined || at === undefined || cases === undefined) return;
    for (const profile of cases) visit(new Map(chosen).set(at, profile));
  };
  visit(new Map());
}

/** Every claim of a verified certificate with what it rests on. */
export function certificateWords(game: Game, { claims }: Certificate): { claim: string; lines: readonly string[] }[] {
  const blind: Game = { ...game, cells: game.cells.map((row) => row.map(() => 0)) };
  return [
    { claim: 'λ*(E)', lines: claimWords(blind, claims.withoutContract, 'weight alone') },
    { claim: 'V_L', lines: claimWords(game, claims.mechanism, 'none') },
    { claim: 'λ*_L', lines: claimWords(game, claims.withContract, 'weight') },
  ];
}
