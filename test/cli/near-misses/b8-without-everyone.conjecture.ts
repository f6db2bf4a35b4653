/** B8 without “that every agent can reach alone”: every cell that some agent can reach must not pay all together. */
import {
  departures,
  deviationsFrom,
  equivalent,
  gain,
  hypothesis,
  implement,
  isDetectable,
  isPositive,
  type SettingSubject,
  type SubjectWith,
  settingOf,
  theorem,
} from 'lacuna';

type Chosen = SettingSubject & SubjectWith<'choice'>;

const tempted = ({ environment: of, language, choice: [profile] }: Chosen) =>
  deviationsFrom(of, profile).some((one) => isPositive(gain(of, 0, profile, one)) && !isDetectable(language, 0, profile, one));

export default theorem<Chosen>({
  id: 'teams-without-everyone',
  subjects: 'environment+language+choice',
  hypotheses: {
    'one contingency': hypothesis('there is one contingency', ({ environment }) => environment.contingencies.length === 1),
    balanced: hypothesis(
      'the class is balanced, without bound',
      ({ mechanismClass, liability = null }) => mechanismClass === 'balanced' && liability === null,
    ),
  },
  conclude: (subject) => {
    const { environment: of, language, choice } = subject;
    const paying = departures(of, language, 0, choice[0]).some(({ total }) => isPositive(total));
    return equivalent(
      ['implementable', implement(settingOf(subject), choice).implementable],
      ['no cell pays', !paying && !tempted(subject)],
    );
  },
});
