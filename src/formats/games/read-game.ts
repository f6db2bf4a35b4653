/** # A game from text in any format that is read */
import { emptyLanguage } from '../../contract/language/language.js';
import type { Environment } from '../../game/environment.js';
import { DEFAULT_LIMITS } from '../text/limits.js';
import { type GameFile, type ReadOptions, readEnvironment } from './game-file.js';

/** `json` and `yaml`: environment@1; `nfg`: Gambit's normal form; `csv`: an outcome a line; `txt`: two matrices. */
export type GameFormat = 'json' | 'yaml' | 'nfg' | 'csv' | 'txt';

/**
 * What reads games of a format: the game that a text describes. A Gambit file, a list of outcomes or two matrices have the empty language
 * and no parameters. What a format needs is loaded with it alone. The reader throws a LacunaError that names the place.
 */
export async function gameReader(format: GameFormat): Promise<(text: string, options?: ReadOptions) => GameFile> {
  switch (format) {
    case 'json':
      return readEnvironment;
    case 'yaml': {
      const { jsonOfYaml } = await import('../text/yaml-text.js');
      return (text, options = {}) => readEnvironment(jsonOfYaml(text, options.limits ?? DEFAULT_LIMITS), options);
    }
    case 'nfg': {
      const { readGambit } = await import('./gambit.js');
      return (text, { limits = DEFAULT_LIMITS } = {}) => {
        const { title, comment, outcomes, environment } = readGambit(text, limits);
        const said = { title, ...(comment === null ? {} : { description: comment }) };
        return { ...plain(environment), ...said, ...(outcomes === null ? {} : { outcomes: [outcomes] }) };
      };
    }
    case 'csv': {
      const { outcomesFromCsv } = await import('./outcome-list.js');
      return (text, { limits = DEFAULT_LIMITS } = {}) => plain(outcomesFromCsv(text, limits));
    }
    case 'txt': {
      const { readMatrices } = await import('./matrices.js');
      return (text, { limits = DEFAULT_LIMITS } = {}) => plain(readMatrices(text, limits));
    }
  }
}

const plain = (environment: Environment): GameFile => ({
  title: null,
  parameters: new Map(),
  environment,
  language: emptyLanguage(environment),
  monitors: [],
});
