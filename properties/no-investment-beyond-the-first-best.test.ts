import { noInvestmentBeyondTheFirstBestProperty } from './no-investment-beyond-the-first-best.js';
import { trial } from './trial.js';

trial(noInvestmentBeyondTheFirstBestProperty);
