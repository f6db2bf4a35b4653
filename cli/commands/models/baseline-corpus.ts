/**
 * # The corpus of a baseline
 *
 * The example games, the environments of stored counterexamples, games with names, canonical dilemmas, and random environments: small
 * ones, whose figures take milliseconds each. What is the same by value is there once.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { CATALOGUE } from '../../../properties/catalogue.js';
import { emptyLanguage } from '../../../src/contract/language/language.js';
import { readEnvironment } from '../../../src/formats/games/game-file.js';
import { subjectObject } from '../../../src/formats/subjects/subject-object.js';
import { randomEnvironments } from '../../../src/theory/draw/baseline-environments.js';
import { type CorpusEntry, dilemmas, namedGames } from '../../../src/theory/draw/baseline-games.js';
import { keptFor } from '../../files/kept-files.js';
import { packageFile } from '../../files/package-files.js';

/** Environments with more outcomes are left out. */
const MOST_OUTCOMES = 81;

const RANDOM = 260;

/** The corpus, in a fixed order. */
export function corpus(): CorpusEntry[] {
  const known = new Set<string>();
  return [...examples(), ...stored(), ...namedGames(), ...dilemmas(), ...randomEnvironments(RANDOM)].filter(({ subject }) => {
    const { environment } = subject;
    const value = JSON.stringify(subjectObject(subject));
    const fresh = environment.profileCount * environment.contingencies.length <= MOST_OUTCOMES && !known.has(value);
    known.add(value);
    return fresh;
  });
}

/** The example games of the package. */
function examples(): CorpusEntry[] {
  const folder = packageFile('examples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.game.json'))
    .sort()
    .map((name) => {
      const { environment, language } = readEnvironment(readFileSync(`${folder}/${name}`, 'utf8'));
      return { name: `examples/${name.replace('.game.json', '')}`, subject: { environment, language } };
    });
}

/** What counterexamples and witnesses are stored for: their environments, with weight and bound where they have one. */
const stored = (): CorpusEntry[] =>
  CATALOGUE.flatMap((entry) =>
    keptFor(entry).map(({ name, subject }): CorpusEntry => {
      const { environment, language = emptyLanguage(environment), weight, liability } = subject;
      const terms = { ...(weight && { weight }), ...(liability && { liability }) };
      return { name: `stored/${entry.theorem.id}/${name}`, subject: { environment, language, ...terms } };
    }),
  );
