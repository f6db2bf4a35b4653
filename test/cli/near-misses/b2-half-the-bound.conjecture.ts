/** B2 with B in place of 2B: no correlated equilibrium plays the first best more often than (D + B)/(d + D + B). Here |t| ≤ B = 1. */
import {
  absolute,
  add,
  advantage,
  all,
  atMost,
  claim,
  drawn,
  firstBests,
  greatestProbability,
  hypothesis,
  ONE,
  obedienceBound,
  type Property,
  plainEnvironment,
  rational,
  type SubjectWith,
  signalLanguage,
  theorem,
  unseenTemptations,
} from 'lacuna';

type UnderTransfers = SubjectWith<'language' | 'contingency' | 'transfers'>;

const unseen = ({ environment, language, contingency }: UnderTransfers) => unseenTemptations(environment, language, contingency);

const boundedLiability = theorem<UnderTransfers>({
  id: 'half-the-liability',
  hypotheses: {
    unique: hypothesis('F(ω) = {a*}', ({ environment, contingency }) => firstBests(environment, contingency).length === 1),
    unseen: hypothesis('an agent is tempted out of sight', (subject) => unseen(subject).length > 0),
    bounded: hypothesis('|t| ≤ 1', ({ transfers }) => transfers.flat().every((t) => atMost(absolute(t), ONE))),
  },
  conclude: (subject) =>
    all(
      ...unseen(subject).map((temptation) => {
        const kept = add(advantage(subject.environment, subject.contingency, temptation), ONE);
        const played = greatestProbability(subject, temptation.profile, 'correlated');
        return claim(['the greatest x(a*)', played], '<=', ['(D + B)/(d + D + B)', obedienceBound(temptation.gain, kept)]);
      }),
    ),
});

/** 2×2 games with a court that sees at random, and payments of −1, 0 or 1. */
const halfTheLiability: Property<UnderTransfers> = {
  theorem: boundedLiability,
  scopes: [],
  meeting: drawn(({ below }) => {
    const list = (count: number, bound: number) => Array.from({ length: count }, () => rational(below(bound) - 1));
    const environment = plainEnvironment([2, 2], [ONE], list(8, 5));
    const language = signalLanguage(environment, () => below(3));
    return { environment, language, contingency: 0, transfers: Array.from({ length: language.count }, () => list(2, 3)) };
  }),
  breaking: {},
};

export default halfTheLiability;
