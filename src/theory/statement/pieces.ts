/**
 * # The work of a check, in pieces
 *
 * A check goes through *stages* one after the other: what is stored, each scope, random subjects, the adversary. A stage has so many *units*
 * of work (a subject of a scope, a batch of random subjects, a climb), each of which can be done without those before it; a *piece* is a
 * range of them. So one check can be shared among processes and machines, and be continued where it was broken off.
 */

/** A stage of a check. */
export interface StageSize {
  /** `stored`, `scope 1`, `scope 2`, …, `sampling`, `adversary`. */
  readonly name: string;
  /** How many units there are. */
  readonly size: number;
}

/** The units of a stage from `from`, and below `to`. */
export interface Piece {
  readonly stage: string;
  readonly from: number;
  readonly to: number;
}

/** All of a check. */
export const allPieces = (stages: readonly StageSize[]): Piece[] => shardPieces(stages, { shard: 1, of: 1 });

/** Shards that a check may be split into. */
export const MOST_SHARDS = 10_000;

/** One of so many parts of like size of a check: it has its part of every stage. */
export interface Shard {
  /** From 1 to `of`. */
  readonly shard: number;
  readonly of: number;
}

/** What a shard has to do. The pieces of all shards are all of the check, each unit once. */
export const shardPieces = (stages: readonly StageSize[], { shard, of }: Shard): Piece[] =>
  stages
    .map(({ name, size }) => ({ stage: name, from: Math.floor((size * (shard - 1)) / of), to: Math.floor((size * shard) / of) }))
    .filter(({ from, to }) => from < to);

/** The pieces without what others cover, in their order. */
export const without = (pieces: readonly Piece[], covered: readonly Piece[]): Piece[] =>
  covered.reduce<readonly Piece[]>(
    (left, { stage, from, to }) =>
      left.flatMap((piece) => {
        if (piece.stage !== stage || to <= piece.from || piece.to <= from) return [piece];
        const parts = [
          { ...piece, to: from },
          { ...piece, from: to },
        ];
        return parts.filter((part) => part.from < part.to);
      }),
    pieces,
  ) as Piece[];

/** How far a check has come. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly doing: string;
}
