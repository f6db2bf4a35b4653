import { trial } from '../trial.js';
import { phaseDiagramShowsThresholdsAndTrapsProperty } from './phase-diagram-shows-thresholds-and-traps.js';

trial(phaseDiagramShowsThresholdsAndTrapsProperty);
