/** The signals that ask a command to end early: it ends in good order, with what it has; a second one ends the process at once. */
interface Interruption {
  readonly came: () => boolean;
  /** Leaves the signals to others again. */
  readonly end: () => void;
}

/** Listens for them from now on. */
export function whenInterrupted(react: () => void = () => undefined): Interruption {
  let interrupted = false;
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const end = () => {
    for (const signal of signals) process.off(signal, interrupt);
  };
  const interrupt = () => {
    interrupted = true;
    end();
    react();
  };
  for (const signal of signals) process.on(signal, interrupt);
  return { came: () => interrupted, end };
}
