import { trial } from '../trial.js';
import { welfareImprovementsSelectFirstBestsProperty } from './welfare-improvements-select-first-bests.js';

trial(welfareImprovementsSelectFirstBestsProperty);
