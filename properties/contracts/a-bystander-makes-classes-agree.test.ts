import { trial } from '../trial.js';
import { aBystanderMakesClassesAgreeProperty } from './a-bystander-makes-classes-agree.js';

trial(aBystanderMakesClassesAgreeProperty);
