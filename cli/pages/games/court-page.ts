/**
 * # The page of a contract before a noisy court
 *
 * What `lacuna court FILE` prints for people: the terms, the best contract signal by signal, what everybody gets, and what next.
 */
import type { CourtPair } from '../../../src/contract/signals/best-court-contract.js';
import { type CourtSetting, courtBurned, courtPayoffs } from '../../../src/contract/signals/court-setting.js';
import { isZero, type Rational, subtract } from '../../../src/exact/rational.js';
import type { CourtFindings } from '../../../src/formats/analysis/court-line.js';
import { expectedWelfare, firstBestWelfare } from '../../../src/game/environment.js';
import { counted, heading, paragraph, type Sheet, table } from '../layout/layout.js';
import { terminalSheet } from '../layout/sheet.js';
import { abridged, agentsWords, choiceWords, numberText } from './outcome-words.js';
import { printable, printableEnvironment } from './shown-game.js';

const MOST_SIGNALS = 20;
const MOST_AGENTS = 8;

/** The page, without a line break at its end. */
export function courtPage(path: string, title: string | null, { of: raw, best, weight }: CourtFindings): string {
  const sheet = terminalSheet();
  const environment = printableEnvironment(raw.environment);
  const of = { ...raw, environment, court: { ...raw.court, names: raw.court.names.map((name) => printable(name, 40)) } };
  const file = path === '-' ? 'standard input' : printable(path, sheet.width - 4, 'beginning');
  const lead = (label: string, text: string) => paragraph(sheet, `${sheet.colors.bold(label.padEnd(14))}  `, text);
  const shape = `${counted(environment.agents.length, 'agent')} (${agentsWords(environment)}), ${counted(environment.contingencies.length, 'contingency', 'contingencies')}, ${counted(of.court.names.length, 'signal')}`;
  const sections = [
    [
      sheet.colors.bold(title === null ? file : printable(title, sheet.width)),
      ...(title === null ? [] : [sheet.colors.dim(file)]),
      ...paragraph(sheet, '', shape),
      ...paragraph(sheet, '', termsText(of)),
    ],
    [...lead('First best', `W* = ${numberText(firstBestWelfare(environment))}`), ...contractLines(of, lead, best)],
    ...(best.status === 'attained' ? [signalTable(sheet, of, best.pair), agentTable(sheet, of, best.pair)] : []),
    heading(sheet, 'Prosociality that closes the gap', weightText(weight)),
  ];
  return sections.map((lines) => lines.join('\n')).join('\n\n');
}

/** The class, the objective and the bounds, in a sentence. */
function termsText(of: CourtSetting): string {
  const { environment, objective } = of;
  const bounds = environment.agents.flatMap((agent, i) => {
    const [fine, reward, outside] = [of.fines[i], of.rewards[i], of.outside[i]];
    return [
      ...(fine === null ? [] : [`${agent} pays at most ${numberText(fine)}`]),
      ...(reward === null ? [] : [`${agent} is paid at most ${numberText(reward)}`]),
      ...(outside === null ? [] : [`${agent} has ${numberText(outside)} outside`]),
    ];
  });
  const aim = objective === 'welfare' ? 'for welfare' : `for the profit of ${environment.agents[objective.profitOf]}`;
  return `${of.mechanismClass} transfers on signals, ${aim}${bounds.length === 0 ? '' : `; ${abridged(bounds, 9, (text) => text, ', ')}`}`;
}

function contractLines(of: CourtSetting, lead: (label: string, text: string) => string[], best: CourtFindings['best']): string[] {
  switch (best.status) {
    case 'undefined':
      return lead('Best contract', 'none: no transfers make any choice an equilibrium that all sign');
    case 'unbounded':
      return lead('Best contract', 'none is best: the profit grows without end, as nothing limits what others pay (--outside, --fine)');
    case 'interrupted':
      return lead('Best contract', `time ran out${best.found === null ? '' : `; the best found is worth ${numberText(best.found.value)}`}`);
    case 'attained': {
      const { choice, value, transfers } = best.pair;
      const burned = courtBurned(of, transfers, choice);
      const lost = isZero(burned) ? '' : `, ${numberText(burned)} of it burned`;
      const welfare = expectedWelfare(of.environment, choice);
      const [first, text] = [
        firstBestWelfare(of.environment),
        of.objective === 'welfare' ? `V = ${numberText(value)}` : `profit ${numberText(value)}, welfare ${numberText(welfare)}`,
      ];
      const gap = of.objective === 'welfare' ? subtract(first, value) : subtract(first, welfare);
      return [
        ...lead('Best contract', `${text}  at ${choiceWords(of.environment, choice)}`),
        ...lead('Gap', of.objective === 'welfare' ? `W* − V = ${numberText(gap)}${lost}` : `W* − W = ${numberText(gap)}`),
      ];
    }
  }
}

function signalTable(sheet: Sheet, of: CourtSetting, { transfers }: CourtPair): string[] {
  const agents = of.environment.agents.slice(0, MOST_AGENTS);
  const rows = transfers.slice(0, MOST_SIGNALS).map((paid, k) => [of.court.names[k], ...agents.map((_, i) => numberText(paid[i]))]);
  const left = transfers.length - rows.length;
  return [
    ...heading(sheet, 'What is paid', 'to each agent, when the court sees the signal'),
    ...table(sheet, `<${'>'.repeat(agents.length)}`, ['signal', ...agents], rows),
    ...(left === 0 ? [] : [`  … and ${counted(left, 'more signal')}: --json lists them`]),
  ];
}

function agentTable(sheet: Sheet, of: CourtSetting, { transfers, choice }: CourtPair): string[] {
  const payoffs = courtPayoffs(of, transfers, choice);
  const rows = of.environment.agents.slice(0, MOST_AGENTS).map((agent, i) => {
    const outside = of.outside[i];
    return [
      agent,
      numberText(payoffs[i]),
      ...(outside === null ? ['', ''] : [numberText(outside), numberText(subtract(payoffs[i], outside))]),
    ];
  });
  return [...heading(sheet, 'What each agent expects'), ...table(sheet, '<>>>', ['agent', 'with the contract', 'outside', 'rent'], rows)];
}

function weightText(weight: Rational | null | 'interrupted'): string {
  if (weight === 'interrupted') return 'time ran out before it was known';
  if (weight === null) return '∞: no weight suffices beside such transfers, with nothing burned';
  if (isZero(weight)) return '0: none is needed beside such transfers, with nothing burned';
  return `${numberText(weight)}: agents of u + λW with this λ reach the first best, with nothing burned`;
}
