/**
 * # What a model is told
 *
 * Prompts are texts with gaps such as `{{agent}}`, which a user can change; here they are filled with what a game says, in plain words. A gap that
 * nothing fills is an error of the text, never left to the model to make sense of.
 */
import type { Commons } from '../commons/commons.js';
import type { EquilibriumPair } from '../contract/language/setting.js';
import { LacunaError } from '../exact/error.js';
import { format, isNegative, isZero, negate } from '../exact/rational.js';
import { profileNames } from '../game/profile.js';
import type { MonthPlayed } from './commons-run.js';
import type { TableGame } from './recording.js';

/** A text with gaps, and where it comes from. */
export interface Template {
  readonly place: string;
  readonly text: string;
}

/**
 * The text with its gaps filled.
 * @throws LacunaError naming a gap that nothing fills
 */
export function filled({ place, text }: Template, values: Readonly<Record<string, string>>): string {
  return text
    .replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, name: string) => {
      if (Object.hasOwn(values, name)) return values[name];
      throw new LacunaError({ place, expected: `one of the gaps ${Object.keys(values).join(', ')}`, received: `{{${name}}}` });
    })
    .trim();
}

/** More outcomes than this are not told one by one. */
const MOST_OUTCOMES = 1000;

/** What a table game has to say to one of its agents. */
export function tableWords(game: TableGame, description: string, contingency: number, agent: number): Record<string, string> {
  const of = game.environment;
  if (of.profileCount > MOST_OUTCOMES) {
    throw new LacunaError({
      place: game.name,
      expected: `at most ${MOST_OUTCOMES} profiles to tell a model`,
      received: `${of.profileCount}`,
    });
  }
  const outcomes = of.payoffs[contingency].map((payoffs, profile) => {
    const done = profileNames(of, profile).map((action, i) => `${of.agents[i]}: ${action}`);
    return `- ${done.join(', ')} → ${payoffs.map((payoff, i) => `${of.agents[i]} gets ${format(payoff)}`).join(', ')}`;
  });
  return {
    agent: of.agents[agent],
    description,
    contingency: of.contingencies.length > 1 ? `Everyone can see that the circumstances are these: ${of.contingencies[contingency]}.` : '',
    actions: of.actions[agent].join(', '),
    payoffs: outcomes.join('\n'),
  };
}

/** What an enforced contract does at a contingency, outcome by outcome. */
export function contractTerms({ environment: of, language }: TableGame, { transfers }: EquilibriumPair, contingency: number): string {
  const lines = of.payoffs[contingency].flatMap((_, profile) => {
    const paid = transfers.get(language.cells[contingency][profile]) ?? [];
    const parts = paid.flatMap((amount, i) =>
      isZero(amount) ? [] : [`${of.agents[i]} ${isNegative(amount) ? `pays ${format(negate(amount))}` : `receives ${format(amount)}`}`],
    );
    const done = profileNames(of, profile).map((action, i) => `${of.agents[i]}: ${action}`);
    return parts.length === 0 ? [] : [`- after ${done.join(', ')}: ${parts.join(', ')}`];
  });
  return [...lines, lines.length === 0 ? '- nothing is paid, whatever happens' : '- nothing is paid after anything else'].join('\n');
}

const SHARED = {
  equal: 'equally, but to nobody more than it asked for',
  proportional: 'in proportion to what was asked for',
  'one-by-one': 'unit by unit, by lot',
};

/** What a commons has to say to one of its agents; growth is told where agents see it. */
export function commonsWords(of: Commons, description: string, agent: number): Record<string, string> {
  const factors = of.growth.map(({ factor, probability }) => `by the factor ${format(factor)} with probability ${format(probability)}`);
  const rounded = `rounded down, to at most ${of.capacity}`;
  return {
    agent: of.agents[agent],
    agents: `${of.agents.length}`,
    description,
    months: `${of.months}`,
    capacity: `${of.capacity}`,
    stock: `${of.start}`,
    sharing: SHARED[of.sharing],
    growth: of.growth.length === 1 ? `by the factor ${format(of.growth[0].factor)}, ${rounded}` : `${factors.join(', ')}, ${rounded}`,
  };
}

/** The months of a run so far, as its agents saw them. */
export const historyWords = (of: Commons, months: readonly MonthPlayed[]): string =>
  months.length === 0
    ? '- nothing yet'
    : months
        .map(
          ({ month, stock, catches }) =>
            `- month ${month}, ${stock} units: ${catches.map((got, i) => `${of.agents[i]} got ${format(got)}`).join(', ')}`,
        )
        .join('\n');
