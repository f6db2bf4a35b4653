import { balancedTeamsNeedCheapEffortProperty } from './balanced-teams-need-cheap-effort.js';
import { trial } from './trial.js';

trial(balancedTeamsNeedCheapEffortProperty);
