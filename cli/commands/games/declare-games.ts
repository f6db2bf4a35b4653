/** The commands on game files and on what is certified of them. */
import { type Command, Option } from 'commander';
import { MECHANISM_CLASSES } from '../../../src/contract/language/setting.js';
import { collect, timeOption } from '../options/options.js';

/** Declares them; `end` is told the exit status. */
export function declareGames(program: Command, end: (status: number) => void): void {
  program.commandsGroup('Games of yours:');
  const analyze = program
    .command('analyze')
    .summary('what a contract leaves on the table in a game of yours')
    .description(
      'Analyze game files (format environment@1; - is standard input): first best, best mechanism, gap, who is tempted, and how much prosociality closes the gap. Exact throughout.',
    )
    .argument('<files...>', 'game files')
    .option('--json', 'one line of JSON (analysis@1) per file and class')
    .addOption(new Option('--latex', 'LaTeX to \\input: payoff tables, figures, the argument').conflicts(['json', 'markdown']))
    .addOption(new Option('--sgame', 'as --latex, with the tables of the package sgame').conflicts(['json', 'markdown']))
    .addOption(new Option('--markdown', 'Markdown: payoff tables, figures, temptations').conflicts('json'))
    .addOption(new Option('--class <class>', 'mechanism class').choices([...MECHANISM_CLASSES, 'all']).default('subsidy-free'))
    .option(
      '--weight <λ>',
      'also find the best mechanism and the equilibria of agents of prosocial weight λ, or agent=λ,agent=λ',
      collect,
      [],
    )
    .option('--model <model>', 'under another model instead: one in stock by name, a module that exports one by default, or all in stock')
    .option('--choice <choice>', 'also say whether this choice can be implemented, such as "calm=C,C;storm=D,D"')
    .option(
      '--equilibria',
      'also all extreme mixed equilibria of two agents, the welfare of correlated ones, prices of anarchy and stability',
    )
    .option('--mixed <profile>', 'also say whether this is an equilibrium, such as "row=1/2,1/2;column=1,0", or a JSON file of one')
    .option(
      '--set <name=value>',
      'give a parameter of the files another value, or a range: eta=1/12..1/2:1/12 (may be repeated)',
      collect,
      [],
    )
    .addOption(timeOption('seconds for the searches of each file').default(30))
    .option('--limits <limits>', 'raise limits on files, such as outcomes=2000000,digits=5000')
    .option('--csv', 'with a range of parameters: a line of CSV per point')
    .option('--certificate <file>', 'write a certificate of the figures, for lacuna verify (one file and one class)')
    .option(
      '--html <file>',
      'also write a page to look at, with everything in it: tables, plots, and the game to go on from (one file and one class)',
    )
    .option('--svg <folder>', 'also write the plots as SVG (one file and one class)')
    .addHelpText(
      'after',
      `
Examples:
  lacuna analyze examples/effort.game.json
  lacuna analyze game.json --class all --set R=5 --json
  lacuna analyze examples/effort.game.json --set eta=1/12..1/2:1/12
  lacuna analyze game.json --fine worker=2 --outside worker=1 --weight client=1`,
    )
    .action(async (files, options) => {
      const { analyzeCommand } = await import('./analyze.js');
      end(await analyzeCommand(files, options));
    });

  program
    .command('explorer')
    .summary('a page on which games can be painted, changed and looked at')
    .description(
      'The page of analyze --html with a gallery of the example games and an empty one: written into a folder that any host of files can serve, or served to this machine. Nothing on it is loaded from or sent to anywhere.',
    )
    .option('--out <folder>', 'write index.html into this folder, which is made if need be')
    .option('--port <port>', 'serve it on this port until interrupted; 0 for any that is free')
    .option('--host <address>', 'serve it on another address than the loopback one', '127.0.0.1')
    .addHelpText('after', '\nExamples:\n  lacuna explorer --out public\n  lacuna explorer --port 8080')
    .action(async (options) => {
      const { explorerCommand } = await import('./explorer.js');
      end(await explorerCommand(options));
    });

  const design = program
    .command('design')
    .summary('what must the court also see')
    .description(
      'For game files (format environment@1; - is standard input): the coarsest refinement of the contract language that closes the gap, what each observation alone is worth, and, where a file offers monitors at a cost, the cheapest set that closes the gap, the best for its money, and all sets that no other beats. Exact throughout.',
    )
    .argument('<files...>', 'game files')
    .option('--json', 'one line of JSON (design@1) per file and class')
    .addOption(new Option('--class <class>', 'mechanism class').choices([...MECHANISM_CLASSES, 'all']).default('subsidy-free'))
    .option('--gap <g>', 'leave a gap of at most g (default: 0, unless there is --weight)')
    .option('--weight <λ>', 'bring the prosociality that closes the gap, with the contract, down to λ')
    .option('--set <name=value>', 'give a parameter of the files another value (may be repeated)', collect, [])
    .addOption(timeOption('seconds for each file').default(30))
    .option(
      '--certificate <file>',
      'write a certificate that nothing coarser and nothing cheaper will do, for lacuna verify (one file and one class)',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna design examples/effort.game.json\n  lacuna design examples/service-contract.game.json --gap 1/4 --class all --json\n  lacuna design examples/carbon-treaty.game.yaml --certificate proof.json && lacuna verify proof.json',
    )
    .action(async (files, options) => {
      const { designCommand } = await import('./design.js');
      end(await designCommand(files, options));
    });

  for (const command of [analyze, design]) declareTerms(command);

  program
    .command('court')
    .summary('the best contract before a court that sees noisy signals')
    .description(
      'For game files (format environment@1; - is standard input) whose court sees signals, with probabilities that depend on the outcome: the best transfers on signals, for welfare or for the profit of one agent, what each agent expects and what rent is left, and how much prosociality closes the gap. A file without signals has a court that sees the cell of its language for certain. Exact throughout.',
    )
    .argument('<files...>', 'game files')
    .option('--json', 'one line of JSON (court@1) per file and class')
    .addOption(new Option('--class <class>', 'mechanism class').choices([...MECHANISM_CLASSES, 'all']).default('subsidy-free'))
    .option('--liability <B>', 'bound every transfer: |t| ≤ B; agent=B: those of one agent (may be repeated)', collect, [])
    .option('--fine <B>', 'nobody pays more than B, or agent=B (may be repeated)', collect, [])
    .option('--reward <B>', 'nobody is paid more than B, or agent=B (may be repeated)', collect, [])
    .option('--outside <x>', 'everybody signs only if they expect x, or agent=x (may be repeated)', collect, [])
    .option('--profit <agent>', 'maximise what this agent expects, transfers included, instead of welfare')
    .option('--set <name=value>', 'give a parameter of the files another value (may be repeated)', collect, [])
    .addOption(timeOption('seconds for each file').default(30))
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna court examples/hidden-effort.court.json\n  lacuna court examples/hidden-effort.court.json --class balanced --profit principal --fine agent=0 --outside agent=0',
    )
    .action(async (files, options) => {
      const { courtCommand } = await import('./court.js');
      end(await courtCommand(files, options));
    });

  program
    .command('convert')
    .summary('a game file in another format')
    .description(
      'Read a game (environment@1 as .json or .yaml, Gambit .nfg, .csv with an outcome a line, or .txt with two matrices) and write it, evaluated, in the format that the other name ends in.',
    )
    .argument('<in>', 'the file to read')
    .argument('<out>', 'the file to write: .json, .yaml, .nfg, .csv or .txt')
    .option('--set <name=value>', 'give a parameter of the file another value (may be repeated)', collect, [])
    .addHelpText('after', '\nExamples:\n  lacuna convert game.nfg game.json\n  lacuna convert examples/prisoners-dilemma.game.json pd.nfg')
    .action(async (from, to, options) => {
      const { convertCommand } = await import('./convert.js');
      end(await convertCommand(from, to, options));
    });

  program
    .command('commons')
    .summary('what a shared pool comes to, month by month, and what keeps it')
    .description(
      'Analyze commons files (format commons@1; - is standard input): the most that can be caught with growth seen and unseen, what the agents come to in equilibrium and which statement of the theory says so, how prosocial they must be to keep to the optimum, and what contracts change. Exact throughout.',
    )
    .argument('<files...>', 'commons files')
    .option('--json', 'one line of JSON (commons-analysis@1) per file')
    .addOption(timeOption('seconds for each file; where they run out, bounds are given').default(30))
    .option('--limits <limits>', 'raise limits on files, such as outcomes=2000000,digits=5000')
    .addHelpText('after', '\nExamples:\n  lacuna commons examples/fishery.commons.json\n  lacuna commons pool.json --json --time 5')
    .action(async (files, options) => {
      const { commonsCommand } = await import('./commons.js');
      end(await commonsCommand(files, options));
    });

  program
    .command('verify')
    .summary('check certificates without trusting whoever made them')
    .description(
      'Verify certificates (formats certificate@1, certificate@2 and design-certificate@1; - is standard input), which analyze --certificate writes of first bests, thresholds, V_L and the gap, and design --certificate of what the court must also see. Nothing is searched or solved: every inequality is rebuilt from the environment in the certificate.',
    )
    .argument('<certificates...>', 'certificate files')
    .option('--game <file>', 'also check that they are about this game file')
    .option('--set <name=value>', 'give a parameter of the game file another value (may be repeated)', collect, [])
    .addOption(new Option('--class <class>', 'also check that they are about this mechanism class').choices(MECHANISM_CLASSES))
    .option('--liability <B>', 'also check that they are about this liability bound, or about none')
    .option('--json', 'one line of JSON (verification@1) per certificate')
    .option('--explain', 'say in words which deviations add up to each impossibility')
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna analyze game.json --certificate proof.json && lacuna verify proof.json --explain\n  lacuna verify proof.json --game game.json --set R=5',
    )
    .action(async (certificates, options) => {
      const { verifyCommand } = await import('./verify.js');
      end(await verifyCommand(certificates, options));
    });
}

/** The terms of the contract: bounds on transfers, outside options, and what the court sees. */
function declareTerms(command: Command): void {
  command
    .option('--liability <B>', 'bound every transfer: |t| ≤ B; agent=B: those of one agent (may be repeated)', collect, [])
    .option('--fine <B>', 'no fine beyond B, of all agents or of agent=B (may be repeated)', collect, [])
    .option('--reward <B>', 'no reward beyond B, of all agents or of agent=B (may be repeated)', collect, [])
    .option('--outside <agent=x>', 'agents sign only if they expect at least x, net of transfers (may be repeated)', collect, [])
    .option('--language <spec>', "what the court sees, in place of the file's: complete, empty, or an object as in a game file");
}
