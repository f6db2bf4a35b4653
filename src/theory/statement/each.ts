/** A claim about each of several things. */
import { all, type Conclusion } from './conclusion.js';

/**
 * What is claimed of each item, all of it together. On unknown numbers (`lacuna prove`) it is claimed of whichever of them somebody chooses: then what
 * is asked about one need not be answered beside what is asked about another.
 * @param _what what they are, the same for the same list
 */
export const each = <Item>(_what: string, items: readonly Item[], claiming: (item: Item) => Conclusion): Conclusion =>
  all(...items.map(claiming));
