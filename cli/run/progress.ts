/**
 * # Progress
 *
 * A bar on a terminal, a plain line now and then elsewhere, always on standard error: how much is done, how fast, and how long it may take.
 */
import progressBars from 'cli-progress';

/** How far a long command has come. */
export interface Status {
  /** What is being done. */
  readonly label: string;
  /** How much of all that is to be done is done, from 0 to 1. */
  readonly share: number;
  /** Subjects tried so far, where they are counted. */
  readonly subjects: number | null;
}

/** Something that shows how far a long command has come. */
interface ProgressDisplay {
  readonly show: (status: Status) => void;
  /** Takes the display away, so that a finished line can be printed. */
  readonly clear: () => void;
}

/** Milliseconds between plain lines. */
const QUIET = 10_000;

/** As much as can be done of what is not at its end. */
const ALMOST = 0.99;

/** The display for this standard error. An estimate of what there is to do may fall short: what still runs is not done. */
export function progressDisplay(): ProgressDisplay {
  const display = process.stderr.isTTY ? bar() : lines();
  return {
    show: (status) => display.show({ ...status, share: Math.min(ALMOST, Math.max(0, status.share)) }),
    clear: display.clear,
  };
}

function bar(): ProgressDisplay {
  const shown = new progressBars.SingleBar(
    {
      format: '{bar} {percentage}%  {pace}{label}',
      barsize: 24,
      clearOnComplete: true,
      hideCursor: true,
      stream: process.stderr,
      linewrap: false,
    },
    progressBars.Presets.shades_classic,
  );
  const paceOf = pacer();
  let running = false;
  return {
    show(status) {
      const { label, share } = status;
      const pace = paceOf(status).map((part) => `${part}  `);
      if (!running) shown.start(1, share, { label, pace: '' });
      running = true;
      shown.update(share, { label, pace: pace.join('') });
    },
    clear() {
      if (running) shown.stop();
      running = false;
    },
  };
}

function lines(): ProgressDisplay {
  const paceOf = pacer();
  let last = performance.now();
  return {
    show(status) {
      const pace = paceOf(status);
      if (performance.now() - last < QUIET) return;
      last = performance.now();
      process.stderr.write(`${[`${status.label}: ${Math.floor(100 * status.share)}%`, ...pace].join(', ')}\n`);
    },
    clear: () => undefined,
  };
}

/** Says how fast it goes and how long it may take at this rate, judging by what has been done since the first report. */
function pacer(now: () => number = () => performance.now()): (status: Status) => string[] {
  let first: (Status & { readonly at: number }) | null = null;
  return (status) => {
    first ??= { ...status, at: now() };
    const seconds = (now() - first.at) / 1000;
    const [tried, share] = [(status.subjects ?? 0) - (first.subjects ?? 0), status.share - first.share];
    if (seconds < 1 || share <= 0) return [];
    return [
      ...(tried > 0 ? [`${Math.round(tried / seconds).toLocaleString('en')} subjects/s`] : []),
      `${duration((seconds * (1 - status.share)) / share)} left`,
    ];
  };
}

/** `40 s`, `3 min`, `2.5 h`. */
function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
