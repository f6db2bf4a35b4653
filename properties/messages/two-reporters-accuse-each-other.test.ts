import { trial } from '../trial.js';
import { twoReportersAccuseEachOtherProperty } from './two-reporters-accuse-each-other.js';

trial(twoReportersAccuseEachOtherProperty);
