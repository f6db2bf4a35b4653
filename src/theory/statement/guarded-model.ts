/**
 * # Models of somebody else's
 *
 * What a user's model says is a program, as a conjecture is: it may throw, or answer with what is no number. A guarded model is the same model,
 * whose every answer is looked at where it enters, and that can write to nothing of the game. What asks a statement under it adds the subject.
 */
import { LacunaError } from '../../exact/error.js';
import { isRational } from '../../exact/rational.js';
import { Inapplicable } from '../../game/interpretation.js';
import { described } from './described.js';
import { frozen } from './frozen.js';
import type { Model } from './model.js';

/** A model that gives no answer, or none that can be used. */
export class ModelFault extends LacunaError {}

/** The model, with its functions looked at wherever they are asked; `place` says where it comes from. */
export function guardedModel(model: Model, place: string): Model {
  const ask = <Answer>(part: string, expected: string, fits: (answer: unknown) => boolean, question: () => Answer): Answer => {
    let answer: Answer;
    try {
      answer = question();
    } catch (error) {
      if (error instanceof Inapplicable || error instanceof ModelFault) throw error;
      throw new ModelFault({
        place: `${place}: ${part}`,
        expected: 'an answer',
        received: `${error instanceof Error ? error : described(error)}`,
      });
    }
    if (fits(answer)) return answer;
    throw new ModelFault({ place: `${place}: ${part}`, expected, received: described(answer) });
  };
  const { welfare, prosocial, equilibrium, language } = model;
  const { forms } = welfare;
  const isList = (of: unknown) => Array.isArray(of);
  return {
    ...model,
    welfare: {
      ...welfare,
      of: (payoffs) => ask('welfare.of', 'a rational: rational(1)', isRational, () => welfare.of(frozen(payoffs))),
      forms: forms && ((agents) => ask('welfare.forms', 'a list of forms', isList, () => forms(agents))),
    },
    prosocial: {
      ...prosocial,
      of: (regard) => ask('prosocial.of', 'a rational: rational(1)', isRational, () => prosocial.of(frozen(regard))),
    },
    equilibrium: {
      ...equilibrium,
      comparisons: (of, profile) =>
        ask('equilibrium.comparisons', 'a list of comparisons', isList, () => equilibrium.comparisons(frozen(of), profile)),
    },
    language: {
      ...language,
      sees: (of, seen) =>
        ask(
          'language.sees',
          'a language',
          (answer) => isList(Object(answer).cells),
          () => language.sees(frozen(of), frozen(seen)),
        ),
    },
  };
}
