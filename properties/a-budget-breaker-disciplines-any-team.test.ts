import { aBudgetBreakerDisciplinesAnyTeamProperty } from './a-budget-breaker-disciplines-any-team.js';
import { trial } from './trial.js';

trial(aBudgetBreakerDisciplinesAnyTeamProperty);
