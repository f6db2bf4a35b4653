/** # The terms of the contract: its class, the bound on transfers, and the weight of the agents, typed or dragged */
import { rational } from '../../../src/exact/rational.js';
import type { Environment } from '../../../src/game/environment.js';
import { selfishnessLevel } from '../../../src/prosocial/threshold.js';
import { phaseEnds } from '../../draw/phase-plot.js';
import { middleWeight } from '../../draw/weight-axis.js';
import type { Editing } from './editing.js';
import { element } from './elements.js';
import { stopOf, weightText } from './weight-slider.js';

/** The fields; returns how to show the terms of the draft. */
export function terms({ now, apply }: Editing): (environment: Environment) => void {
  const slider = element('weight-slider', HTMLInputElement);
  const weightField = element('weight', HTMLInputElement);
  const liability = element('liability', HTMLInputElement);
  const classes = element('class', HTMLSelectElement);
  /** The scale of the slider follows from the game shown. */
  let scale: { readonly ends: ReturnType<typeof phaseEnds>; readonly middle: ReturnType<typeof middleWeight> } | null = null;

  classes.addEventListener('change', () => {
    const to = (['subsidy-free', 'balanced', 'unrestricted'] as const).find((known) => known === classes.value);
    if (to !== undefined) apply({ kind: 'class', to });
  });
  const typed = (field: HTMLInputElement, kind: 'liability' | 'weight') =>
    field.addEventListener('change', () => {
      const text = field.value.trim();
      field.setAttribute('aria-invalid', `${!apply({ kind, value: text === '' ? null : text })}`);
    });
  typed(liability, 'liability');
  typed(weightField, 'weight');
  slider.addEventListener('input', () => {
    if (scale !== null) apply({ kind: 'weight', value: weightText(Number(slider.value), scale.middle, scale.ends) }, 'slider');
  });
  element('no-weight', HTMLButtonElement).addEventListener('click', () => apply({ kind: 'weight', value: null }));

  return (environment) => {
    const { mechanismClass, liability: bound, weight } = now();
    const ends = phaseEnds(environment);
    const middle = middleWeight(selfishnessLevel(environment), ends);
    scale = { ends, middle };
    classes.value = mechanismClass;
    if (document.activeElement !== liability) liability.value = bound ?? '';
    if (document.activeElement !== weightField) weightField.value = weight ?? '';
    if (document.activeElement !== slider) slider.value = weight === null ? '0' : `${Math.round(stopOf(rational(weight), middle))}`;
    slider.setAttribute('aria-valuetext', weight === null ? 'no weight' : `λ = ${weight}`);
  };
}
