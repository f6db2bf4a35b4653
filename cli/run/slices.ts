/** Long work in slices, with pauses between them in which signals, timers and messages have their turn. */

/** Milliseconds of work between pauses. */
const SLICE = 50;

/** Runs a generator to its end, and shows its progress in the pauses. */
export async function inSlices<Step, Result>(run: Generator<Step, Result>, show: (step: Step) => void = () => undefined): Promise<Result> {
  for (;;) {
    const pause = performance.now() + SLICE;
    let step = run.next();
    while (step.done !== true && performance.now() < pause) step = run.next();
    if (step.done === true) return step.value;
    show(step.value);
    await new Promise((resume) => setImmediate(resume));
  }
}
