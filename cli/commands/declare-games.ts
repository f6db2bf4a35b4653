/** The commands on game files and on what is certified of them. */
import { type Command, Option } from 'commander';
import { MECHANISM_CLASSES } from '../../src/contract/language/setting.js';
import { collect, timeOption } from './options.js';

/** Declares them; `end` is told the exit status. */
export function declareGames(program: Command, end: (status: number) => void): void {
  program.commandsGroup('Games of yours:');
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
    .option(
      '--equilibria',
      'also all extreme mixed equilibria of two agents, the welfare of correlated ones, prices of anarchy and stability',
    )
    .option('--mixed <profile>', 'also say whether this is an equilibrium, such as "row=1/2,1/2;column=1,0", or a JSON file of one')
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
      end(await analyzeCommand(files, options));
    });

  program
    .command('design')
    .summary('what must the court also see')
    .description(
      'For game files (format environment@1; - is standard input): the coarsest refinement of the contract language that closes the gap, what each observation alone is worth, and, where a file offers monitors at a cost, the cheapest set that closes the gap, the best for its money, and all sets that no other beats. Exact throughout.',
    )
    .argument('<files...>', 'game files')
    .option('--json', 'one line of JSON (design@1) per file and class')
    .addOption(new Option('--class <class>', 'mechanism class').choices([...MECHANISM_CLASSES, 'all']).default('subsidy-free'))
    .option('--liability <B>', 'bound every transfer: |t| ≤ B')
    .option('--gap <g>', 'leave a gap of at most g (default: 0, unless there is --weight)')
    .option('--weight <λ>', 'bring the prosociality that closes the gap, with the contract, down to λ')
    .option('--set <name=value>', 'give a parameter of the files another value (may be repeated)', collect, [])
    .addOption(timeOption('seconds for each file').default(30))
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna design examples/effort.game.json\n  lacuna design examples/service-contract.game.json --gap 1/4 --class all --json',
    )
    .action(async (files, options) => {
      const { designCommand } = await import('./design.js');
      end(await designCommand(files, options));
    });

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
      'Read a game (environment@1 as .json or .yaml, Gambit .nfg, or .csv with an outcome a line) and write it, evaluated, in the format that the other name ends in.',
    )
    .argument('<in>', 'the file to read')
    .argument('<out>', 'the file to write: .json, .yaml, .nfg or .csv')
    .option('--set <name=value>', 'give a parameter of the file another value (may be repeated)', collect, [])
    .addHelpText('after', '\nExamples:\n  lacuna convert game.nfg game.json\n  lacuna convert examples/prisoners-dilemma.game.json pd.nfg')
    .action(async (from, to, options) => {
      const { convertCommand } = await import('./convert.js');
      end(convertCommand(from, to, options));
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
      'Verify certificates (format certificate@1; - is standard input), which analyze --certificate writes: first bests, thresholds, V_L and the gap. Nothing is searched or solved: every inequality is rebuilt from the environment in the certificate.',
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
      end(verifyCommand(certificates, options));
    });
}
