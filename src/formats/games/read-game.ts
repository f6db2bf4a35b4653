/** # A game from text in any format that is read */
import { emptyLanguage } from '../../contract/language/language.js';
import { DEFAULT_LIMITS } from '../text/limits.js';
import { jsonOfYaml } from '../text/yaml-text.js';
import { readGambit } from './gambit.js';
import { type GameFile, type ReadOptions, readEnvironment } from './game-file.js';
import { readMatrices } from './matrices.js';
import { outcomesFromCsv } from './outcome-list.js';

/** `json` and `yaml`: environment@1; `nfg`: Gambit's normal form; `csv`: an outcome a line; `txt`: two matrices. */
export type GameFormat = 'json' | 'yaml' | 'nfg' | 'csv' | 'txt';

/**
 * The game that a text describes. A Gambit file or a list of outcomes has the empty language and no parameters.
 * @throws LacunaError naming the place
 */
export function readGame(text: string, format: GameFormat, options: ReadOptions = {}): GameFile {
  const { limits = DEFAULT_LIMITS } = options;
  switch (format) {
    case 'json':
      return readEnvironment(text, options);
    case 'yaml':
      return readEnvironment(jsonOfYaml(text, limits), options);
    case 'nfg': {
      const { title, comment, outcomes, environment } = readGambit(text, limits);
      return {
        title,
        ...(comment === null ? {} : { description: comment }),
        parameters: new Map(),
        environment,
        ...(outcomes === null ? {} : { outcomes: [outcomes] }),
        language: emptyLanguage(environment),
        monitors: [],
      };
    }
    case 'csv':
    case 'txt': {
      const environment = format === 'csv' ? outcomesFromCsv(text, limits) : readMatrices(text, limits);
      return { title: null, parameters: new Map(), environment, language: emptyLanguage(environment), monitors: [] };
    }
  }
}
