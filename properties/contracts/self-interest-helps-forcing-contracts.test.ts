import { trial } from '../trial.js';
import { selfInterestHelpsForcingContractsProperty } from './self-interest-helps-forcing-contracts.js';

trial(selfInterestHelpsForcingContractsProperty);
