import { trial } from '../trial.js';
import { aLoneReporterAddsNothingProperty } from './a-lone-reporter-adds-nothing.js';

trial(aLoneReporterAddsNothingProperty);
