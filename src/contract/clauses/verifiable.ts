/**
 * # Verifiable payoffs and verifiable welfare
 *
 * What a court learns from realised payoffs: the language in which a cell is a payoff vector, and the coarser one in which it is their
 * sum. Where every cell reveals the payoffs, the transfers t_i = W/n − u_i give everyone an equal share of welfare (B13).
 */
import { divide, equal, format, multiply, type Rational, rational, subtract } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { type Language, signalLanguage } from '../language/language.js';
import type { Transfers } from '../language/setting.js';

/** The language whose cells are the payoff vectors u(ω,a). */
export const payoffLanguage = (of: Environment): Language => signalLanguage(of, (w, profile) => of.payoffs[w][profile].map(format).join());

/** The language whose cells are the values of welfare W(ω,a). */
export const welfareLanguage = (of: Environment): Language => signalLanguage(of, (w, profile) => format(of.welfare[w][profile]));

/** Whether every outcome has what the first outcome of its cell has. */
function revealed(
  { payoffs }: Environment,
  { cells }: Language,
  same: (w: number, profile: number, other: readonly [number, number]) => boolean,
): boolean {
  const first = new Map<number, readonly [number, number]>();
  return payoffs.every((table, w) =>
    table.every((_, profile) => {
      const known = first.get(cells[w][profile]);
      if (known !== undefined) return same(w, profile, known);
      first.set(cells[w][profile], [w, profile]);
      return true;
    }),
  );
}

/** Whether outcomes of one cell have the same payoffs. */
export const revealsPayoffs = (of: Environment, language: Language): boolean =>
  revealed(of, language, (w, profile, [v, other]) => of.payoffs[w][profile].every((u, agent) => equal(u, of.payoffs[v][other][agent])));

/** Whether outcomes of one cell have the same welfare. */
export const revealsWelfare = (of: Environment, language: Language): boolean =>
  revealed(of, language, (w, profile, [v, other]) => equal(of.welfare[w][profile], of.welfare[v][other]));

/** Transfers that pay by cell what `paid` says of its first outcome. */
function paidByCell({ payoffs }: Environment, { cells }: Language, paid: (contingency: number, profile: number) => Rational[]): Transfers {
  const transfers = new Map<number, Rational[]>();
  payoffs.forEach((table, w) => {
    table.forEach((_, profile) => {
      const cell = cells[w][profile];
      if (!transfers.has(cell)) transfers.set(cell, paid(w, profile));
    });
  });
  return transfers;
}

/** W(ω,a)/n − u_i(ω,a) for each agent: what turns payoffs into equal shares. */
export const shareOut = ({ payoffs, welfare, agents }: Environment, contingency: number, profile: number): Rational[] => {
  const share = divide(welfare[contingency][profile], rational(agents.length));
  return payoffs[contingency][profile].map((u) => subtract(share, u));
};

/** t_i = W/n − u_i, by the first outcome of each cell: equal shares for all where cells reveal payoffs. */
export const equalShares = (of: Environment, language: Language): Transfers =>
  paidByCell(of, language, (w, profile) => shareOut(of, w, profile));

/** t_i = λW, by the first outcome of each cell: the utilities of agents of weight λ where cells reveal welfare. */
export const bonus = (of: Environment, language: Language, weight: Rational): Transfers =>
  paidByCell(of, language, (w, profile) => of.agents.map(() => multiply(weight, of.welfare[w][profile])));
