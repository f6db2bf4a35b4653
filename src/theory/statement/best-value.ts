/**
 * # What the best mechanism is worth, as conclusions say it
 *
 * V_L and Γ_L of a setting, or of a subject, whose agents are then selfish. What was asked of the latest ones is remembered: hypotheses and
 * conclusions of a subject ask for the same.
 */
import { type BestMechanism, bestMechanism, bestValue } from '../../contract/best-mechanism.js';
import type { Setting } from '../../contract/language/setting.js';
import { subtract } from '../../exact/rational.js';
import { remember } from '../../exact/remember.js';
import { firstBestWelfare } from '../../game/environment.js';
import type { Quantity } from './conclusion.js';
import { type SettingSubject, settingOf } from './subject.js';

const settingIn = (of: SettingSubject | Setting): Setting => ('utilities' in of ? of : settingOf(of));

/** A best mechanism, with its transfers. */
export const bestOf = remember((of: SettingSubject | Setting): BestMechanism => bestMechanism(settingIn(of)));

/** V_L, or that there is no equilibrium pair; transfers are not asked for. */
export const bestValueOf = remember((of: SettingSubject | Setting): Quantity => bestValue(settingIn(of)) ?? 'undefined');

/** W* less a value, infinite where that is undefined. */
export const shortOfFirstBest = ({ environment }: SettingSubject, value: Quantity): Quantity =>
  typeof value === 'string' ? 'infinite' : subtract(firstBestWelfare(environment), value);

/** Γ_L = W* − V_L, infinite where V_L is undefined. */
export const gapOf = (of: SettingSubject | Setting): Quantity => shortOfFirstBest(of, bestValueOf(of));
