/**
 * # The command line
 *
 * Gathers what can be called; a command is loaded only when it is called.
 */
import { Command, CommanderError } from 'commander';
import { LacunaError } from '../src/exact/error.js';
import { declareCampaigns } from './commands/campaigns/declare-campaigns.js';
import { declareConjectures } from './commands/conjectures/declare-conjectures.js';
import { declareExperiments } from './commands/experiments/declare-experiments.js';
import { declareGames } from './commands/games/declare-games.js';
import { declareModels } from './commands/models/declare-models.js';
import { declareProofs } from './commands/proofs/declare-proofs.js';
import { declareTheorems } from './commands/theorems/declare-theorems.js';
import { version } from './files/package-files.js';
import { guardOutput } from './pages/layout/guarded-output.js';

const EXIT_STATUS = `
Exit status: 0 all as expected; 1 something differs from what is expected;
2 the call or a file is wrong; 3 nothing differs but something is vacuous or
incomplete; 130 interrupted.`;

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

  for (const declare of [
    declareGames,
    declareExperiments,
    declareTheorems,
    declareProofs,
    declareConjectures,
    declareModels,
    declareCampaigns,
  ]) {
    declare(program, (ended) => {
      status = ended;
    });
  }
  for (const command of program.commands) for (const each of [command, ...command.commands]) each.exitOverride();
  program.exitOverride();
  if (args.length === 0) {
    program.outputHelp();
    return 0;
  }
  const release = guardOutput(process.stdout);
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    return await complain(error);
  } finally {
    release();
  }
}

/** Says in one line what is wrong, and returns the exit status for it: 2 for a wrong call or file, 70 for a defect of Lacuna itself. */
async function complain(error: unknown): Promise<number> {
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
    const { unansweredLine } = await import('./pages/theorems/unanswered-line.js');
    say(unansweredLine(error));
    return 2;
  }
  const debugging = process.env.LACUNA_DEBUG !== undefined && error instanceof Error;
  say(
    debugging
      ? `${error.stack}`
      : `${`${error}`.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 400)} (a defect of lacuna: LACUNA_DEBUG=1 shows where)`,
  );
  return 70;
}
