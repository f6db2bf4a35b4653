/** # `lacuna analyze --model NAME|FILE|all`: a game under other models. */
import { MECHANISM_CLASSES } from '../../../src/contract/language/setting.js';
import { ZERO } from '../../../src/exact/rational.js';
import { analyzeUnder } from '../../../src/formats/analysis/model-analysis.js';
import { modelLine } from '../../../src/formats/analysis/model-line.js';
import type { GameFile } from '../../../src/formats/games/game-file.js';
import { variants } from '../../../src/theory/check/variants.js';
import { loadModel } from '../../files/load-module.js';
import { boundWords } from '../../pages/games/mechanism-words.js';
import { wantsColor } from '../../pages/layout/color.js';
import { type AgentNumbers, agentByAgent, isForAll } from './agent-numbers.js';
import type { AnalyzeFlags } from './analyze-flags.js';
import type { Terms } from './terms.js';

/** A game with what the options say of it. */
interface Asked {
  readonly path: string;
  readonly game: GameFile;
  readonly terms: Terms;
  readonly weight: AgentNumbers | undefined;
}

/** Analyses games under one model, or under all in stock; returns the exit status: 0, or 3 if time ran out. */
export async function analyzeUnderModels(games: readonly Asked[], flags: AnalyzeFlags, named: string): Promise<number> {
  const models = named === 'all' ? variants : [await loadModel(named)];
  const page = flags.json === true ? null : (await import('../../pages/games/models-page.js')).modelsPage;
  const classes = flags.class === 'all' ? MECHANISM_CLASSES : [flags.class];
  let incomplete = false;
  for (const { path, game, terms, weight } of games) {
    const { environment, language } = game;
    const found = classes.flatMap((mechanismClass) =>
      models.map((model) =>
        analyzeUnder(model, environment, language, {
          mechanismClass,
          ...terms,
          seconds: flags.time / (classes.length * models.length),
          ...(weight === undefined
            ? {}
            : { weight: isForAll(weight) ? weight : agentByAgent(environment, weight).map((own) => own ?? ZERO) }),
        }),
      ),
    );
    const lines = found.map((one) => modelLine(path, game.title, one));
    incomplete ||= lines.some((line) => 'incomplete' in line);
    if (page === null) for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
    else {
      const said = boundWords({ environment, language, utilities: environment.payoffs, mechanismClass: 'subsidy-free', ...terms });
      process.stdout.write(`${page(path, game, found, said, { color: wantsColor(), width: process.stdout.columns ?? 100 })}\n`);
    }
  }
  return incomplete ? 3 : 0;
}
