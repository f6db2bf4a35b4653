import { trial } from '../trial.js';
import { oneSelfishAgentUndoesClosureProperty } from './one-selfish-agent-undoes-closure.js';

trial(oneSelfishAgentUndoesClosureProperty);
