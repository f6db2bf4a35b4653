import { trial } from '../trial.js';
import { verifiableWelfareLeavesAGapWithoutAPurseProperty } from './verifiable-welfare-leaves-a-gap-without-a-purse.js';

trial(verifiableWelfareLeavesAGapWithoutAPurseProperty);
