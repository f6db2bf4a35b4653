import { trial } from '../trial.js';
import { messagesUnderBalanceProperty } from './messages-under-balance.js';

trial(messagesUnderBalanceProperty);
