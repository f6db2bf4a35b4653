/** The words that the pages on prisoner's dilemma, stag hunt and chicken share. */
import { greater, subtract } from '../../src/exact/rational.js';
import { type DilemmaPayoffs, overOneDefection, overTwoDefections, symmetricDilemma } from '../../src/game/dilemmas/symmetric-dilemma.js';
import { ratio, type Threshold } from '../../src/prosocial/threshold.js';
import type { Family, Parameters } from '../../src/theory/statement/family.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';

/** The four payoffs among the parameters. */
export const dilemmaPayoffs = ({ T, R, P, S }: Parameters): DilemmaPayoffs => ({ T, R, P, S });

/** The symmetric games of two agents with two actions, by their four payoffs. */
export const SYMMETRIC_DILEMMA: Family = {
  name: 'symmetric 2x2 game',
  build: (parameters) => symmetricDilemma(dilemmaPayoffs(parameters)),
};

/** That one parameter exceeds another. */
export const exceeds = (more: string, less: string) =>
  hypothesis<FamilySubject>(`${more} > ${less}`, ({ parameters }) => greater(parameters[more], parameters[less]));

/** (T − R)/(2R − S − T): what stops the first defection. */
export const firstDefectionStops = (of: DilemmaPayoffs): Threshold => ratio({ gain: subtract(of.T, of.R), loss: overOneDefection(of) });

/** (P − S)/(S + T − 2P): what stops the second. */
export const secondDefectionStops = (of: DilemmaPayoffs): Threshold => ratio({ gain: subtract(of.P, of.S), loss: overTwoDefections(of) });
