/** The commands on the theorems of the catalogue. */
import { type Command, Option } from 'commander';
import { modelOption, runsOption, scopeOption, seedOption, shard, timeOption, workersOption } from '../options/options.js';

/** Declares them; `end` is told the exit status. */
export function declareTheorems(program: Command, end: (status: number) => void): void {
  program.commandsGroup('Theorems:');
  program
    .command('list')
    .summary('list the theorems')
    .description('List every theorem: its part, id and title.')
    .option('--json', 'one object of JSON (list@1), with hypotheses')
    .action(async (options) => {
      const { listCommand } = await import('./list.js');
      end(listCommand(options));
    });

  program
    .command('explain')
    .summary('read a theorem: statement, hypotheses, proof, sources, last check')
    .description('The page of a theorem: statement, hypotheses, proof, sources, and what the last check on this machine saw.')
    .argument('<theorem>', 'id or part')
    .option('--json', 'one object of JSON (explain@1)')
    .addOption(new Option('--markdown', 'Markdown with LaTeX, as written').conflicts('json'))
    .addOption(new Option('--latex', 'LaTeX to \\input').conflicts(['json', 'markdown']))
    .action(async (theorem, options) => {
      const { explainCommand } = await import('./explain.js');
      end(explainCommand(theorem, options));
    });

  program
    .command('check')
    .summary('check theorems: exhaust a small scope, then sample')
    .description(
      'Check every theorem, or those named by id or part, or the conjectures that a module (.ts or .js) of yours exports by default: exhaust the stated scopes, then try random subjects. Such modules are programs and run as such, in one process.',
    )
    .argument('[theorems...]', 'ids or parts, such as undetectable-temptation, B1, or B for all of it, or paths of modules of yours')
    .addOption(runsOption('random subjects per theorem').default(1000))
    .addOption(seedOption())
    .addOption(timeOption('seconds for the whole check (default: no limit)'))
    .addOption(workersOption())
    .option('--fresh', 'leave stored counterexamples and witnesses out of account')
    .option('--keep <folder>', 'store witnesses and refutations, as <folder>/<theorem>/witness.json')
    .addOption(scopeOption('exhaust this scope, and nothing else, in place of the stated ones').conflicts(['runs', 'nearMisses']))
    .option('--near-misses', 'also check the near misses of each theorem, which must be refuted')
    .addOption(
      new Option(
        '--shard <i/n>',
        'do the i-th of n parts of the check, for lacuna merge (with --json and --seed); auto: the part that a scheduler names in variables',
      ).argParser(shard),
    )
    .option('--journal <file>', 'keep a record of what is done, and go on from there if the file is there')
    .addOption(modelOption().conflicts(['keep', 'nearMisses']))
    .option('--json', 'one object of JSON (check@1; with --shard check-shard@1)')
    .option('--junit <file>', 'write the verdicts as JUnit XML')
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna check\n  lacuna check B1 C4 --runs 100000 --seed 7\n  lacuna check B1 --scope "2 agents, 2x2, payoffs 0..3, all languages"\n  lacuna check C1 --model fehr-schmidt\n  lacuna check B1 --runs 100000000 --journal b1.json\n  lacuna check --seed 7 --shard 2/4 --json > 2.json',
    )
    .action(async (theorems, options) => {
      const { checkCommand } = await import('./check.js');
      end(await checkCommand(theorems, options));
    });

  program
    .command('merge')
    .summary('join the parts of a check that several machines did')
    .description(
      'Join the shards that lacuna check --shard i/n --json wrote, each once, to the result of the whole check. Shards of another check, or of another version, are refused.',
    )
    .argument('<files...>', 'shards (check-shard@1)')
    .option('--json', 'one object of JSON (check@1)')
    .option('--out <file>', 'also write that object to a file')
    .option('--junit <file>', 'also write the verdicts as JUnit XML')
    .addHelpText('after', '\nExample:\n  lacuna merge 1.json 2.json 3.json 4.json --out check.json')
    .action(async (files, options) => {
      const { mergeCommand } = await import('./merge.js');
      end(await mergeCommand(files, options));
    });

  program
    .command('ablate')
    .summary('which hypotheses of a theorem are needed')
    .description(
      'Drop the hypotheses of theorems one by one and search for a subject for which the conclusion fails: needed, with the least such subject; idle, with the reason; or not known to be needed, with what was searched. What is stored is validated anew instead of searched for.',
    )
    .argument('[theorems...]', 'ids or parts, such as undetectable-temptation, B1, or B for all of it, or paths of modules of yours')
    .addOption(runsOption('random subjects per hypothesis').default(1000))
    .addOption(seedOption())
    .addOption(timeOption('seconds for all of it (default: no limit)'))
    .addOption(workersOption())
    .option('--fresh', 'leave stored witnesses out of account, and search')
    .option('--keep <folder>', 'store what is found, as <folder>/<theorem>/<hypothesis>.json')
    .option('--json', 'one object of JSON (ablation@1)')
    .addHelpText('after', '\nExamples:\n  lacuna ablate B1\n  lacuna ablate B1 --fresh --seed 7 --json')
    .action(async (theorems, options) => {
      const { ablateCommand } = await import('./ablate.js');
      end(await ablateCommand(theorems, options));
    });

  program
    .command('catalogue')
    .summary('every theorem on one page of Markdown')
    .description(
      'Write the catalogue: each theorem with its hypotheses and what shows them needed, its near misses, what was tried, proof and sources. Checks all theorems first, unless given the results of a check.',
    )
    .option('--out <file>', 'write it to a file (default: standard output)')
    .option('--results <file>', 'what lacuna check --json wrote')
    .option('--check <file>', 'only say whether a catalogue is up to date: exit status 1 if it is stale')
    .addOption(seedOption('seed of the check').default(42))
    .addOption(runsOption('random subjects per theorem').default(1000))
    .action(async (options) => {
      const { catalogueCommand } = await import('./catalogue.js');
      end(await catalogueCommand(options));
    });

  program
    .command('book')
    .summary('every theorem as a site to read')
    .description(
      'Write the book: a static site of all theorems, with proofs, the least games that show hypotheses needed, what was tried, a map of what gives what, the other models, and a search. It opens from a folder, without a network, and under any static host. Checks all theorems first, unless given the results of a check.',
    )
    .requiredOption('--out <folder>', 'the folder to write: a new one, an empty one or an earlier edition')
    .option('--results <file>', 'what lacuna check --json wrote')
    .addOption(seedOption('seed of the check').default(42))
    .addOption(runsOption('random subjects per theorem').default(1000))
    .option('--force', 'write into a folder that holds other files, beside them')
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna book --out book\n  lacuna check --json --seed 42 > check.json; lacuna book --out book --results check.json',
    )
    .action(async (options) => {
      const { bookCommand } = await import('./book.js');
      end(await bookCommand(options));
    });
}
