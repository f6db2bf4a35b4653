import { incentivesAt } from '../src/contract/incentives/incentives.js';
import type { Setting } from '../src/contract/language/setting.js';
import { denominator, numerator, type Rational } from '../src/exact/rational.js';

const asNumber = (of: Rational): number => Number(numerator(of)) / Number(denominator(of));

/** V_L as a mixed-integer program, in the format of CPLEX: transfers within ±100, a big M of 200. */
export function integerProgram(of: Setting): string {
  const { environment, language, mechanismClass } = of;
  const [largest, most] = [200, 100];
  const [objective, rows, binaries]: [string[], string[], string[]] = [[], [], []];
  const used = new Set<string>();
  const t = (i: number, k: number): string => {
    used.add(`t${i}_${k}`);
    return `t${i}_${k}`;
  };
  const signed = (value: number, name: string) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} ${name}`;
  for (const w of environment.contingencies.keys()) {
    const p = asNumber(environment.prior[w]);
    const names = environment.welfare[w].map((_, a) => `x${w}_${a}`);
    binaries.push(...names);
    rows.push(`${names.join(' + ')} = 1`);
    if (mechanismClass === 'subsidy-free') objective.push(`+ ${p} y${w}`);
    for (const [a, name] of names.entries()) {
      objective.push(signed(p * asNumber(environment.welfare[w][a]), name));
      const paid = environment.agents.map((_, i) => ` - ${t(i, language.cells[w][a])}`).join('');
      if (mechanismClass === 'subsidy-free') rows.push(`y${w}${paid} + ${largest} ${name} <= ${largest}`);
      for (const { agent, from, into, gain } of incentivesAt(of, { contingency: w, profile: a })) {
        const size = asNumber(gain);
        if (from !== into) rows.push(`${t(agent, into)} - ${t(agent, from)} + ${largest} ${name} <= ${largest - size}`);
        else if (size > 0) rows.push(`${name} <= 0`);
      }
    }
  }
  for (const k of new Set(language.cells.flat())) {
    const total = environment.agents.map((_, i) => t(i, k)).join(' + ');
    if (mechanismClass !== 'unrestricted') rows.push(`${total} ${mechanismClass === 'balanced' ? '=' : '<='} 0`);
  }
  const bounds = [...used].map((name) => ` -${most} <= ${name} <= ${most}`);
  if (mechanismClass === 'subsidy-free') for (const w of environment.contingencies.keys()) bounds.push(` -1000 <= y${w} <= 0`);
  const numbered = rows.map((row, r) => ` c${r}: ${row}`);
  return `Maximize\n obj: ${objective.join(' ')}\nSubject To\n${numbered.join('\n')}\nBounds\n${bounds.join('\n')}\nBinary\n ${binaries.join('\n ')}\nEnd\n`;
}
