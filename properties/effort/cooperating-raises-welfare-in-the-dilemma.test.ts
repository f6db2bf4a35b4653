import { trial } from '../trial.js';
import { cooperatingRaisesWelfareInTheDilemmaProperty } from './cooperating-raises-welfare-in-the-dilemma.js';

trial(cooperatingRaisesWelfareInTheDilemmaProperty);
