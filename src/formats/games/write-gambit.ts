/** # A game as a Gambit file: the payoff version of `.nfg`, with exact fractions. It has one contingency, and says nothing of a language. */
import { LacunaError } from '../../exact/error.js';
import { format } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/**
 * The text of the file.
 * @throws LacunaError where there are several contingencies
 */
export function gambitText({ agents, actions, contingencies, payoffs, strides, profileCount }: Environment, title: string | null): string {
  if (contingencies.length !== 1)
    throw new LacunaError({ place: 'contingencies', expected: 'one, which is all that .nfg has', received: `${contingencies.length}` });
  const rows = Array.from({ length: profileCount }, (_, index) => {
    let rest = index;
    const profile = agents.reduce((sum, _, i) => {
      const action = rest % actions[i].length;
      rest = Math.floor(rest / actions[i].length);
      return sum + action * strides[i];
    }, 0);
    return payoffs[0][profile].map(format).join(' ');
  });
  const names = (list: readonly string[]) => `{ ${list.map(quoted).join(' ')} }`;
  return [`NFG 1 R ${quoted(title ?? '')} ${names(agents)}`, '', `{ ${actions.map(names).join('\n  ')}`, '}', '""', '', ...rows, ''].join(
    '\n',
  );
}
