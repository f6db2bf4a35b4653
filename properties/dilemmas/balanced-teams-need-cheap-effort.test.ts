import { trial } from '../trial.js';
import { balancedTeamsNeedCheapEffortProperty } from './balanced-teams-need-cheap-effort.js';

trial(balancedTeamsNeedCheapEffortProperty);
