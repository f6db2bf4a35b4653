import { cooperatingRaisesWelfareInTheDilemmaProperty } from './cooperating-raises-welfare-in-the-dilemma.js';
import { trial } from './trial.js';

trial(cooperatingRaisesWelfareInTheDilemmaProperty);
