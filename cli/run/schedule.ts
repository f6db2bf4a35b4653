/**
 * # Sharing a check among workers
 *
 * Theorems in their order, each in pieces. A worker does a piece for half a second and comes back with how far it got; it goes on there
 * unless others wait for work, who are given half of what is left. It stays with its theorem, whose code it has compiled, and else begins
 * one that nobody is at. So the dearest theorem keeps nobody waiting, and since parts are put together in order the results do not depend
 * on who did what.
 */
import type { Plan } from '../../src/theory/check/check.js';
import { type Part, withPart } from '../../src/theory/check/parts.js';
import type { Progress } from '../../src/theory/statement/pieces.js';
import { allPieces, type Piece, type Shard, shardPieces, without } from '../../src/theory/statement/pieces.js';
import { PIECE } from './perform.js';
import type { Status } from './progress.js';
import type { Done, Task } from './task.js';
import { planFor, type Trial } from './trial.js';
import type { Work } from './work.js';

/** The check of a theorem, as far as it has come. */
export interface Item {
  readonly trial: Trial;
  readonly plan: Plan;
  parts: readonly Part[];
  /** Milliseconds of work that went into it. */
  elapsedMs: number;
}

/** How to go about a check. */
interface ScheduleOptions {
  /** Milliseconds of work for each theorem. */
  readonly limit: number | null;
  readonly shard: Shard;
  /** Called for each theorem in order, as soon as all before are done. */
  readonly tell: (item: Item) => void;
  /** What was done of each theorem before, by id. */
  readonly done?: ReadonlyMap<string, Pick<Item, 'parts' | 'elapsedMs'>>;
  /** Called when something more has been done. */
  readonly record?: () => void;
}

interface Running extends Item {
  /** Milliseconds of work in this call. */
  spentMs: number;
  readonly foreign: readonly Piece[];
  readonly tasks: Set<Task<'checking'>>;
  closed: boolean;
}

/** The checks of some theorems as work for a pool. */
export class Schedule implements Work<'checking'> {
  private readonly items: Running[];
  /** What each worker did last. */
  private readonly latest = new Map<object, { readonly item: Running; readonly part: Part }>();
  private told = 0;
  private subjects = 0;

  constructor(
    trials: readonly Trial[],
    private readonly options: ScheduleOptions,
  ) {
    this.items = trials.map((trial) => begin(trial, options.shard, options.done?.get(trial.id)));
  }

  next(worker: object, waiting: number): Task<'checking'> | null {
    const open = this.items.flatMap((item) => this.open(item).map((piece) => ({ item, piece })));
    if (open.length === 0) return null;
    const last = this.latest.get(worker);
    const next =
      open.find(({ item, piece: { stage, from } }) => item === last?.item && stage === last.part.stage && from === last.part.to) ??
      open.find(({ item }) => item === last?.item) ??
      open.find(({ item }) => item.tasks.size === 0) ??
      open[0];
    const { stage, from, to } = next.piece;
    const piece = { stage, from, to: open.length < waiting ? Math.ceil((from + to) / 2) : to };
    const limit = this.options.limit === null ? null : this.left(next.item);
    const task: Task<'checking'> = { kind: 'checking', trial: next.item.trial, limit, piece };
    next.item.tasks.add(task);
    return task;
  }

  done(worker: object, task: Task<'checking'>, { result, elapsedMs }: Done<'checking'>): (() => void)[] {
    const item = this.items.find(({ tasks }) => tasks.has(task));
    if (item === undefined) return [];
    item.tasks.delete(task);
    if (item.closed) return [];
    this.latest.set(worker, { item, part: result });
    this.subjects += result.tried;
    item.parts = withPart(item.parts, result);
    item.elapsedMs += elapsedMs;
    item.spentMs += elapsedMs;
    item.closed = isComplete(item) || (item.tasks.size === 0 && this.left(item) <= 0);
    this.options.record?.();
    return this.news();
  }

  isObsolete(task: Task<'checking'>): boolean {
    return this.items.some(
      (item) => item.tasks.has(task) && (item.closed || without([task.piece], item.plan.remaining(item.parts)).length > 0),
    );
  }

  status({ trial: { id } }: Task<'checking'>, { doing }: Progress): Status {
    const { length } = this.items;
    const finished = this.items.filter(({ closed }) => closed).length;
    return {
      label: length === 1 ? `${id}, ${doing}` : `${finished} of ${length}; ${id}, ${doing}`,
      share: this.items.reduce((sum, item) => sum + shareOf(item), 0) / length,
      subjects: this.subjects,
    };
  }

  /** Tells what was not told yet: what was begun and not ended, after an interruption. */
  close(): void {
    for (const item of this.items.slice(this.told)) if (item.parts.length > 0) this.options.tell(item);
    this.told = this.items.length;
  }

  /** Whether all of it is done. */
  isDone(): boolean {
    return this.items.every(isComplete);
  }

  /** How far each theorem has come. */
  state(): (Pick<Item, 'parts' | 'elapsedMs'> & { readonly id: string })[] {
    return this.items.map((item) => {
      const at = (stage: string) => item.plan.stages.findIndex(({ name }) => name === stage);
      const parts = [...item.parts].sort((x, y) => at(x.stage) - at(y.stage) || x.from - y.from);
      return { id: item.trial.id, parts, elapsedMs: item.elapsedMs };
    });
  }

  /** What nobody does yet. */
  private open(item: Running): readonly Piece[] {
    if (item.closed || this.left(item) <= 0) return [];
    const taken = [...item.tasks].map(({ piece }) => piece);
    return without(item.plan.remaining(item.parts), [...item.foreign, ...taken]);
  }

  /** Milliseconds that a theorem has left, beside those granted already. */
  private left({ spentMs, tasks }: Running): number {
    const granted = [...tasks].reduce((sum, { limit }) => sum + Math.min(PIECE, limit ?? 0), 0);
    return (this.options.limit ?? Number.POSITIVE_INFINITY) - spentMs - granted;
  }

  private news(): (() => void)[] {
    const news: (() => void)[] = [];
    for (; this.told < this.items.length && isClosed(this.items[this.told]); this.told++) {
      const item = this.items[this.told];
      news.push(() => this.options.tell(item));
    }
    return news;
  }
}

const isComplete = (item: Running): boolean => without(item.plan.remaining(item.parts), item.foreign).length === 0;

/** Whether nothing more will be done: a theorem may have been done before, or not be in the shard. */
function isClosed(item: Running): boolean {
  item.closed ||= isComplete(item);
  return item.closed;
}

function begin(trial: Trial, shard: Shard, before: Pick<Item, 'parts' | 'elapsedMs'> = { parts: [], elapsedMs: 0 }): Running {
  let plan: Plan | null = null;
  return {
    trial,
    get plan() {
      plan ??= planFor(trial);
      return plan;
    },
    get foreign() {
      return without(allPieces(this.plan.stages), shardPieces(this.plan.stages, shard));
    },
    parts: before.parts,
    elapsedMs: before.elapsedMs,
    spentMs: 0,
    tasks: new Set(),
    closed: false,
  };
}

/** How much of a theorem is done, from 0 to 1, by the subjects that were tried. */
function shareOf(item: Running): number {
  if (item.closed || item.parts.length === 0) return Number(item.closed);
  const size = new Map(item.plan.stages.map(({ name, each }) => [name, each]));
  const subjects = (pieces: readonly Piece[]) => pieces.reduce((sum, { stage, from, to }) => sum + (size.get(stage) ?? 0) * (to - from), 0);
  const done = subjects(item.parts);
  return done / Math.max(1, done + subjects(without(item.plan.remaining(item.parts), item.foreign)));
}
