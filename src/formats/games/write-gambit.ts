/**
 * # A game as a Gambit file
 *
 * The payoff version of `.nfg`, with exact fractions; where outcomes have names, the outcome version. It has one contingency, and says nothing
 * of a language.
 */
import { LacunaError } from '../../exact/error.js';
import { format } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { quote } from '../text/place.js';

/** What a file says besides the game. */
interface Besides {
  readonly title: string | null;
  readonly comment?: string | null;
  /** Of each profile what its outcome is called. */
  readonly outcomes?: readonly string[] | null;
}

/**
 * The text of the file.
 * @throws LacunaError where there are several contingencies, or a text has a backslash before a quotation mark or at its end, which Gambit
 * reads as the mark's own
 */
export function gambitText(of: Environment, { title, comment = null, outcomes = null }: Besides): string {
  const { agents, actions, contingencies, payoffs, strides, profileCount } = of;
  if (contingencies.length !== 1)
    throw new LacunaError({ place: 'contingencies', expected: 'one, which is all that .nfg has', received: `${contingencies.length}` });
  const profiles = Array.from({ length: profileCount }, (_, index) => {
    let rest = index;
    return agents.reduce((sum, _, i) => {
      const action = rest % actions[i].length;
      rest = Math.floor(rest / actions[i].length);
      return sum + action * strides[i];
    }, 0);
  });
  const names = (list: readonly string[]) => `{ ${list.map(quoted).join(' ')} }`;
  const listed = (profile: number, between: string) => payoffs[0][profile].map(format).join(between);
  const body = (): readonly string[] => {
    if (outcomes === null) return profiles.map((profile) => listed(profile, ' '));
    const numbers = new Map<string, number>();
    const numbered = profiles.map((profile) => {
      const outcome = `{ ${quoted(outcomes[profile])} ${listed(profile, ', ')} }`;
      if (!numbers.has(outcome)) numbers.set(outcome, numbers.size + 1);
      return numbers.get(outcome);
    });
    return ['{', ...numbers.keys(), '}', numbered.join(' ')];
  };
  const head = [
    `NFG 1 R ${quoted(title ?? '')} ${names(agents)}`,
    '',
    `{ ${actions.map(names).join('\n  ')}`,
    '}',
    quoted(comment ?? ''),
    '',
  ];
  return [...head, ...body(), ''].join('\n');
}

function quoted(text: string): string {
  if (/\\(?:"|$)/.test(text))
    throw new LacunaError({ expected: 'texts without a backslash before a quotation mark or at the end in .nfg', received: quote(text) });
  return `"${text.replaceAll('"', '\\"')}"`;
}
