import { trial } from '../trial.js';
import { aBudgetBreakerDisciplinesAnyTeamProperty } from './a-budget-breaker-disciplines-any-team.js';

trial(aBudgetBreakerDisciplinesAnyTeamProperty);
