import { aLaterClauseCanBeWorthMoreProperty } from './a-later-clause-can-be-worth-more.js';
import { trial } from './trial.js';

trial(aLaterClauseCanBeWorthMoreProperty);
