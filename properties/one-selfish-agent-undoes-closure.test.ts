import { oneSelfishAgentUndoesClosureProperty } from './one-selfish-agent-undoes-closure.js';
import { trial } from './trial.js';

trial(oneSelfishAgentUndoesClosureProperty);
