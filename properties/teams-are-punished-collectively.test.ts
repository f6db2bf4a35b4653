import { teamsArePunishedCollectivelyProperty } from './teams-are-punished-collectively.js';
import { trial } from './trial.js';

trial(teamsArePunishedCollectivelyProperty);
