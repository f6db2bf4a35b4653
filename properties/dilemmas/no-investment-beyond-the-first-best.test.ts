import { trial } from '../trial.js';
import { noInvestmentBeyondTheFirstBestProperty } from './no-investment-beyond-the-first-best.js';

trial(noInvestmentBeyondTheFirstBestProperty);
