/** The command in a process of its own, as it is built: for what needs signals, pipes, limits or a module of the user's. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'cli', 'lacuna.mjs');

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command to its end, in a shell that has something to say first, such as a limit. */
export function lacunaAfter(preparation: string, ...args: readonly string[]): Promise<Ended> {
  return ending(spawn('bash', ['-c', `${preparation}; exec "$0" "$@"`, process.execPath, command, ...args], { cwd: root }));
}

/** Starts the command. */
export const start = (...args: readonly string[]): ChildProcess => spawn(process.execPath, [command, ...args], { cwd: root });

/** What a process says till its end; the status is `null` where a signal ended it. */
export const ending = (child: ChildProcess): Promise<Ended> =>
  new Promise((resolve) => {
    let [out, err] = ['', ''];
    child.stdout?.on('data', (data) => {
      out += data;
    });
    child.stderr?.on('data', (data) => {
      err += data;
    });
    child.on('close', (status) => resolve({ status, out, err }));
  });
