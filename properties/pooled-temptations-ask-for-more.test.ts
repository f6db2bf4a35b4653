import { pooledTemptationsAskForMoreProperty } from './pooled-temptations-ask-for-more.js';
import { trial } from './trial.js';

trial(pooledTemptationsAskForMoreProperty);
