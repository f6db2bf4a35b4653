/**
 * # Statements of somebody else's
 *
 * What a user's module says is a program: it may forget to return, return a promise, write into the game, throw, or answer otherwise when it
 * is asked again. A guarded statement is the same statement, whose every answer is looked at where it enters: a mark is given for an answer,
 * never for the want of one.
 */
import { LacunaError } from '../../exact/error.js';
import { Inapplicable } from '../../game/interpretation.js';
import { type Conclusion, describe, holds, requireConclusion } from './conclusion.js';
import { described } from './described.js';
import { frozen } from './frozen.js';
import type { Subject } from './subject.js';
import type { Hypothesis, Theorem } from './theorem.js';

/** A statement that gives no answer about a subject, or none that can be used. */
export class Unanswered extends LacunaError {
  constructor(
    complaint: { readonly place: string; readonly expected: string; readonly received: string },
    readonly subject: Subject,
  ) {
    super(complaint);
  }

  /** The same, said of a module. */
  from(path: string): Unanswered {
    const { place, expected, received } = this;
    return new Unanswered({ place: `${path}: ${place}`, expected, received }, this.subject);
  }
}

/** The statement, with its hypotheses and its conclusion looked at wherever they are asked. */
export function guarded<S extends Subject>(theorem: Theorem<S>): Theorem<S> {
  const { id, hypotheses, conclude, expect } = theorem;
  /** What hypotheses said of the subject that was asked about last. */
  const said = new Map<Hypothesis<S>, boolean>();
  let about: S | null = null;

  const ask = <Answer>(place: string, subject: S, question: () => Answer): Answer => {
    try {
      return question();
    } catch (error) {
      if (error instanceof Inapplicable || error instanceof Unanswered) throw error;
      if (error instanceof LacunaError)
        throw new Unanswered(
          { place: `${place}: ${error.place ?? ''}`.replace(/: $/, ''), expected: error.expected, received: error.received },
          subject,
        );
      throw new Unanswered({ place, expected: 'an answer', received: `${error instanceof Error ? error : described(error)}` }, subject);
    }
  };

  const holdsOf = (name: string, of: Hypothesis<S>, subject: S): boolean => {
    const place = `${id}: hypothesis ${name}`;
    const answer: unknown = ask(place, subject, () => of.holds(frozen(subject)));
    if (typeof answer === 'boolean') return answer;
    throw new Unanswered({ place, expected: 'true or false', received: described(answer) }, subject);
  };

  const concluded = (subject: S): Conclusion => ask(id, subject, () => requireConclusion(conclude(frozen(subject))));

  const unstable = (what: string, first: string, second: string, subject: S): Unanswered =>
    new Unanswered(
      { place: `${id}: ${what}`, expected: `the same answer when asked again, ${first}`, received: `${second}: it is unstable` },
      subject,
    );

  return {
    ...theorem,
    hypotheses: Object.fromEntries(
      Object.entries(hypotheses).map(([name, of]) => [
        name,
        {
          prose: of.prose,
          holds(subject: S) {
            if (about !== subject) said.clear();
            about = subject;
            const answer = holdsOf(name, of, subject);
            said.set(of, answer);
            return answer;
          },
        },
      ]),
    ),
    conclude(subject) {
      const conclusion = concluded(subject);
      if (holds(conclusion) !== (expect === 'witnessed')) return conclusion;
      // It decides: what is said of this subject is asked again.
      const [first, second] = [describe(conclusion), describe(concluded(subject))];
      if (first !== second) throw unstable('conclude', first, second, subject);
      if (about === subject) {
        for (const [name, of] of Object.entries(hypotheses)) {
          const before = said.get(of);
          if (before !== undefined && holdsOf(name, of, subject) !== before)
            throw unstable(`hypothesis ${name}`, `${before}`, `${!before}`, subject);
        }
      }
      return conclusion;
    },
  };
}
