/** Every theorem with the way to check it. */
export { CATALOGUE } from './catalogue.generated.js';
