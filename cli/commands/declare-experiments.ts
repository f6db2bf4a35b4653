/** The commands on what is played: by scripts, by models, and by whom recordings are of. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { PLAYED_CONTRACTS } from '../run/experiment.js';
import { collect, seedOption, timeOption, whole } from './options.js';

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
  void timeOption;
}

/** A decimal between bounds. */
const amount = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value >= least && value <= most) return value;
  throw new InvalidArgumentError(`Expected a number from ${least} to ${most}, found ${JSON.stringify(text.slice(0, 40))}.`);
};
