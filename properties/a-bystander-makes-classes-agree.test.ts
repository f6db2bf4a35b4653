import { aBystanderMakesClassesAgreeProperty } from './a-bystander-makes-classes-agree.js';
import { trial } from './trial.js';

trial(aBystanderMakesClassesAgreeProperty);
