import { forcingContractsLoseProperty } from './forcing-contracts-lose.js';
import { trial } from './trial.js';

trial(forcingContractsLoseProperty);
