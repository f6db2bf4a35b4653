import { selfInterestHelpsForcingContractsProperty } from './self-interest-helps-forcing-contracts.js';
import { trial } from './trial.js';

trial(selfInterestHelpsForcingContractsProperty);
