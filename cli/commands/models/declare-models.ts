/** The commands that tell what a change of the model, or of the library, changes. */
import { type Command, Option } from 'commander';
import { modelOption, runsOption, seedOption, whole, workersOption } from '../options/options.js';

/** Declares them; `end` is told the exit status. */
export function declareModels(program: Command, end: (status: number) => void): void {
  program.commandsGroup('Changes of the model:');
  program
    .command('baseline')
    .summary('write down where every theorem stands, and the figures of a corpus of environments')
    .description(
      'Write a baseline (format baseline@1), for git: the verdicts of a short check, which hypotheses are needed, and every figure of more than 500 environments, exact and a line each. lacuna diff compares with it later.',
    )
    .option('--out <file>', 'write it to a file (default: standard output)')
    .addOption(modelOption())
    .addOption(runsOption('random subjects per theorem and hypothesis').default(100))
    .addOption(new Option('--subjects <n>', 'subjects of each scope, the least of it').argParser(whole(1, 1e9)).default(300))
    .addOption(seedOption('seed of the random subjects').default(42))
    .addOption(workersOption())
    .addHelpText('after', '\nExamples:\n  lacuna baseline --out baseline.json\n  lacuna baseline --model model.ts --out baseline.json')
    .action(async (options) => {
      const { baselineCommand } = await import('./baseline.js');
      end(await baselineCommand(options));
    });

  program
    .command('diff')
    .summary('what a change of model, or of the library, changed')
    .description(
      'Find anew what a baseline holds and tell what differs: theorem by theorem what flipped, with the least counterexample, and figure by figure what drifted, exact before and after. Prints nothing where nothing differs; exit status 1 where something does.',
    )
    .argument('<baseline>', 'a file that lacuna baseline wrote; - is standard input')
    .addOption(modelOption())
    .option('--figures', 'compare the figures of environments alone, which takes seconds')
    .addOption(workersOption())
    .option('--json', 'one object of JSON (diff@1)')
    .option('--junit <file>', 'write the comparison as JUnit XML')
    .option('--markdown <file>', 'write it in Markdown, for a pull request')
    .addHelpText('after', '\nExamples:\n  lacuna diff baseline.json\n  lacuna diff baseline.json --model rawls --markdown diff.md')
    .action(async (baseline, options) => {
      const { diffCommand } = await import('./diff.js');
      end(await diffCommand(baseline, options));
    });
}
