/** What a theorem looks at: subjects that tell which parts of the model are read. */
import { type Interpretation, usual } from '../../src/game/interpretation.js';
import { interpreted, type ModelPart } from '../../src/theory/statement/model.js';
import type { Subject } from '../../src/theory/statement/subject.js';

/** A subject as the standard model sees it, whose readings of each part of the model are passed on to `touch`. */
export function probed<S extends Subject>(subject: S, touch: (part: ModelPart) => void): S {
  let listening = false;
  const tell = (part: ModelPart) => {
    if (listening) touch(part);
  };
  const interpretation: Interpretation = {
    get welfare() {
      tell('welfare');
      return usual.welfare;
    },
    get prosocial() {
      tell('prosocial utility');
      return usual.prosocial;
    },
    get equilibrium() {
      tell('equilibrium');
      return usual.equilibrium;
    },
  };
  const environment = reading({ ...interpreted(subject.environment, interpretation), interpretation }, () => tell('welfare'), [
    'welfare',
    'best',
  ]);
  const seen = reading(
    reading({ ...subject, environment }, () => tell('language'), ['language', 'finer']),
    () => tell('mechanism'),
    ['mechanismClass', 'liability'],
  );
  listening = true;
  return seen;
}

/** The object, with a word about each reading of some of its keys. */
function reading<T extends object>(of: T, tell: () => void, keys: readonly string[]): T {
  for (const key of keys.filter((each) => each in of)) {
    const value = of[key as keyof T];
    Object.defineProperty(of, key, {
      enumerable: true,
      get: () => {
        tell();
        return value;
      },
    });
  }
  return of;
}
