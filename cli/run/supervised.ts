/**
 * # A process that can be ended
 *
 * A module of the user's is a program, and one that loops hears no signal and sees no clock. A command that runs one does so in a process of
 * its own; this one watches it. A signal is passed on once; a second one, or time that has passed, ends it whatever it does.
 */
import { type ChildProcess, fork } from 'node:child_process';

/** Set in the process that is watched. */
const WATCHED = 'LACUNA_WATCHED';

/** Milliseconds that a process has to end in good order, once it was told to or its time is up. */
const GRACE = 5000;

/** What the watched process says: how long its search may take, and what it is about. */
interface Limit {
  readonly milliseconds: number;
  readonly about: string;
}

const COMMANDS = ['falsify', 'replay', 'check', 'ablate', 'explore', 'diff', 'baseline', 'analyze'];

/** Whether a command line names a module to run, and this process is not the one to run it. */
export const needsWatching = ([command, ...words]: readonly string[]): boolean =>
  process.env[WATCHED] === undefined && COMMANDS.includes(command) && words.some((word) => /\.[cm]?[jt]s$/.test(word));

/** Runs a command line in a process of its own, and returns its exit status. */
export async function inOwnProcess(args: readonly string[]): Promise<number> {
  const child = fork(process.argv[1], args, { env: { ...process.env, [WATCHED]: '1' }, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  let status: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  const kill = (with_: number) => {
    status ??= with_;
    child.kill('SIGKILL');
  };
  const within = (milliseconds: number, otherwise: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(otherwise, milliseconds + GRACE);
  };
  let signals = 0;
  const interrupt = () => {
    signals += 1;
    if (signals > 1) return kill(130);
    tell(child);
    within(0, () => kill(130));
  };
  child.on('message', ({ milliseconds, about }: Limit) => {
    if (signals > 0) return;
    within(milliseconds, () => {
      process.stderr.write(`lacuna: ${about}: expected an answer within --time, found none: it was ended\n`);
      kill(3);
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  const ended = await new Promise<number>((resolve) => {
    child.on('exit', (code) => resolve(status ?? code ?? 70));
  });
  clearTimeout(timer);
  return ended;
}

/** Has the watched process end in good order; one that has the same signal from the terminal too takes them for one. */
function tell(child: ChildProcess): void {
  if (child.connected) child.send('end');
}

/** In a process that is watched: says how long what it begins now may take. */
export function beginWatched(limit: Limit): void {
  if (process.env[WATCHED] !== undefined) process.send?.(limit);
}

/** In a process that is watched: hears what the other one says, and ends with it. */
export function obeyWatcher(): void {
  if (process.env[WATCHED] === undefined || process.send === undefined) return;
  process.on('message', (said) => {
    if (said === 'end' && !process.emit('SIGTERM', 'SIGTERM')) process.exit(130);
  });
  process.on('disconnect', () => process.exit(130));
  // The channel is no reason to stay.
  process.channel?.unref();
}
