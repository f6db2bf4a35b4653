/** # What the worker answers: the panels as far as they changed, how exact they are, and a mark of how far a long search has come */
import { PANELS, type Panel } from '../panels.js';
import type { Answer } from '../protocol.js';
import { LONGEST } from '../rounds.js';
import { element } from './elements.js';

/** Milliseconds before the page says that it is searching, and between two moves of the mark. */
const [PATIENCE, PACE] = [150, 250];

interface Answers {
  /** Something was asked. */
  readonly begin: () => void;
  readonly show: (answer: Answer) => void;
}

/** What answers are shown in; `found` is told where the best contract leads. */
export function answers(found: (choice: readonly number[]) => void): Answers {
  const error = element('error', HTMLParagraphElement);
  const status = element('status', HTMLDivElement);
  const working = element('working', HTMLProgressElement);
  const shown = new Map<Panel, string>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let moving: ReturnType<typeof setInterval> | undefined;
  const rest = (): void => {
    clearTimeout(waiting);
    clearInterval(moving);
    working.hidden = true;
  };

  return {
    begin() {
      document.documentElement.dataset.busy = 'yes';
      rest();
      const begun = performance.now();
      const move = () => {
        working.value = Math.min(1, (performance.now() - begun) / 1000 / LONGEST);
      };
      waiting = setTimeout(() => {
        working.hidden = false;
        status.textContent = 'Searching …';
        move();
        moving = setInterval(move, PACE);
      }, PATIENCE);
    },
    show(answer) {
      const ended = 'error' in answer || answer.ended;
      if (ended || answer.settled) rest();
      if (ended) delete document.documentElement.dataset.busy;
      if ('error' in answer) {
        status.textContent = '';
        error.textContent = answer.error;
        return;
      }
      for (const panel of PANELS) {
        const markup = answer.panels[panel];
        if (shown.get(panel) !== markup) element(`panel-${panel}`, HTMLDivElement).innerHTML = markup;
        shown.set(panel, markup);
      }
      const time = `${Math.round(answer.milliseconds)} ms`;
      if (answer.settled) {
        // What is drawn afterwards takes no part in the time that the figures took.
        if (!status.textContent?.startsWith('Exact') || !answer.ended) status.textContent = `Exact, found in ${time}`;
      } else
        status.textContent = answer.ended
          ? `Bounds, after ${time} of searching`
          : `Searching, for ${LONGEST} s at most: the bounds so far are exact`;
      if (answer.choice !== null) found(answer.choice);
      document.documentElement.dataset.answered = `${answer.id}`;
    },
  };
}
