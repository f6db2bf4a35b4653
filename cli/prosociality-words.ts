/**
 * # Prosociality in words
 *
 * The weights that close the gap, without a contract and with one, and the equilibria without contract.
 */
import { add, compare, isZero, multiply, ONE } from '../src/exact/rational.js';
import type { Analysis } from '../src/formats/analysis.js';
import type { Profile } from '../src/game/profile.js';
import { INFINITE, type Threshold } from '../src/prosocial/threshold.js';
import { counted, heading, paragraph, type Sheet, table } from './layout.js';
import { abridged, placeWords, profilesWords, thresholdText } from './outcome-words.js';

const MOST_AGENTS = 12;
const MOST_CONTINGENCIES = 12;
const MOST_PROFILES = 4;

/** λ*(E), λ*_L and what each agent needs, each with a word of reading. */
export function prosocialityLines(sheet: Sheet, analysis: Analysis): string[] {
  const { environment: of, prosociality } = analysis;
  const { byAgent } = prosociality;
  const agents = [...byAgent.keys()];
  const [withText, withReading] = withContract(analysis);
  const line = (label: string, value: string, text: string) => paragraph(sheet, `  ${label.padEnd(17)} ${value}  `, text);
  return [
    ...heading(sheet, 'Prosociality that closes the gap', 'λ, the weight of everyone’s welfare beside one’s own payoff'),
    ...line('without contract', thresholdText(prosociality.withoutContract), withoutContract(analysis)),
    ...line('with the contract', withText, withReading),
    ...paragraph(
      sheet,
      `  ${'agent by agent'.padEnd(17)} `,
      `${abridged(agents, MOST_AGENTS, (agent) => `${of.agents[agent]} ${thresholdText(byAgent[agent])}`, ', ')} without contract`,
    ),
  ];
}
