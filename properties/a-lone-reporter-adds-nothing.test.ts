import { aLoneReporterAddsNothingProperty } from './a-lone-reporter-adds-nothing.js';
import { trial } from './trial.js';

trial(aLoneReporterAddsNothingProperty);
