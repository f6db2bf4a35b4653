/** The symmetric game of two agents who cooperate or defect: prisoner's dilemma, stag hunt and chicken, as the payoffs are ordered. */
import { type Rational, subtract } from '../../exact/rational.js';
import type { Environment } from '../environment.js';
import { tabulate } from '../tabulate.js';

/** Four payoffs by their usual names. */
export interface DilemmaPayoffs {
  /** Temptation: to defect on a cooperator. */
  readonly T: Rational;
  /** Reward: for mutual cooperation. */
  readonly R: Rational;
  /** Punishment: for mutual defection. */
  readonly P: Rational;
  /** Sucker's payoff: to cooperate with a defector. */
  readonly S: Rational;
}

/**
 * Both get R where both cooperate, P where both defect; else the defector gets T and the cooperator S. Profiles in order: CC, CD, DC, DD.
 *
 * T > R > P > S is a prisoner's dilemma, R > T > P > S a stag hunt, T > R > S > P chicken.
 */
export const symmetricDilemma = ({ T, R, P, S }: DilemmaPayoffs): Environment => {
  const own = [
    [R, S],
    [T, P],
  ];
  const actions = ['C', 'D'];
  return tabulate(['row', 'column'], [actions, actions], ([x, y]) => [own[x][y], own[y][x]]);
};

/** 2R − S − T, by how much two cooperators are together better off than one. */
export const overOneDefection = ({ T, R, S }: DilemmaPayoffs): Rational => subtract(subtract(R, S), subtract(T, R));

/** S + T − 2P, by how much one cooperator and a defector are together better off than two defectors. */
export const overTwoDefections = ({ T, P, S }: DilemmaPayoffs): Rational => subtract(subtract(S, P), subtract(P, T));
