import { trial } from '../trial.js';
import { aLaterClauseCanBeWorthMoreProperty } from './a-later-clause-can-be-worth-more.js';

trial(aLaterClauseCanBeWorthMoreProperty);
