import { trial } from '../trial.js';
import { weightTwoSufficesWithoutAContractProperty } from './weight-two-suffices-without-a-contract.js';

trial(weightTwoSufficesWithoutAContractProperty);
