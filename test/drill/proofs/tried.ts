/** What becomes of a theorem in another wording: it fails at a subject, or is proved all the same, or nobody knows. */

import type { UnknownNumbers } from '../../../cli/files/unknown-numbers.js';
import { inTurn } from '../../../cli/run/prove-cases.js';
import { planOf } from '../../../cli/run/prove-theorem.js';
import { proving } from '../../../cli/run/proving.js';
import { QUANTIFIED } from '../../../properties/quantified.js';
import type { Theorem } from '../../../src/theory/statement/theorem.js';
import { sampled } from './sampled.js';

/** What became of it; `deceived` where what is said to be proved fails on numbers that were drawn. */
export interface Tried {
  readonly fate: 'fails' | 'proved' | 'undecided' | 'deceived';
  readonly why: string;
}

/** Milliseconds that this process has worked: what comes out does not depend on how busy the machine is. */
export const worked = (): number => process.cpuUsage().user / 1000;

/** Draws for each case of what is said to be proved. */
const DRAWS = 60;

/** Proves a wording, which `on` runs on unknown numbers, without some hypotheses. */
export async function tried(on: UnknownNumbers, theorem: Theorem<never>, dropped: readonly string[], seconds: number): Promise<Tried> {
  const { verdict, reason } = await proving(inTurn(on, worked), {
    now: worked,
    theorem,
    dropped,
    asked: {},
    seconds,
    show: () => undefined,
    stopped: () => false,
  });
  if (verdict === 'failed') return { fate: 'fails', why: '' };
  if (verdict !== 'proved') return { fate: 'undecided', why: reason };
  const plan = planOf(theorem, {});
  const quantified = QUANTIFIED[theorem.id];
  const families = quantified.kind === 'family' ? quantified.of.map(({ family }) => family) : [];
  const fails = 'cases' in plan && plan.cases.some((of) => sampled(theorem, of, families, dropped, DRAWS).fails);
  return { fate: fails ? 'deceived' : 'proved', why: '' };
}
