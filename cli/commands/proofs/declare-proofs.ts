/** The commands on proofs. */
import { type Command, Option } from 'commander';
import { LacunaError } from '../../../src/exact/error.js';
import { collect, modelOption, timeOption, workersOption } from '../options/options.js';

/** Declares them; `end` is told the exit status. */
export function declareProofs(program: Command, end: (status: number) => void): void {
  program.commandsGroup('Proofs:');
  program
    .command('prove')
    .summary('prove theorems for all numbers of a shape or a family')
    .description(
      'Run theorems, all or those named by id or part, on unknown numbers: on every way in which their comparisons can turn out. Ways that no numbers take are refuted by multipliers that are checked by multiplication; on all others the theorem must hold. Exit status: 0 if all asked for are proved, 1 if one fails, with a game where it does, 3 if one is undecided or has no such proof.',
    )
    .argument('[theorems...]', 'ids or parts, such as undetectable-temptation, B1, or B for all of it')
    .option('--shape <shape>', 'what to prove it for, such as "2x3, all languages, balanced" or "2x2, 2 contingencies, actions verifiable"')
    .option('--drop <hypothesis>', 'drop a hypothesis (may be repeated): what it is needed for then fails', collect, [])
    .addOption(modelOption().conflicts(['keep']))
    .addOption(timeOption('seconds for each theorem (default: 300; of all theorems, 4 for those that the package does not list as proved)'))
    .addOption(workersOption())
    .option('--certificate <file>', 'write the proofs (format proof@1)')
    .addOption(
      new Option('--keep <file>', 'enter what is proved into a table that list, explain and the catalogue read').conflicts(['drop']),
    )
    .addOption(
      new Option(
        '--check <file>',
        'check a file of proofs (- is standard input), and nothing else; --model FILE where it is about a model of your own',
      ).conflicts(['shape', 'drop', 'time', 'certificate', 'keep']),
    )
    .option('--json', 'one object of JSON (prove@1)')
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna prove E4\n  lacuna prove B1 C2 --certificate proofs.jsonl && lacuna prove --check proofs.jsonl\n  lacuna prove B1 --drop unseen\n  lacuna prove C1 --shape 2x3 --time 300\n  lacuna prove C1 C8 --model mixture --certificate mixture.jsonl && lacuna prove --check mixture.jsonl\n\nWhat is trusted: docs/proved.md',
    )
    .action(async (theorems: string[], options) => {
      if (options.check !== undefined) {
        if (theorems.length > 0) throw new LacunaError({ place: '--check', expected: 'a file alone', received: 'theorems beside it' });
        const { recheckCommand } = await import('./recheck.js');
        end(await recheckCommand(options.check, options));
        return;
      }
      const { proveCommand } = await import('./prove.js');
      end(await proveCommand(theorems, options));
    });
}
