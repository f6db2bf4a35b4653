/** B16 in the balanced class: with one contingency V_L is the largest W(a) without undetectable temptation at a. */
import {
  bestValue,
  claim,
  deviationsFrom,
  gain,
  hypothesis,
  isDetectable,
  isPositive,
  maximum,
  type Quantity,
  type SettingSubject,
  settingOf,
  theorem,
} from 'lacuna';

export default theorem<SettingSubject>({
  id: 'closed-form-under-balance',
  subjects: 'environment+language',
  hypotheses: {
    'one contingency': hypothesis('there is one contingency', ({ environment }) => environment.contingencies.length === 1),
    balanced: hypothesis(
      'the class is balanced, without bound',
      ({ mechanismClass, liability = null }) => mechanismClass === 'balanced' && liability === null,
    ),
  },
  conclude: (subject) => {
    const { environment: of, language } = subject;
    const unseen = (profile: number) =>
      deviationsFrom(of, profile).some((one) => isPositive(gain(of, 0, profile, one)) && !isDetectable(language, 0, profile, one));
    const held = of.welfare[0].filter((_, profile) => !unseen(profile));
    const form: Quantity = held.length === 0 ? 'undefined' : held.reduce(maximum);
    const best = bestValue(settingOf(subject));
    return claim(['V_L', best ?? 'undefined'], '=', ['the closed form', form]);
  },
});
