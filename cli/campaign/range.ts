/** A range of a stage, done piece by piece by one hand. */
import { ends, joined, type Part } from '../../src/theory/check/parts.js';
import type { Piece } from '../../src/theory/statement/pieces.js';
import type { Hand } from '../run/hand.js';
import type { Trial } from '../run/trial.js';

/** Whoever can do pieces of checks. */
export type CheckingHand = Hand<'checking' | 'hunting'>;

/** What to do and how to be told. */
interface RangeTask {
  readonly trial: Trial;
  readonly piece: Piece;
  /** Asked between pieces: once it answers `true`, the range is given up. */
  readonly leaving: () => boolean;
  /** Called at every sign of life. */
  readonly sign?: () => void;
}

/** Does a range; `null` where it was given up. */
export async function rangeBy(
  hand: CheckingHand,
  { trial, piece: { stage, from, to }, leaving, sign = () => undefined }: RangeTask,
): Promise<{ readonly part: Part; readonly milliseconds: number } | null> {
  let part: Part | null = null;
  let milliseconds = 0;
  while (part === null || (part.to < to && !ends(part))) {
    if (leaving()) return null;
    const piece = { stage, from: part?.to ?? from, to };
    const { result, elapsedMs } = await hand.perform({ kind: 'checking', trial, limit: null, piece }, sign);
    sign();
    // One that was stopped may not have polished what it found.
    if (leaving()) return null;
    const next = result as Part;
    part = part === null ? next : joined(part, next);
    milliseconds += elapsedMs;
  }
  return { part, milliseconds };
}
