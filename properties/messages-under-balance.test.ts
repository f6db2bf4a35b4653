import { messagesUnderBalanceProperty } from './messages-under-balance.js';
import { trial } from './trial.js';

trial(messagesUnderBalanceProperty);
