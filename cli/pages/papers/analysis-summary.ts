/**
 * # An analysis in parts
 *
 * What a page for a paper or for Markdown is made of, in words and figures and not yet set: names are as strangers wrote them, made printable
 * and short.
 */
import type { Certification } from '../../../src/certificate/certify.js';
import { verify } from '../../../src/certificate/verify.js';
import { hasMarks } from '../../../src/contract/language/cell-mark.js';
import { after } from '../../../src/exact/expiry.js';
import { isZero } from '../../../src/exact/rational.js';
import type { Analysis } from '../../../src/formats/analysis/analysis.js';
import { gapReason } from '../../../src/formats/analysis/gap-reason.js';
import type { GameFile } from '../../../src/formats/games/game-file.js';
import { actionIn } from '../../../src/game/profile.js';
import { ratio } from '../../../src/prosocial/threshold.js';
import { certificateWords } from '../games/certificate-words.js';
import { mechanismSummary, termsWords } from '../games/mechanism-words.js';
import { abridged, agentsWords, numberText, placeWords, profilesWords, thresholdText } from '../games/outcome-words.js';
import { type Entry, entries } from '../games/payoff-entry.js';
import { missingWords } from '../games/payoff-table.js';
import { withContractWords, withoutContractWords } from '../games/prosociality-words.js';
import { printable } from '../games/shown-game.js';
import { abridgedDigits } from '../layout/layout.js';
import { extract } from '../layout/table-extract.js';

/** A payoff table before it is set. */
export interface SummaryTable {
  /** The contingency and what the agents before the last two do; empty where there is nothing to say. */
  readonly caption: string;
  /** The agents whose actions are the rows and the columns; `null` where there is one agent, whose payoffs make one row. */
  readonly agents: readonly [rows: string, columns: string] | null;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly entries: readonly Entry[] }[];
}

/** A figure of the analysis: its symbol, its value and what there is to say of it. */
export interface SummaryFigure {
  readonly symbol: 'W*' | 'V_L' | 'Γ_L' | 'λ*(E)' | 'λ*_L';
  readonly words: string;
}

/** The parts of an analysis. */
export interface Summary {
  readonly title: string;
  readonly order: string;
  readonly terms: string;
  readonly tables: readonly SummaryTable[];
  /** What of the tables is not shown; empty where all is. */
  readonly missing: string;
  readonly marked: { readonly best: boolean; readonly firstBest: boolean; readonly equilibrium: boolean; readonly cells: boolean };
  readonly figures: readonly SummaryFigure[];
  /** By temptation: where, who, what, its gain, its loss, their ratio, whether the court sees it. */
  readonly temptations: readonly (readonly string[])[];
  readonly temptationsLeft: number;
  readonly why: string;
  /** What each claim of the certificate rests on; empty where there is none. */
  readonly argument: readonly { readonly claim: string; readonly lines: readonly string[] }[];
}

const MOST_TEMPTATIONS = 12;
/** Seconds to look for the reason of a gap. */
const PATIENCE = 2;

/** The parts of an analysis whose names are printable. */
export function analysisSummary(path: string, { title }: GameFile, shown: Analysis, certification: Certification | null): Summary {
  const { environment: of, firstBest, mechanism, prosociality, temptations } = shown;
  const part = extract(shown);
  const entryAt = entries(shown);
  const several = of.contingencies.length > 1;
  const last = of.agents.length - 1;
  const tables = part.slices.map(({ contingency, base }): SummaryTable => {
    const when = several ? [`${of.contingencies[contingency]} (probability ${numberText(of.prior[contingency])})`] : [];
    const others = of.agents.slice(0, -2).map((agent, i) => `${agent}: ${of.actions[i][actionIn(of, base, i)]}`);
    const row = (start: number) => part.columns.map((column) => entryAt(contingency, start + column));
    return {
      caption: [...when, ...others].join(', '),
      agents: last === 0 ? null : [of.agents[last - 1], of.agents[last]],
      columns: part.columns.map((column) => of.actions[last][column]),
      rows:
        part.rows === null
          ? [{ name: of.agents[0], entries: row(base) }]
          : part.rows.map((action) => ({ name: of.actions[last - 1][action], entries: row(base + action * of.strides[last - 1]) })),
    };
  });
  const all = tables.flatMap(({ rows }) => rows.flatMap((row) => row.entries));
  const profiles = abridged(
    firstBest.profiles.map((found, w) => `${profilesWords(of, found, 4)}${several ? ` in ${of.contingencies[w]}` : ''}`),
    6,
    (text) => text,
    '; ',
  );
  const [withValue, withReading] = withContractWords(shown);
  const unseenFirst = [...temptations].sort((x, y) => Number(x.detectable) - Number(y.detectable));
  return {
    title: title === null ? printable(path, 96, 'beginning') : printable(title, 96),
    order: `of ${agentsWords(of)}${of.agents.length > 1 ? ', in that order' : ''}`,
    terms: termsWords(mechanism.setting),
    tables,
    missing: missingWords(shown, part),
    marked: {
      best: all.some(({ payoffs }) => payoffs.some((payoff) => payoff.endsWith('*'))),
      firstBest: all.some((entry) => entry.firstBest),
      equilibrium: all.some(({ equilibrium }) => equilibrium),
      cells: hasMarks(shown.language),
    },
    figures: [
      { symbol: 'W*', words: `${numberText(firstBest.welfare)} at ${profiles}` },
      { symbol: 'V_L', words: mechanismSummary(mechanism).replace(/^V = /, '').replace('  at ', ' at ') },
      ...(mechanism.gap === null ? [] : [{ symbol: 'Γ_L' as const, words: numberText(mechanism.gap) }]),
      { symbol: 'λ*(E)', words: `${thresholdText(prosociality.withoutContract)}: ${withoutContractWords(shown)}` },
      { symbol: 'λ*_L', words: `${withValue}: ${withReading}` },
    ],
    temptations: unseenFirst
      .slice(0, MOST_TEMPTATIONS)
      .map((temptation) => [
        placeWords(of, temptation.contingency, temptation.profile),
        of.agents[temptation.agent],
        of.actions[temptation.agent][temptation.action],
        numberText(temptation.gain),
        numberText(temptation.loss),
        thresholdText(ratio(temptation)),
        temptation.detectable ? 'yes' : 'no',
      ]),
    temptationsLeft: Math.max(0, temptations.length - MOST_TEMPTATIONS),
    why: mechanism.gap !== null && isZero(mechanism.gap) ? '' : abridgedDigits(gapReason(shown, after(1000 * PATIENCE))),
    argument: argumentOf(certification),
  };
}

/** The argument of a certificate, read back by the verifier. */
function argumentOf(certification: Certification | null): Summary['argument'] {
  if (certification?.status !== 'certified') return [];
  const verdict = verify(certification.certificate);
  if (verdict.status !== 'verified') return [];
  return certificateWords(verdict.proved.game, certification.certificate).map(({ claim, lines }) => ({
    claim,
    lines: lines.map(abridgedDigits),
  }));
}
