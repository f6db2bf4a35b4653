/**
 * # Progress
 *
 * A bar on a terminal, a plain line now and then elsewhere, always on standard error.
 */
import progressBars from 'cli-progress';

/** Something that shows how far a long command has come. */
export interface ProgressDisplay {
  readonly show: (label: string, done: number, of: number) => void;
  /** Takes the display away, so that a finished line can be printed. */
  readonly clear: () => void;
}

/** Milliseconds between plain lines. */
const QUIET = 10_000;

/** The display for this standard error. */
export function progressDisplay(): ProgressDisplay {
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): ProgressDisplay {
  const shown = new progressBars.SingleBar(
    {
      format: '{bar} {percentage}%  {label}',
      barsize: 24,
      clearOnComplete: true,
      hideCursor: true,
      stream: process.stderr,
      linewrap: false,
    },
    progressBars.Presets.shades_classic,
  );
  let running = false;
  return {
    show(label, done, of) {
      if (!running) shown.start(of, done, { label });
      running = true;
      shown.setTotal(of);
      shown.update(done, { label });
    },
    clear() {
      if (running) shown.stop();
      running = false;
    },
  };
}

function lines(): ProgressDisplay {
  let last = performance.now();
  return {
    show(label, done, of) {
      if (performance.now() - last < QUIET) return;
      last = performance.now();
      process.stderr.write(`${label}: ${done.toLocaleString('en')} of ${of.toLocaleString('en')}\n`);
    },
    clear: () => undefined,
  };
}
