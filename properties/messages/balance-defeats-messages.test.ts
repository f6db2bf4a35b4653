import { trial } from '../trial.js';
import { balanceDefeatsMessagesProperty } from './balance-defeats-messages.js';

trial(balanceDefeatsMessagesProperty);
