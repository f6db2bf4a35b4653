/**
 * # The worker
 *
 * Computes a report in rounds of growing patience and sends each, so that there are bounds soon and figures as soon as they are known. It is
 * ended from outside where the question no longer matters.
 */
import { LacunaError } from '../../../src/exact/error.js';
import { rational } from '../../../src/exact/rational.js';
import { analyze } from '../../../src/formats/analysis/analysis.js';
import { readEnvironment } from '../../../src/formats/games/game-file.js';
import { LIVE_LIMITS } from '../link.js';
import { PANELS, type Panel, panels } from '../panels.js';
import type { Answer, Question } from '../protocol.js';
import { type Report, reportOf, withFrontiers } from '../report.js';
import { FRONTIERS, ROUNDS } from '../rounds.js';

/** Milliseconds without another question before the frontiers are looked for. */
const PAUSE = 300;

let later: ReturnType<typeof setTimeout> | undefined;

/** Answers until it is ended. */
export function answerQuestions(): void {
  self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
    clearTimeout(later);
    try {
      answer(data);
    } catch (error) {
      const text = error instanceof LacunaError ? error.message : `the computation failed: ${error}`;
      self.postMessage({ id: data.id, error: text } satisfies Answer);
    }
  });
}

function answer({ id, text, mechanismClass, liability, weight, width, palette }: Question): void {
  const begun = performance.now();
  const game = readEnvironment(text, { limits: LIVE_LIMITS });
  const looks = game.language.labels?.map((label) => Math.max(0, palette.indexOf(label)));
  const tell = (report: Report, ended: boolean) => {
    const drawn = panels(report, width, looks);
    const { best } = report.analysis.mechanism;
    self.postMessage({
      id,
      panels: Object.fromEntries(PANELS.map((panel) => [panel, drawn[panel].markup])) as Readonly<Record<Panel, string>>,
      choice: best.status === 'undefined' ? null : (best.pair?.choice ?? null),
      settled: !report.incomplete,
      ended,
      milliseconds: performance.now() - begun,
    } satisfies Answer);
  };
  for (const [round, seconds] of ROUNDS.entries()) {
    const analysis = analyze(game.environment, game.language, {
      mechanismClass,
      liability: liability === null ? null : rational(liability),
      ...(weight === null ? {} : { weight: rational(weight) }),
      seconds: seconds / 2,
    });
    const report = reportOf(analysis, seconds / 2);
    tell(report, false);
    if (report.incomplete && round < ROUNDS.length - 1) continue;
    // Whoever drags λ asks again before that: the figures come first.
    later = setTimeout(() => tell(withFrontiers(report, FRONTIERS), true), PAUSE);
    return;
  }
}
