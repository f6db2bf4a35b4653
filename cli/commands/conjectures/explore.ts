/**
 * # `lacuna explore`
 *
 * Which sets of hypotheses imply which claims, on a scope: for the theorems of a part, what the catalogue states, and what it does not.
 */
import { CATALOGUE } from '../../../properties/catalogue.js';
import { LacunaError } from '../../../src/exact/error.js';
import { after, either } from '../../../src/exact/expiry.js';
import { type Exploration, explorationObject } from '../../../src/formats/checks/exploration.js';
import { type Checkable, checkable } from '../../../src/theory/checkable.js';
import { conditionsOf, exploring, isMet, Recorder } from '../../../src/theory/search/explore.js';
import { findingsOf, type Outsider } from '../../../src/theory/search/findings.js';
import type { Scope } from '../../../src/theory/statement/property.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import type { Theorem } from '../../../src/theory/statement/theorem.js';
import { findTheorems } from '../../files/find-theorem.js';
import { isModule } from '../../files/is-module.js';
import { keptFor } from '../../files/kept-files.js';
import { loadStatements } from '../../files/load-module.js';
import { version } from '../../files/package-files.js';
import { terminalSheet } from '../../pages/layout/sheet.js';
import { explorationLines } from '../../pages/theorems/exploration-lines.js';
import { whenInterrupted } from '../../run/interruption.js';
import { narrowed, whole } from '../../run/own-scope.js';
import { watched } from '../../run/watched.js';
import { emitConjectures } from './emit-conjectures.js';

/** The options as typed. */
interface ExploreFlags {
  readonly with: readonly string[];
  readonly scope?: string;
  readonly time: number;
  readonly counterexamples?: boolean;
  readonly emit?: string;
  readonly json?: boolean;
}

/** Explores and returns the exit status: 0 where every subject was seen, 3 where time ran out. */
export async function exploreCommand(wanted: readonly string[], flags: ExploreFlags): Promise<number> {
  const asked = findTheorems(CATALOGUE, ({ theorem }) => theorem, wanted);
  const further = await conditionsFrom(flags.with);
  const { theorems, notes } = flags.scope === undefined ? whole(asked) : narrowed(asked, flags.scope, wanted);
  for (const note of notes) process.stderr.write(`note: ${note}\n`);
  const groups = grouped(theorems);
  const explorations: Exploration[] = [];
  const interruption = whenInterrupted();
  for (const group of groups) {
    const expired = either(interruption.came, after((flags.time * 1000) / groups.length));
    explorations.push(await explored(group, further, flags.counterexamples === true, expired));
  }
  interruption.end();
  if (flags.json === true) process.stdout.write(`${JSON.stringify(explorationObject(version(), explorations))}\n`);
  else {
    const sheet = terminalSheet();
    process.stdout.write(`${explorations.flatMap((one) => explorationLines(one, sheet)).join('\n')}\n`);
  }
  if (flags.emit !== undefined) for (const path of emitConjectures(flags.emit, explorations)) process.stderr.write(`wrote ${path}\n`);
  if (interruption.came()) return 130;
  return explorations.every(({ scopes }) => scopes.every(({ subjects, of }) => subjects === of)) ? 0 : 3;
}

/** Statements whose hypotheses are conditions as well: theorems by id or part, or those of a module. */
async function conditionsFrom(names: readonly string[]): Promise<Checkable[]> {
  const lists = names.map(async (name) =>
    isModule(name) ? (await loadStatements(name)).map(checkable) : findTheorems(CATALOGUE, ({ theorem }) => theorem, [name]),
  );
  return (await Promise.all(lists)).flat();
}

/** Statements about subjects with the same fields. */
function grouped(theorems: readonly Checkable[]): Checkable[][] {
  const groups = new Map<string, Checkable[]>();
  for (const entry of theorems) {
    const key = [...entry.fields()].sort().join();
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

/** What one group of statements comes to, with the further conditions that its subjects have the fields for. */
async function explored(
  group: readonly Checkable[],
  further: readonly Checkable[],
  showing: boolean,
  expired: () => boolean,
): Promise<Exploration> {
  const fields = group[0].fields();
  const fitting = further.filter((entry) => entry.fields().every((field) => fields.includes(field)));
  const statements = group.map(theoremOf);
  const conditions = conditionsOf([...statements, ...fitting.map(theoremOf)]);
  const scopes = new Map(group.flatMap((entry) => entry.scopes as readonly Scope<Subject>[]).map((scope) => [scope.name, scope]));
  if (scopes.size === 0) throw new LacunaError({ place: statements[0].id, expected: 'a scope to explore', received: 'none' });
  const recorder = new Recorder(conditions, statements);
  const table = await watched(exploring(recorder, [...scopes.values()], expired), (doing) => doing);
  const outsiders = group.flatMap((entry) =>
    keptFor(entry).map(({ name, subject }): Outsider => {
      const met = conditions.reduce((set, condition, k) => (isMet(condition, subject) ? set | (1n << BigInt(k)) : set), 0n);
      return {
        name: `${entry.theorem.id}/${name}`,
        met,
        fails: new Set([...recorder.judge(subject)].flatMap(([k, truth]) => (truth ? [] : [k]))),
      };
    }),
  );
  const idle = (id: string) => Object.keys(group.find(({ theorem }) => theorem.id === id)?.idle ?? {});
  const findings = findingsOf({ ...table, claims: [...table.claims] }, outsiders, idle);
  return { fields, statements, conditions, scopes: table.scopes, findings, showing };
}

const theoremOf = ({ theorem }: Checkable): Theorem<Subject> => theorem as Theorem<Subject>;
