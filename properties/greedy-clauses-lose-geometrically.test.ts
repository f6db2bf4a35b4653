import { greedyClausesLoseGeometricallyProperty } from './greedy-clauses-lose-geometrically.js';
import { trial } from './trial.js';

trial(greedyClausesLoseGeometricallyProperty);
