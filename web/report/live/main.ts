/** # One script for both sides: in a page it starts the page, in a worker it answers what the page asks */
import { answerQuestions } from './answer-questions.js';
import { start } from './start.js';

if (typeof document === 'undefined') answerQuestions();
else start();
