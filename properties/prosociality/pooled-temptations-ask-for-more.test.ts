import { trial } from '../trial.js';
import { pooledTemptationsAskForMoreProperty } from './pooled-temptations-ask-for-more.js';

trial(pooledTemptationsAskForMoreProperty);
