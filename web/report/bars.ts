/** # The bars of a report: selfish agents alone, the best contract of each class, prosocial agents */
import type { BestMechanism } from '../../src/contract/best-mechanism.js';
import { isZero, ZERO } from '../../src/exact/rational.js';
import { equilibriumWelfare } from '../../src/prosocial/equilibrium-welfare.js';
import { INFINITE } from '../../src/prosocial/threshold.js';
import { type GapRow, gapBar } from '../draw/gap-bar.js';
import type { Markup } from '../draw/markup.js';
import { numberText } from '../draw/number.js';
import type { Report } from './report.js';

/** The bars. */
export function bars({ analysis, classes }: Report, width: number): Markup {
  const { environment: of, firstBest, prosociality } = analysis;
  const alone = equilibriumWelfare(of, ZERO);
  const level = prosociality.withoutContract;
  const prosocial = level === INFINITE ? null : equilibriumWelfare(of, level);
  const rows: GapRow[] = [
    {
      name: 'Selfish agents, no contract',
      reached: alone && { least: alone.worst, most: alone.best },
      instead: 'no pure equilibrium',
      color: 'alone',
    },
    ...classes.map(({ mechanismClass, best }): GapRow => ({ name: `Best contract, ${mechanismClass}`, color: 'under', ...reached(best) })),
    {
      name:
        level === INFINITE
          ? 'Prosocial agents, no contract'
          : isZero(level)
            ? 'No prosociality is needed'
            : `Agents of weight λ* = ${numberText(level)}, no contract`,
      reached: prosocial && { least: prosocial.worst, most: prosocial.best },
      instead: 'no weight makes a first best an equilibrium',
      color: 'good',
    },
  ];
  return gapBar(firstBest.welfare, rows, width);
}

function reached(best: BestMechanism): Pick<GapRow, 'reached' | 'bounds' | 'instead'> {
  switch (best.status) {
    case 'attained':
      return { reached: { least: best.pair.value, most: best.pair.value } };
    case 'undefined':
      return { reached: null, instead: 'no mechanism has a pure equilibrium' };
    case 'interrupted':
      return best.atLeast === null
        ? { reached: null, instead: `at most ${numberText(best.atMost)}` }
        : { reached: { least: best.atLeast, most: best.atMost }, bounds: true };
  }
}
