import { trial } from '../trial.js';
import { heardAnnouncementsAddNothingProperty } from './heard-announcements-add-nothing.js';

trial(heardAnnouncementsAddNothingProperty);
