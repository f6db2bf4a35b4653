/** A process of the drill, which tries one theorem at a time. */
import { type Order, wordings } from './wordings.js';

process.on('message', async (order: Order) => {
  process.send?.(await wordings(order));
});
