/**
 * # Audits
 *
 * A ledger says of each group of ranges what they came to, by a digest. Whoever doubts it redoes some groups, drawn at random, and compares: of false
 * ones a share q among all, a sample of n misses every one with probability at most (1 − q)ⁿ.
 */
import { LacunaError } from '../../src/exact/error.js';
import type { LedgerFile } from '../../src/formats/campaigns/campaign-ledger.js';
import { random } from '../../src/theory/order/random-stream.js';
import { handApart } from '../run/hand.js';
import { type Lane, lanesOf, pieceOf, type Statements } from './lanes.js';
import { chained, digestOf } from './ledger.js';
import { type CheckingHand, rangeBy } from './range.js';

/** A group of ranges with its digest in the ledger. */
interface Group {
  readonly lane: Lane;
  readonly from: number;
  readonly to: number;
  readonly digest: string;
}

/** A group that was redone. */
interface Redone {
  readonly statement: number;
  readonly stage: string;
  readonly from: number;
  readonly to: number;
  readonly agrees: boolean;
}

/** What an audit came to. */
interface Audit {
  readonly groups: number;
  readonly ranges: number;
  readonly of: { readonly groups: number; readonly ranges: number };
  readonly redone: readonly Redone[];
}

/** The groups of a ledger. @throws LacunaError where there are not as many digests as the ranges that are done make groups */
function groupsOf({ charter, lanes }: LedgerFile<unknown>): Group[] {
  return lanesOf(charter).flatMap((lane, k) => {
    const { done, digests } = lanes[k];
    const whole = Math.floor(done / lane.group);
    const rest = done % lane.group === 0 ? 0 : 1;
    if (digests.length !== whole && digests.length !== whole + rest)
      throw new LacunaError({
        place: `lanes[${k}].digests`,
        expected: `${whole + rest} for ${done} ranges`,
        received: `${digests.length}`,
      });
    return digests.map((digest, j) => ({ lane, from: j * lane.group, to: Math.min(done, (j + 1) * lane.group), digest }));
  });
}

/** Redoes a share of the groups, at least one. */
export async function audit(
  ledger: LedgerFile<unknown>,
  statements: Statements,
  {
    share,
    seed,
    workers,
    leaving,
    show,
  }: { share: number; seed: number; workers: number; leaving: () => boolean; show: (done: number, of: number) => void },
): Promise<Audit> {
  const groups = groupsOf(ledger);
  if (groups.length === 0) throw new LacunaError({ place: 'ledger', expected: 'a group of ranges that is done', received: 'none' });
  const drawn = sampleOf(groups, Math.max(1, Math.ceil(groups.length * share)), seed);
  const redone: Redone[] = [];
  const queue = [...drawn];
  const work = async (hand: CheckingHand): Promise<void> => {
    for (let group = queue.shift(); group !== undefined && !leaving(); group = queue.shift()) {
      const { lane, from, to, digest } = group;
      const found = await digestBy(hand, statements, group, leaving);
      if (found === null) return;
      redone.push({
        statement: lane.statement,
        stage: lane.stage.name,
        from: pieceOf(lane, from).from,
        to: pieceOf(lane, to - 1).to,
        agrees: found === digest,
      });
      show(redone.length, drawn.length);
    }
  };
  const hands: CheckingHand[] = Array.from({ length: Math.min(workers, drawn.length) }, () => handApart());
  try {
    await Promise.all(hands.map(work));
  } finally {
    for (const hand of hands) hand.leave();
  }
  const ranges = (list: readonly Group[]) => list.reduce((sum, { from, to }) => sum + to - from, 0);
  return {
    groups: redone.length,
    ranges: ranges(drawn),
    of: { groups: groups.length, ranges: ranges(groups) },
    redone: redone.sort((x, y) => x.statement - y.statement || (x.stage < y.stage ? -1 : x.stage > y.stage ? 1 : x.from - y.from)),
  };
}

async function digestBy(
  hand: CheckingHand,
  statements: Statements,
  { lane, from, to }: Group,
  leaving: () => boolean,
): Promise<string | null> {
  let chain = '';
  for (let index = from; index < to; index++) {
    const done = await rangeBy(hand, { trial: statements.trial(lane.statement), piece: pieceOf(lane, index), leaving });
    if (done === null) return null;
    chain = chained(chain, digestOf(done.part));
  }
  return chain;
}

/** So many of a list, each as likely as any other. */
function sampleOf<Item>(list: readonly Item[], many: number, seed: number): Item[] {
  const draw = random(seed);
  const rest = [...list];
  return Array.from({ length: Math.min(many, rest.length) }, () => rest.splice(Math.floor(draw() * rest.length), 1)[0]);
}
