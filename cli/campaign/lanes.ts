/**
 * # Lanes
 *
 * The stages of the statements of a campaign, in order: each is a lane of ranges, numbered from 0, that any worker may do in any order. What a
 * lane is follows from the charter alone; the theory is asked whether it still is so.
 */
import { LacunaError } from '../../src/exact/error.js';
import type { Charter, CharterStatement, StageCut } from '../../src/formats/campaigns/campaign-charter.js';
import type { Reading } from '../../src/formats/checks/check-shard.js';
import { quote } from '../../src/formats/text/place.js';
import type { Plan } from '../../src/theory/check/check.js';
import type { Checkable } from '../../src/theory/checkable.js';
import type { Piece } from '../../src/theory/statement/pieces.js';
import { isModule } from '../files/is-module.js';
import { version } from '../files/package-files.js';
import { entryOf, loadTrial, planFor, requireModel, type Trial } from '../run/trial.js';
import { contentHash, type Modules } from './identity.js';

/** A stage of a statement. */
export interface Lane {
  /** The statement and the stage, by number: `0.1`. */
  readonly key: string;
  readonly statement: number;
  readonly stage: StageCut;
  /** How many ranges there are. */
  readonly count: number;
  /** How many ranges have one digest together in the ledger. */
  readonly group: number;
}

/** Digests that a ledger holds of a lane, at most. */
const MOST_DIGESTS = 4096;

/** The lanes of a campaign, in order. */
export const lanesOf = ({ statements }: Pick<Charter, 'statements'>): Lane[] =>
  statements.flatMap(({ stages }, statement) =>
    stages.map((stage, k) => {
      const count = Math.ceil(stage.size / stage.range);
      return { key: `${statement}.${k}`, statement, stage, count, group: Math.max(1, Math.ceil(count / MOST_DIGESTS)) };
    }),
  );

/** The units of a range. */
export const pieceOf = ({ stage: { name, size, range } }: Lane, index: number): Piece => ({
  stage: name,
  from: index * range,
  to: Math.min(size, (index + 1) * range),
});

/** What is to be tried of a statement, here. */
export function trialOf({ seed, model }: Pick<Charter, 'seed' | 'model'>, statement: CharterStatement, modules: Modules): Trial {
  const { id, runs, scope, fresh, drop, nearMiss, module } = statement;
  const pathOf = (name: string) => modules.get(name)?.path ?? name;
  return {
    id,
    runs,
    seed,
    fresh,
    scope: scope ?? undefined,
    ...(drop.length > 0 && { drop }),
    ...(nearMiss !== null && { nearMiss }),
    ...(module !== null && { module: pathOf(module) }),
    ...(model !== null && { model: pathOf(model) }),
  };
}

/** A statement as it is at hand here. */
export interface AtHand extends Reading {
  readonly trial: Trial;
  readonly plan: Plan;
  readonly entry: Checkable;
}

/** The statements of a campaign, each loaded when it is first asked for. */
export class Statements {
  private readonly known = new Map<number, Promise<AtHand>>();

  constructor(
    readonly charter: Charter,
    private readonly modules: Modules,
  ) {}

  /** @throws LacunaError if the statement is laid out otherwise here than in the charter */
  at(statement: number): Promise<AtHand> {
    const known = this.known.get(statement) ?? this.load(this.charter.statements[statement], statement);
    this.known.set(statement, known);
    return known;
  }

  trial(statement: number): Trial {
    return trialOf(this.charter, this.charter.statements[statement], this.modules);
  }

  private async load({ stages }: CharterStatement, statement: number): Promise<AtHand> {
    const trial = this.trial(statement);
    await requireModel(trial);
    await loadTrial(trial);
    const entry = entryOf(trial);
    const plan = planFor(trial);
    const laid = (list: readonly { readonly name: string; readonly size: number }[]) =>
      list.map(({ name, size }) => `${name} of ${size}`).join(', ');
    if (laid(plan.stages) !== laid(stages))
      throw new LacunaError({ place: `statements[${statement}].stages`, expected: laid(plan.stages), received: laid(stages) });
    return { trial, plan, entry, hypotheses: Object.keys(entry.theorem.hypotheses), families: entry.families };
  }
}

/**
 * Refuses a campaign that would not be the same work here.
 * @throws LacunaError naming what differs
 */
export function requireSame(charter: Charter, modules: Modules): void {
  const refuse = (place: string, expected: string, received: string): never => {
    throw new LacunaError({ place: `campaign ${charter.name}: ${place}`, expected, received });
  };
  if (charter.version !== version()) refuse('version', `${version()}, which this is`, quote(charter.version));
  if (charter.content !== contentHash())
    refuse('content', `the theory as it stands here (${contentHash().slice(0, 12)}…)`, `another (${charter.content.slice(0, 12)}…)`);
  for (const [name, hash] of Object.entries(charter.modules)) {
    const here = modules.get(name);
    if (here === undefined) refuse(`module ${quote(name)}`, `--module with the path of that file: no engine says what runs here`, 'none');
    else if (here.sha256 !== hash)
      refuse(`module ${quote(name)}`, `${here.sha256.slice(0, 12)}…, as it stands here`, `${hash.slice(0, 12)}…`);
  }
  const named = [charter.model, ...charter.statements.map(({ module }) => module)].filter((name) => name !== null && isModule(name));
  for (const name of named) {
    if (name !== null && !Object.hasOwn(charter.modules, name)) refuse('modules', `the hash of ${quote(name)}`, 'none');
  }
}
