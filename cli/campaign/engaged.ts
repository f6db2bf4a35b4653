/** Something done with an engine, which is left in good order whatever happens. */
import { LacunaError } from '../../src/exact/error.js';
import { type Connection, connect } from './connection.js';

/**
 * Connects, acts, and closes.
 * @throws LacunaError if no engine is named, or it does not answer
 */
export async function engaged<Result>(url: string | undefined, act: (connection: Connection) => Promise<Result>): Promise<Result> {
  if (url === undefined || url === '')
    throw new LacunaError({ place: '--redis', expected: 'the URL of an engine, here or in LACUNA_REDIS', received: 'none' });
  const connection = await connect(url);
  try {
    return await act(connection);
  } finally {
    connection.close();
  }
}
