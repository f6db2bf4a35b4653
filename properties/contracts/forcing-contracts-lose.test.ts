import { trial } from '../trial.js';
import { forcingContractsLoseProperty } from './forcing-contracts-lose.js';

trial(forcingContractsLoseProperty);
