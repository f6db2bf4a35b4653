import { trial } from '../trial.js';
import { teamsArePunishedCollectivelyProperty } from './teams-are-punished-collectively.js';

trial(teamsArePunishedCollectivelyProperty);
