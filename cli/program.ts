/**
 * # The commands and their options
 *
 * Declares what can be called and loads a command only when it is called.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { MECHANISM_CLASSES } from '../src/contract/setting.js';
import { LacunaError } from '../src/exact/error.js';
import type { Shard } from '../src/theory/pieces.js';
import { version } from './version.js';

const collect = (value: string, before: readonly string[]): string[] => [...before, value];

const whole =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (text: string): number => {
    const value = Number(text);
    if (/^-?\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}, found ${JSON.stringify(text.slice(0, 40))}.`);
  };

const shard = (text: string): Shard => {
  const [, part, of] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  if (Number(part) >= 1 && Number(part) <= Number(of)) return { shard: Number(part), of: Number(of) };
  throw new InvalidArgumentError(`Expected i/n with i from 1 to n such as 2/4, found ${JSON.stringify(text.slice(0, 40))}.`);
};

const seconds = (text: string): number => {
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value > 0 && value <= 1e6) return value;
  throw new InvalidArgumentError(`Expected seconds above 0 such as 30 or 0.5, found ${JSON.stringify(text.slice(0, 40))}.`);
};

const timeOption = (what: string) => new Option('--time <seconds>', what).argParser(seconds);

const workersOption = () => new Option('--workers <n>', 'processes to share the work (default: one per core)').argParser(whole(1, 1024));

const scopeOption = (what: string) => new Option('--scope <scope>', `${what}, such as "2 agents, 2x2, payoffs 0..3, all languages"`);

const EXIT_STATUS = `
Exit status: 0 all as expected; 1 something differs from what is expected; 2 the call or a file is wrong;
3 nothing differs but something is vacuous or incomplete; 130 interrupted.`;

/**
 * Runs the command line and returns its exit status: 0 as expected, 1 different from what is expected, 2 a wrong call or file (one line on
 * standard error, nothing on standard output), 3 vacuous or incomplete, 130 interrupted.
 */
export async function run(args: readonly string[]): Promise<number> {
  let status = 0;
  const program = new Command('lacuna')
    .description(
      'Exact theorems about incomplete contracts and prosocial agents: checked, refuted, explained, and applied to games of your own.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', EXIT_STATUS)
    .showSuggestionAfterError()
    .configureOutput({ writeErr: () => undefined });

  program
    .command('analyze')
    .summary('what a contract leaves on the table in a game of yours')
    .description(
      'Analyze game files (format environment@1; - is standard input): first best, best mechanism, gap, who is tempted, and how much prosociality closes the gap. Exact throughout.',
    )
    .argument('<files...>', 'game files')
    .option('--json', 'one line of JSON (analysis@1) per file and class')
    .addOption(new Option('--class <class>', 'mechanism class').choices([...MECHANISM_CLASSES, 'all']).default('subsidy-free'))
    .option('--liability <B>', 'bound every transfer: |t| ≤ B')
    .option('--weight <λ>', 'also find the best mechanism and the equilibria of agents of prosocial weight λ')
    .option('--choice <choice>', 'also say whether this choice can be implemented, such as "calm=C,C;storm=D,D"')
    .option('--set <name=value>', 'give a parameter of the files another value (may be repeated)', collect, [])
    .addOption(timeOption('seconds for the searches of each file').default(30))
    .option('--limits <limits>', 'raise limits on files, such as outcomes=2000000,digits=5000')
    .option('--certificate <file>', 'write a certificate of the figures, for lacuna verify (one file and one class)')
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna analyze examples/effort.game.json\n  lacuna analyze game.json --class all --set R=5 --json',
    )
    .action(async (files, options) => {
      const { analyzeCommand } = await import('./analyze.js');
      status = await analyzeCommand(files, options);
    });

  program
    .command('check')
    .summary('check theorems: exhaust a small scope, then sample')
    .description('Check every theorem, or those named by id or part: exhaust the stated scopes, then try random subjects.')
    .argument('[theorems...]', 'ids or parts, such as undetectable-temptation or B1')
    .addOption(new Option('--runs <n>', 'random subjects per theorem').argParser(whole(0, 1e9)).default(1000))
    .addOption(
      new Option('--seed <n>', 'seed of the random subjects (default: a new one each time)').argParser(whole(-(2 ** 31), 2 ** 31 - 1)),
    )
    .addOption(timeOption('seconds for the whole check (default: no limit)'))
    .addOption(workersOption())
    .option('--fresh', 'leave stored counterexamples and witnesses out of account')
    .option('--keep <folder>', 'store witnesses and refutations, as <folder>/<theorem>/witness.json')
    .addOption(scopeOption('exhaust this scope, and nothing else, in place of the stated ones').conflicts(['runs', 'nearMisses']))
    .option('--near-misses', 'also check the near misses of each theorem, which must be refuted')
    .addOption(
      new Option('--shard <i/n>', 'do the i-th of n parts of the check, for lacuna merge (with --json and --seed)').argParser(shard),
    )
    .option('--journal <file>', 'keep a record of what is done, and go on from there if the file is there')
    .addOption(
      new Option('--model <model>', 'what the theorems are asked about: a shipped variant, or a module that exports a model').conflicts([
        'keep',
        'nearMisses',
        'shard',
        'journal',
      ]),
    )
    .option('--json', 'one object of JSON (check@1; with --shard check-shard@1)')
    .option('--junit <file>', 'write the verdicts as JUnit XML')
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna check\n  lacuna check B1 C4 --runs 100000 --seed 7\n  lacuna check B1 --scope "2 agents, 2x2, payoffs 0..3, all languages"\n  lacuna check C1 --model fehr-schmidt\n  lacuna check B1 --runs 100000000 --journal b1.json\n  lacuna check --seed 7 --shard 2/4 --json > 2.json',
    )
    .action(async (theorems, options) => {
      const { checkCommand } = await import('./check.js');
      status = await checkCommand(theorems, options);
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
      status = mergeCommand(files, options);
    });

  program
    .command('ablate')
    .summary('which hypotheses of a theorem are needed')
    .description(
      'Drop the hypotheses of theorems one by one and search for a subject for which the conclusion fails: needed, with the least such subject; idle, with the reason; or not known to be needed, with what was searched. What is stored is validated anew instead of searched for.',
    )
    .argument('[theorems...]', 'ids or parts, such as undetectable-temptation or B1')
    .addOption(new Option('--runs <n>', 'random subjects per hypothesis').argParser(whole(0, 1e9)).default(1000))
    .addOption(
      new Option('--seed <n>', 'seed of the random subjects (default: a new one each time)').argParser(whole(-(2 ** 31), 2 ** 31 - 1)),
    )
    .addOption(timeOption('seconds for all of it (default: no limit)'))
    .addOption(workersOption())
    .option('--fresh', 'leave stored witnesses out of account, and search')
    .option('--keep <folder>', 'store what is found, as <folder>/<theorem>/<hypothesis>.json')
    .option('--json', 'one object of JSON (ablation@1)')
    .addHelpText('after', '\nExamples:\n  lacuna ablate B1\n  lacuna ablate B1 --fresh --seed 7 --json')
    .action(async (theorems, options) => {
      const { ablateCommand } = await import('./ablate.js');
      status = await ablateCommand(theorems, options);
    });

  program
    .command('falsify')
    .summary('look for counterexamples to a conjecture, or to a theorem without a hypothesis')
    .description(
      'Search for the least counterexample: to a theorem of the catalogue without the hypotheses to drop, or to the conjectures that a module (.ts or .js) of yours exports by default. Such modules are programs and run as such. Exit status: 1 with a counterexample, 0 where every scope was searched without one, 3 otherwise.',
    )
    .argument('<statement>', 'id or part of a theorem, or the path of a module')
    .option('--drop <hypothesis>', 'drop a hypothesis (may be repeated)', collect, [])
    .addOption(timeOption('seconds for the search').default(60))
    .addOption(new Option('--runs <n>', 'random subjects at most (default: until time is up)').argParser(whole(0, 1e9)))
    .addOption(
      new Option('--seed <n>', 'seed of the random subjects (default: a new one each time)').argParser(whole(-(2 ** 31), 2 ** 31 - 1)),
    )
    .addOption(scopeOption('search this scope, and nothing else').conflicts(['runs', 'fresh']))
    .addOption(new Option('--all <n>', 'look for so many inequivalent counterexamples').argParser(whole(1, 1000)).default(1))
    .option('--fresh', 'leave stored counterexamples and known games out of account')
    .option('--keep <folder>', 'store what is found the moment it is met, as <folder>/<statement>/refutation.json, for lacuna replay')
    .option('--emit-test <file>', 'write a vitest file that holds the counterexamples and asks each anew')
    .option('--json', 'one object of JSON (falsification@1)')
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna falsify B1 --drop unseen --fresh\n  lacuna falsify conjecture.ts --time 30 --all 3\n  lacuna falsify conjecture.ts --keep found --emit-test conjecture.test.ts\n\nA first conjecture: lacuna new conjecture my-claim',
    )
    .action(async (statement, options) => {
      const { falsifyCommand } = await import('./falsify.js');
      status = await falsifyCommand(statement, options);
    });

  program
    .command('replay')
    .summary('ask stored counterexamples anew, without any search')
    .description(
      'Replay stored counterexamples and witnesses (format counterexample@1; - is standard input), which --keep writes: every hypothesis by name and the conclusion with both sides are asked of the stored game. Exit status: 0 if each still shows what it was stored for, 1 if one does not.',
    )
    .argument('<files...>', 'stored files')
    .option('--with <module>', 'the module (.ts or .js) whose conjectures they are about')
    .option('--json', 'one line of JSON (replay@1) per file')
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna replay found/two-can-settle/refutation.json --with conjecture.ts\n  lacuna replay counterexamples/*/*.json --json',
    )
    .action(async (files, options) => {
      const { replayCommand } = await import('./replay.js');
      status = await replayCommand(files, options);
    });

  const fresh = program.command('new').summary('write a starting point').description('Write a commented starting point.');
  fresh
    .command('conjecture')
    .summary('a conjecture for lacuna falsify')
    .description('Write a conjecture to change at will: it type-checks, and lacuna falsify runs it. An existing file is left alone.')
    .argument('<name>', 'its id: small letters, digits and hyphens, such as two-can-settle')
    .option('--out <file>', 'where to (default: <name>.conjecture.ts in this folder)')
    .addHelpText('after', '\nExample:\n  lacuna new conjecture my-claim && lacuna falsify my-claim.conjecture.ts')
    .action(async (name, options) => {
      const { newConjectureCommand } = await import('./new-conjecture.js');
      status = newConjectureCommand(name, options);
    });

  program
    .command('explore')
    .summary('which sets of hypotheses imply which claims, on a scope')
    .description(
      'For the theorems named by id or part: on every subject of their scopes, or of one of your own, find the least sets of their hypotheses that imply each of their claims, and say which of these the catalogue states. What is implied there is a conjecture elsewhere.',
    )
    .argument('<theorems...>', 'ids or parts, such as C10')
    .option('--with <conditions>', 'also the hypotheses of these theorems, or of the statements of a module (may be repeated)', collect, [])
    .addOption(scopeOption('explore this scope in place of the stated ones'))
    .addOption(timeOption('seconds for all of it').default(60))
    .option('--counterexamples', 'also the least counterexample for each largest set that does not imply a claim')
    .option('--emit <folder>', 'write each conjecture that the catalogue does not state as a module for falsify')
    .option('--json', 'one object of JSON (exploration@1)')
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna explore B6 --scope "1 agent, 2 actions, 2 contingencies, payoffs 0..2"\n  lacuna explore B5 --with examples/clauses.conditions.ts',
    )
    .action(async (theorems, options) => {
      const { exploreCommand } = await import('./explore.js');
      status = await exploreCommand(theorems, options);
    });

  program
    .command('verify')
    .summary('check certificates without trusting whoever made them')
    .description(
      'Verify certificates (format certificate@1; - is standard input), which analyze --certificate writes: first bests, thresholds, V_L and the gap. Nothing is searched or solved: every inequality is rebuilt from the environment in the certificate.',
    )
    .argument('<certificates...>', 'certificate files')
    .option('--game <file>', 'also check that they are about this game file')
    .option('--set <name=value>', 'give a parameter of the game file another value (may be repeated)', collect, [])
    .option('--json', 'one line of JSON (verification@1) per certificate')
    .option('--explain', 'say in words which deviations add up to each impossibility')
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna analyze game.json --certificate proof.json && lacuna verify proof.json --explain\n  lacuna verify proof.json --game game.json --set R=5',
    )
    .action(async (certificates, options) => {
      const { verifyCommand } = await import('./verify.js');
      status = verifyCommand(certificates, options);
    });

  program
    .command('list')
    .summary('list the theorems')
    .description('List every theorem: its part, id and title.')
    .option('--json', 'one object of JSON (list@1), with hypotheses')
    .action(async (options) => {
      const { listCommand } = await import('./list.js');
      status = listCommand(options);
    });

  program
    .command('explain')
    .summary('read a theorem: statement, hypotheses, proof, sources, last check')
    .description('The page of a theorem: statement, hypotheses, proof, sources, and what the last check on this machine saw.')
    .argument('<theorem>', 'id or part')
    .option('--json', 'one object of JSON (explain@1)')
    .option('--markdown', 'Markdown with LaTeX, as written')
    .action(async (theorem, options) => {
      const { explainCommand } = await import('./explain.js');
      status = explainCommand(theorem, options);
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
    .addOption(new Option('--seed <n>', 'seed of the check').argParser(whole(-(2 ** 31), 2 ** 31 - 1)).default(42))
    .addOption(new Option('--runs <n>', 'random subjects per theorem').argParser(whole(0, 1e9)).default(1000))
    .action(async (options) => {
      const { catalogueCommand } = await import('./catalogue.js');
      status = await catalogueCommand(options);
    });

  program
    .command('baseline')
    .summary('write down where every theorem stands, and the figures of a corpus of environments')
    .description(
      'Write a baseline (format baseline@1), for git: the verdicts of a short check, which hypotheses are needed, and every figure of more than 500 environments, exact and a line each. lacuna diff compares with it later.',
    )
    .option('--out <file>', 'write it to a file (default: standard output)')
    .option('--model <model>', 'a TypeScript module that exports a model by default, or the name of one in stock')
    .addOption(new Option('--runs <n>', 'random subjects per theorem and hypothesis').argParser(whole(0, 1e9)).default(100))
    .addOption(new Option('--subjects <n>', 'subjects of each scope, the least of it').argParser(whole(1, 1e9)).default(300))
    .addOption(new Option('--seed <n>', 'seed of the random subjects').argParser(whole(-(2 ** 31), 2 ** 31 - 1)).default(42))
    .addOption(workersOption())
    .addHelpText('after', '\nExamples:\n  lacuna baseline --out baseline.json\n  lacuna baseline --model model.ts --out baseline.json')
    .action(async (options) => {
      const { baselineCommand } = await import('./baseline.js');
      status = await baselineCommand(options);
    });

  program
    .command('diff')
    .summary('what a change of model, or of the library, changed')
    .description(
      'Find anew what a baseline holds and tell what differs: theorem by theorem what flipped, with the least counterexample, and figure by figure what drifted, exact before and after. Prints nothing where nothing differs; exit status 1 where something does.',
    )
    .argument('<baseline>', 'a file that lacuna baseline wrote; - is standard input')
    .option('--model <model>', 'a TypeScript module that exports a model by default, or the name of one in stock')
    .option('--figures', 'compare the figures of environments alone, which takes seconds')
    .addOption(workersOption())
    .option('--json', 'one object of JSON (diff@1)')
    .option('--junit <file>', 'write the comparison as JUnit XML')
    .option('--markdown <file>', 'write it in Markdown, for a pull request')
    .addHelpText('after', '\nExamples:\n  lacuna diff baseline.json\n  lacuna diff baseline.json --model rawls --markdown diff.md')
    .action(async (baseline, options) => {
      const { diffCommand } = await import('./diff.js');
      status = await diffCommand(baseline, options);
    });

  for (const command of [program, ...program.commands, ...fresh.commands]) command.exitOverride();
  if (args.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    return complain(error);
  }
}

/** Says in one line what is wrong, and returns the exit status for it: 2 for a wrong call or file, 70 for a defect of Lacuna itself. */
function complain(error: unknown): number {
  const say = (text: string) => process.stderr.write(`lacuna: ${text}\n`);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // Commander shows help where a command is missing, or unknown to `help`.
    const message =
      error.code === 'commander.help' ? 'expected a command: lacuna help, or lacuna help new, shows which there are' : error.message;
    const line = message.replace(/^error: /, '').replace(/[\p{Cc}\s]+/gu, ' ');
    say(line.slice(0, 400));
    return 2;
  }
  if (error instanceof LacunaError) {
    say(error.message);
    return 2;
  }
  const debugging = process.env.LACUNA_DEBUG !== undefined && error instanceof Error;
  say(debugging ? `${error.stack}` : `${error} (a defect of lacuna: LACUNA_DEBUG=1 shows where)`);
  return 70;
}
