/** What was played beside the theory, as a page: a table of table games, a table of commons, and what the columns mean. */
import { format, type Rational, toSafeInteger } from '../../../src/exact/rational.js';
import type { CommonsComparison } from '../../../src/plays/commons-comparison.js';
import { toDouble } from '../../../src/plays/logit-game.js';
import { pooledComparisons } from '../../../src/plays/pooled-comparison.js';
import type { Share, TableComparison } from '../../../src/plays/table-comparison.js';
import { cleanLine } from '../layout/clean-line.js';
import { heading, paragraph, type Sheet, table } from '../layout/layout.js';
import { plainName } from '../layout/plain-name.js';

/** More games than this are summed up by condition alone. */
const MOST_ROWS = 60;

const percent = (share: Share | null): string => (share === null ? '–' : `${(100 * toDouble(share.share)).toFixed(1)}%`);

/** An exact number where it is short, else a decimal. */
function shown(value: Rational | null): string {
  if (value === null) return '–';
  const text = format(value);
  return text.length <= 7 ? text : toDouble(value).toFixed(toSafeInteger(value) === null ? 3 : 0);
}

const goalsText = (goals: readonly string[] | null): string => {
  if (goals === null) return '–';
  const counts = new Map<string, number>();
  for (const goal of goals) counts.set(goal, (counts.get(goal) ?? 0) + 1);
  // k of n, the way the theory speaks of prosocial agents among others.
  const prosocial = counts.get('prosocial') ?? 0;
  if (counts.size === 2 && prosocial > 0) {
    const [other] = [...counts.keys()].filter((goal) => goal !== 'prosocial');
    return plainName(`${prosocial}/${goals.length} prosocial${other === 'selfish' ? '' : `, else ${other}`}`);
  }
  return plainName([...counts].map(([goal, count]) => (counts.size === 1 ? goal : `${count} ${goal}`)).join(' + '));
};

/** The page. */
export function comparisonPage(sheet: Sheet, tables: readonly TableComparison[], commons: readonly CommonsComparison[]): string {
  return [...tableLines(sheet, tables), ...(tables.length > 0 && commons.length > 0 ? [''] : []), ...commonsLines(sheet, commons)]
    .map(cleanLine)
    .join('\n');
}

function tableLines(sheet: Sheet, tables: readonly TableComparison[]): string[] {
  if (tables.length === 0) return [];
  const shownTables = tables.slice(0, MOST_ROWS);
  const rows = shownTables.map(({ tally, read, ...of }) => [
    plainName(tally.game.name),
    plainName(tally.contract),
    goalsText(tally.goals),
    read === tally.plays ? `${read}` : `${read} of ${tally.plays}`,
    percent(of.firstBest),
    percent(of.equilibrium),
    percent(of.contract),
    percent(of.predicted),
    shown(of.closed),
    shown(of.predicted?.distance ?? null),
  ]);
  const head = ['game', 'contract', 'goals', 'plays', 'best', 'Nash', 'f_L', 'pred.', 'closed', 'dist.'];
  return [
    ...heading(sheet, 'Table games'),
    ...table(sheet, '<<<>>>>>>>', head, rows),
    ...pooledLines(sheet, tables),
    ...(tables.length > MOST_ROWS ? [`  … ${tables.length - MOST_ROWS} more: --json has them all`] : []),
    ...paragraph(
      sheet,
      '  ',
      'How often the plays that were read were a first best (best), an equilibrium of selfish agents without contract (Nash), the choice of the best contract (f_L), an equilibrium of agents with these goals under this contract (pred.). closed: the part of the gap between the worst equilibrium of selfish agents and the first best that the mean of welfare closes; dist.: from that mean to the equilibria predicted.',
    ),
  ];
}

/** The games of each condition together, where there are several. */
function pooledLines(sheet: Sheet, tables: readonly TableComparison[]): string[] {
  const pooled = pooledComparisons(tables);
  if (pooled.length === tables.length) return [];
  const rows = pooled.map(({ games, contract, goals, read, plays, ...of }) => [
    `${games} games`,
    plainName(contract),
    goalsText(goals),
    read === plays ? `${read}` : `${read} of ${plays}`,
    ...[of.firstBest, of.equilibrium, of.contractChoice, of.predicted].map(percent),
    shown(of.closed),
  ]);
  return table(sheet, '<<<>>>>>>', ['together', 'contract', 'goals', 'plays', 'best', 'Nash', 'f_L', 'pred.', 'closed'], rows);
}

function commonsLines(sheet: Sheet, commons: readonly CommonsComparison[]): string[] {
  if (commons.length === 0) return [];
  const rows = commons.map(({ tally, mean, predicted, closed }) => [
    plainName(tally.game.name),
    plainName(tally.contract),
    goalsText(tally.goals),
    `${tally.runs.length}`,
    shown(mean?.gain ?? null),
    predicted === null
      ? '–'
      : format(predicted.range.least) === format(predicted.range.greatest)
        ? shown(predicted.range.least)
        : `${shown(predicted.range.least)}, ${shown(predicted.range.greatest)}`,
    shown(closed),
    shown(mean?.months ?? null),
    shown(mean?.overuse ?? null),
    shown(mean?.equality ?? null),
  ]);
  const head = ['commons', 'contract', 'goals', 'runs', 'gain', 'pred.', 'closed', 'months', 'over', 'equality'];
  const benchmarks = commons.map(
    ({ tally: { game }, benchmarks: { rush, blind, seen } }) =>
      `${plainName(game.name)}: the rush catches ${shown(rush)}, the best plan that is blind to growth ${shown(blind)}, the best that sees it ${shown(seen)}.`,
  );
  const notes = commons.flatMap(({ tally: { game, goals }, suspect, irregular, unread, because, predicted }) => {
    const name = plainName(game.name);
    return [
      `${name}, ${goalsText(goals)}: ${predicted === null ? 'nothing is predicted. ' : ''}${because}`,
      ...(suspect > 0
        ? [`${name}: in ${suspect} runs nobody caught anything in any month, which is more likely a failure to read answers than play.`]
        : []),
      ...(irregular > 0 ? [`${name}: ${irregular} months began with another stock than the month before left and grew.`] : []),
      ...(unread > 0 ? [`${name}: ${unread} claims were not read.`] : []),
    ];
  });
  return [
    ...heading(sheet, 'Commons'),
    ...table(sheet, '<<<>>>>>>>', head, rows),
    ...paragraph(
      sheet,
      '  ',
      'gain: what a run catches on average; pred.: what the theory knows of agents with these goals; closed: the part of the gap between the rush and the best plan that these agents could follow; over: the share of months in which more was caught than grows back; equality: 1 − Gini of what agents caught.',
    ),
    ...[...new Set([...benchmarks, ...notes])].flatMap((note) => paragraph(sheet, '  ', note)),
  ];
}
