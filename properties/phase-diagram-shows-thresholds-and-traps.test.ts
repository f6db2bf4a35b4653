import { phaseDiagramShowsThresholdsAndTrapsProperty } from './phase-diagram-shows-thresholds-and-traps.js';
import { trial } from './trial.js';

trial(phaseDiagramShowsThresholdsAndTrapsProperty);
