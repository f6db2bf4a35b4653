/** Checks and exhausted subjects per second of processor time, for every theorem of the catalogue. */
import { CATALOGUE } from '../properties/catalogue.js';
import { undetectableTemptationProperty } from '../properties/undetectable-temptation.js';
import { check } from '../src/theory/check.js';
import type { Checkable } from '../src/theory/checkable.js';
import { extendScope, settingScope } from '../src/theory/scopes.js';
import { after, processorTime, shown, table } from './measure.js';

/** Exhausts, then samples, for so many milliseconds each at most, and counts what was done in each phase. */
function rates({ theorem, checking }: Checkable, milliseconds: number): string[] {
  let before = 0;
  let expired = after(Number.POSITIVE_INFINITY);
  const run = checking({ runs: 1_000_000, seed: 1, expired: () => expired() });
  const phases: { subjects: number; time: number }[] = [];
  const phase = (goesOn: (doing: string) => boolean) => {
    expired = after(milliseconds);
    let done = before;
    const time = processorTime(() => {
      for (let step = run.next(); step.done !== true && goesOn(step.value.doing) && !expired(); step = run.next()) done = step.value.done;
    });
    phases.push({ subjects: done - before, time });
    before = done;
  };
  // A scope that is larger than the time for it is left unfinished, and then nothing is sampled here.
  phase((doing) => doing.startsWith('exhausting'));
  phase((doing) => doing === 'sampling');
  const [exhausted, sampled] = phases.map(({ subjects, time }) => (subjects === 0 ? '–' : shown((subjects / time) * 1000)));
  return [theorem.part, theorem.id, exhausted, sampled];
}

/** Subjects per second for every theorem. */
export const checkTable = (milliseconds: number): string[] =>
  table(
    ['part', 'theorem', 'exhausted per second', 'sampled per second'],
    CATALOGUE.map((entry) => rates(entry, milliseconds)),
  );

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
