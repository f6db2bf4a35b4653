/** # The page of a game under other models: a line a model, then why what is missing is missing. */
import type { ModelAnalysis, UnderModel } from '../../../src/formats/analysis/model-analysis.js';
import type { GameFile } from '../../../src/formats/games/game-file.js';
import { INFINITE } from '../../../src/prosocial/threshold.js';
import { heading, paragraph, type Sheet, table } from '../layout/layout.js';
import { inSections, type PageOptions, sheetOf } from './analysis-page.js';
import { choiceWords, numberText, profilesWords, thresholdText } from './outcome-words.js';
import { printable, printableEnvironment } from './shown-game.js';

const MISSING = '—';

/** The page, without a line break at its end. */
export function modelsPage(
  path: string,
  { title }: GameFile,
  found: readonly ModelAnalysis[],
  terms: readonly string[],
  options: PageOptions,
): string {
  const sheet = sheetOf(options);
  const file = path === '-' ? 'standard input' : printable(path, sheet.width - 4, 'beginning');
  const shown = found.map((one) => ({ ...one, environment: { ...one.environment, ...printableEnvironment(one.environment) } }));
  return inSections([
    [
      sheet.colors.bold(title === null ? file : printable(title, sheet.width)),
      ...(title === null ? [] : [sheet.colors.dim(file)]),
      ...(terms.length === 0 ? [] : paragraph(sheet, '', terms.join(', '))),
    ],
    shown.length === 1 ? paragraph(sheet, `${sheet.colors.bold(shown[0].model.name)}  `, shown[0].model.prose) : [],
    figureLines(sheet, shown),
    ...(shown.length === 1 ? [whereLines(sheet, shown[0])] : []),
    reasonLines(sheet, shown),
  ]);
}

const text = <Value>(found: UnderModel<Value>, words: (value: Value) => string): string =>
  found.status === 'found' ? words(found.value) : found.status === 'interrupted' ? '…' : MISSING;

function figureLines(sheet: Sheet, found: readonly ModelAnalysis[]): string[] {
  const rows = found.map((one) => [
    one.model.name,
    one.mechanismClass,
    numberText(one.firstBest.welfare),
    text(one.mechanism, (best) => (best.status === 'attained' ? numberText(best.pair.value) : 'undefined')),
    text(one.gap, (gap) => (gap === null ? 'undefined' : numberText(gap))),
    text(one.withoutContract, thresholdText),
    text(one.withContract, (weight) => (weight.status === 'infinite' ? thresholdText(INFINITE) : thresholdText(weight.weight))),
  ]);
  return table(sheet, '<<>>>>>', ['model', 'class', 'W*', 'V', 'gap', 'λ without contract', 'λ with'], rows);
}

/** Of one model where things are. */
function whereLines(sheet: Sheet, { environment: of, firstBest, mechanism, equilibria, atWeight }: ModelAnalysis): string[] {
  const several = of.contingencies.length > 1;
  const byContingency = (profiles: ModelAnalysis['firstBest']['profiles']) =>
    profiles.map((own, w) => `${profilesWords(of, own, 4)}${several ? ` in ${of.contingencies[w]}` : ''}`).join('; ');
  const line = (label: string, words: string) => paragraph(sheet, `  ${label.padEnd(22)}  `, words);
  const choice = (found: ModelAnalysis['mechanism']) =>
    text(found, (best) =>
      best.status === 'attained' ? `${choiceWords(of, best.pair.choice)}, V = ${numberText(best.pair.value)}` : 'none',
    );
  return [
    ...line('first best', byContingency(firstBest.profiles)),
    ...line('best mechanism', choice(mechanism)),
    ...line('selfish equilibria', text(equilibria, byContingency)),
    ...(atWeight === undefined
      ? []
      : [
          ...line(`at weights ${atWeight.weights.map(numberText).join(', ')}`, text(atWeight.equilibria, byContingency)),
          ...line('  with the best contract', choice(atWeight.mechanism)),
        ]),
  ];
}

/** Why figures are missing, each reason once. */
function reasonLines(sheet: Sheet, found: readonly ModelAnalysis[]): string[] {
  const reasons = new Map<string, string[]>();
  for (const { model, mechanism, withoutContract, withContract, equilibria } of found) {
    for (const [what, part] of Object.entries({
      V: mechanism,
      'λ without contract': withoutContract,
      'λ with': withContract,
      equilibria,
    })) {
      if (part.status !== 'inapplicable') continue;
      reasons.set(part.reason, [...(reasons.get(part.reason) ?? []), `${what} under ${model.name}`]);
    }
  }
  if (reasons.size === 0) return [];
  return [
    ...heading(sheet, 'Inapplicable', `what ${MISSING} stands for`),
    ...[...reasons].flatMap(([reason, where]) => paragraph(sheet, '  ', `${where.join(', ')}: ${reason}`)),
  ];
}
