import { balanceDefeatsMessagesProperty } from './balance-defeats-messages.js';
import { trial } from './trial.js';

trial(balanceDefeatsMessagesProperty);
