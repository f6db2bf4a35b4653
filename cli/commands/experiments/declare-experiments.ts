/** The commands on what is played: by scripts, by models, and by whom recordings are of. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { PLAYED_CONTRACTS } from '../../../src/plays/played-contracts.js';
import { collect, seedOption, timeOption, whole } from '../options/options.js';

/** Declares them; `end` is told the exit status. */
export function declareExperiments(program: Command, end: (status: number) => void): void {
  program.commandsGroup('Experiments:');
  program
    .command('play')
    .summary('play games and commons: scripted players, models, or both at one table')
    .description(
      'Play table games (environment@1) and commons (commons@1) and write a recording (plays@1). Players are words: optimal, selfish, prosocial, weight:λ, planner:λ, logit:λ:β, always:X, model:GOAL; 3*selfish,2*prosocial is a table of five, and one word alone stands for everyone.',
    )
    .argument('<files...>', 'game and commons files; - is standard input')
    .option('--players <players>', 'who plays (default: model, where there is an endpoint)')
    .option('--out <file>', 'the recording (default: standard output)')
    .addOption(new Option('--runs <n>', 'runs of each game').argParser(whole(1, 1e6)).default(1))
    .addOption(seedOption('seed of what is drawn').default(1))
    .addOption(new Option('--contract <contract>', 'what is agreed').choices(PLAYED_CONTRACTS).default('none'))
    .option('--set <name=value>', 'give a parameter of the game files another value (may be repeated)', collect, [])
    .optionsGroup('Models:')
    .option('--endpoint <url>', 'where models are asked: the URL before /chat/completions')
    .option('--model <name>', 'the model that is asked')
    .option('--key-env <name>', 'the environment variable that holds the key', 'LACUNA_API_KEY')
    .option('--prompts <folder>', 'the prompts: a changed copy of those that lacuna new prompts writes')
    .addOption(new Option('--temperature <t>', 'the temperature (default: the endpoint’s own)').argParser(amount(0, 10)))
    .addOption(new Option('--concurrency <n>', 'runs at a time').argParser(whole(1, 256)).default(4))
    .addOption(new Option('--budget <n>', 'the most requests that are made').argParser(whole(0)).default(1e6))
    .addOption(new Option('--retries <n>', 'how often a request that failed is made again').argParser(whole(0, 100)).default(5))
    .addOption(new Option('--backoff <seconds>', 'the first pause before that, doubled every time').argParser(amount(0, 60)).default(1))
    .addOption(new Option('--timeout <seconds>', 'how long an answer may take').argParser(amount(0.001, 3600)).default(120))
    .option('--replies <file>', 'where replies are kept and found (default: beside the recording)')
    .option('--replay', 'ask nobody: use the replies that are kept')
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna play examples/prisoners-dilemma.game.json --players logit:1/2:1 --runs 200 --out plays.jsonl\n  lacuna play game.json --endpoint https://example.org/v1 --model NAME --contract promise --runs 10 --out plays.jsonl',
    )
    .action(async (files, options) => {
      const { playCommand } = await import('./play.js');
      end(await playCommand(files, options));
    });

  program
    .command('import')
    .summary('a recording from logs and tables that others wrote')
    .description(
      'Write a recording (plays@1) from logs of GovSim (log_env.json), logs of inspect_ai (.eval: a ZIP archive, whose members may be compressed by Zstandard) and tables (.csv, with the games they are of). An answer that could not be read stays unread.',
    )
    .argument('<files...>', '.json, .eval and .csv files; - is a log_env.json from standard input')
    .option('--out <file>', 'the recording (default: standard output)')
    .option('--game <file>', 'a game or commons that a table or a log is of (may be repeated)', collect, [])
    .option('--contract <contract>', 'the contract, where the files do not say')
    .option('--goals <goals>', 'the goals of the agents, one word for all or one each with commas, where the files do not say')
    .option('--agents <names>', 'who played, likewise')
    .addOption(
      new Option('--actions <which>', 'of an inspect_ai log: what agents chose, or what a contract made of it')
        .choices(['chosen', 'enforced'])
        .default('enforced'),
    )
    .addOption(
      new Option('--months <n>', 'of a log_env.json without --game: how long the commons lasts at least')
        .argParser(whole(1, 10_000))
        .default(12),
    )
    .option('--ignore <column>', 'of a log_env.json: a column that is passed over (may be repeated)', collect, [])
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna import results/*/log_env.json --goals selfish --contract none --out plays.jsonl\n  lacuna import table.csv --game game.json --out plays.jsonl',
    )
    .action(async (files, options) => {
      const { importCommand } = await import('./import.js');
      end(await importCommand(files, options));
    });

  program
    .command('compare')
    .summary('what was played beside what the theory says')
    .description(
      'Compare recordings (plays@1; - is standard input) with the theory, game by game and condition by condition: how often a first best, an equilibrium, the contract’s choice and the equilibrium predicted of these goals were played, and realised beside attainable welfare; for a commons gain, months, over-use and equality beside the rush, the best blind plan, the best plan and what is predicted of k prosocial agents among n. Exact; nothing is tested.',
    )
    .argument('<plays...>', 'recordings')
    .option('--json', 'one object of JSON (comparison@1)')
    .option('--where <field=value>', 'only plays with this game, contract, goals, agents or run (may be repeated)', collect, [])
    .addOption(timeOption('seconds for the contract of each game').default(30))
    .addHelpText('after', '\nExamples:\n  lacuna compare plays.jsonl\n  lacuna compare plays.jsonl --where contract=none --json')
    .action(async (plays, options) => {
      const { comparePlaysCommand } = await import('./compare-plays.js');
      end(comparePlaysCommand(plays, options));
    });

  program
    .command('fit')
    .summary('the prosocial weight that plays reveal')
    .description(
      'Fit a logit equilibrium to recordings (plays@1; - is standard input): the λ of u + λW and the precision β of greatest likelihood, pooled over its table games, on the principal branch, with the profile interval, likelihood ratios against λ = 0 and λ = ∞, and whether λ is identified at all. Floating point; the thresholds of the games beside it are exact.',
    )
    .argument('<plays...>', 'recordings')
    .option('--json', 'one object of JSON (fit@1), or one a line with --each')
    .option('--where <field=value>', 'only plays with this game, contract, goals, agents or run (may be repeated)', collect, [])
    .option('--each', 'one fit for each combination of goals and contract')
    .option(
      '--calibrate <n>',
      'hold the interval to what chance does to as many plays, by n simulations (about a second each), 200 or so',
      whole(19, 10_000),
    )
    .addOption(seedOption('seed of the simulations').default(1))
    .addOption(timeOption('seconds for λ*_L of each game').default(30))
    .addHelpText('after', '\nExamples:\n  lacuna fit plays.jsonl\n  lacuna fit plays.jsonl --where contract=none --each --json')
    .action(async (plays, options) => {
      const { fitCommand } = await import('./fit.js');
      end(fitCommand(plays, options));
    });
}

/** A decimal between bounds. */
const amount = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value >= least && value <= most) return value;
  throw new InvalidArgumentError(`Expected a number from ${least} to ${most}, found ${JSON.stringify(text.slice(0, 40))}.`);
};
