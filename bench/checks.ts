/** Checks and exhausted subjects per second of processor time, for every theorem of the catalogue. */
import { CATALOGUE } from '../properties/catalogue.js';
import { undetectableTemptationProperty } from '../properties/contracts/undetectable-temptation.js';
import { loadProperty } from '../properties/load.js';
import { check } from '../src/theory/check/check.js';
import type { Checkable } from '../src/theory/checkable.js';
import { extendScope, settingScope } from '../src/theory/scopes/scopes.js';
import type { Property } from '../src/theory/statement/property.js';
import type { Subject } from '../src/theory/statement/subject.js';
import { after, processorTime, shown, table } from './measure.js';

/** Exhausts, and samples apart from that, for so many milliseconds each, after as many samples as warm the compiler up. */
async function rates(entry: Checkable, milliseconds: number): Promise<string[]> {
  const { adversary: _, ...property } = await loadProperty(entry.theorem.id);
  const sampled = { ...property, scopes: [] };
  check(sampled, { runs: 1_000_000, seed: 2, expired: after(milliseconds / 2) });
  const timed = (of: Property<Subject>, runs: number): string => {
    let subjects = 0;
    const time = processorTime(() => {
      const { sampled, exhausted } = check(of, { runs, seed: 1, expired: after(milliseconds) });
      subjects = sampled.attempts + exhausted.reduce((total, scope) => total + scope.subjects, 0);
    });
    return subjects === 0 ? '–' : shown((subjects / time) * 1000);
  };
  return [entry.theorem.part, entry.theorem.id, timed(property, 0), timed(sampled, 1_000_000)];
}

/** Subjects per second for every theorem. */
export async function checkTable(milliseconds: number): Promise<string[]> {
  const rows: string[][] = [];
  for (const entry of CATALOGUE) rows.push(await rates(entry, milliseconds));
  return table(['part', 'theorem', 'exhausted per second', 'sampled per second'], rows);
}

/** B1 on 983,040 subjects, and on random ones. */
export function undetectableTemptationTable(runs: number): string[] {
  const scope = extendScope(
    settingScope({ actions: [2, 2], payoffs: [0, 3] }, 'all', ['subsidy-free']),
    'at the only contingency',
    1,
    (subject) => [{ contingency: 0, ...subject }],
  );
  const exhausting = processorTime(() => {
    check({ ...undetectableTemptationProperty, scopes: [scope] }, { runs: 0, seed: 1 });
  });
  check({ ...undetectableTemptationProperty, scopes: [] }, { runs: 5000, seed: 2 });
  const sampling = processorTime(() => {
    check({ ...undetectableTemptationProperty, scopes: [] }, { runs, seed: 1 });
  });
  const memory = Math.round(process.memoryUsage.rss() / 1e6);
  return table(
    ['B1', 'subjects', 'processor seconds', 'microseconds each'],
    [
      [
        'exhausted: 2 agents, 2×2, payoffs 0..3, all 15 languages',
        scope.size.toLocaleString('en'),
        shown(exhausting / 1000),
        shown((exhausting * 1000) / scope.size),
      ],
      ['sampled', runs.toLocaleString('en'), shown(sampling / 1000), shown((sampling * 1000) / runs)],
    ],
  ).concat('', `Resident memory of the whole bench at this point: ${memory} MB.`);
}
