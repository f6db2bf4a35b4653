import { trial } from '../trial.js';
import { greedyClausesLoseGeometricallyProperty } from './greedy-clauses-lose-geometrically.js';

trial(greedyClausesLoseGeometricallyProperty);
