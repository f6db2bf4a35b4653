/** Long work in slices, with pauses for signals and for the display between them. */

/** Milliseconds of work between looks at the signals and the display. */
const SLICE = 50;

/** Runs a generator to its end; `show` is told now and then how far it has come. */
export async function inSlices<Step, Result>(run: Generator<Step, Result>, show: (step: Step) => void): Promise<Result> {
  for (;;) {
    const pause = performance.now() + SLICE;
    let step = run.next();
    while (step.done !== true && performance.now() < pause) step = run.next();
    if (step.done === true) return step.value;
    show(step.value);
    await new Promise((resume) => setImmediate(resume));
  }
}
