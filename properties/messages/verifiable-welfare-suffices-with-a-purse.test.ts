import { trial } from '../trial.js';
import { verifiableWelfareSufficesWithAPurseProperty } from './verifiable-welfare-suffices-with-a-purse.js';

trial(verifiableWelfareSufficesWithAPurseProperty);
