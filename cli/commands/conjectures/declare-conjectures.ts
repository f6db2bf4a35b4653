/** The commands on conjectures and their counterexamples. */
import { type Command, Option } from 'commander';
import { collect, runsOption, SEARCH_SECONDS, scopeOption, seedOption, timeOption, whole } from '../options/options.js';

/** Declares them; `end` is told the exit status. */
export function declareConjectures(program: Command, end: (status: number) => void): void {
  program.commandsGroup('Conjectures:');
  const fresh = program.command('new').summary('write a starting point').description('Write a commented starting point.');
  fresh
    .command('conjecture')
    .summary('a conjecture for lacuna falsify')
    .description('Write a conjecture to change at will: it type-checks, and lacuna falsify runs it. An existing file is left alone.')
    .argument('<name>', 'its id: small letters, digits and hyphens, such as two-can-settle')
    .option('--out <file>', 'where to (default: <name>.conjecture.ts in this folder)')
    .addHelpText('after', '\nExample:\n  lacuna new conjecture my-claim && lacuna falsify my-claim.conjecture.ts')
    .action(async (name, options) => {
      const { newCommand } = await import('./new.js');
      end(newCommand('conjecture', name, options));
    });
  fresh
    .command('model')
    .summary('a model for --model')
    .description('Write a model to change at will: it type-checks, and lacuna check --model asks about it. An existing file is left alone.')
    .argument('<name>', 'its name: small letters, digits and hyphens, such as envious-agents')
    .option('--out <file>', 'where to (default: <name>.model.ts in this folder)')
    .addHelpText('after', '\nExample:\n  lacuna new model my-model && lacuna check C1 C9 --model my-model.model.ts')
    .action(async (name, options) => {
      const { newCommand } = await import('./new.js');
      end(newCommand('model', name, options));
    });
  fresh
    .command('game')
    .summary('a game file for lacuna analyze')
    .description(
      'Write a game file to change at will: lacuna analyze reads it (lacuna court one with signals). An existing file is left alone.',
    )
    .argument('<name>', 'its title: small letters, digits and hyphens, such as my-game')
    .addOption(
      new Option(
        '--shape <shape>',
        'how it is written: tables (JSON), formulas, symmetric, range or court (YAML with comments), outcomes (CSV), matrices, gambit',
      )
        .choices(['tables', 'formulas', 'symmetric', 'range', 'court', 'outcomes', 'matrices', 'gambit'] as const)
        .default('tables' as const),
    )
    .option('--out <file>', 'where to (default: <name>.game.json in this folder, or as the shape has it)')
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna new game my-game && lacuna analyze my-game.game.json\n  lacuna new game my-game --shape symmetric && lacuna analyze my-game.game.yaml',
    )
    .action(async (name, options) => {
      const { newCommand } = await import('./new.js');
      end(newCommand('game', name, options));
    });

  fresh
    .command('prompts')
    .summary('the prompts of lacuna play')
    .description(
      'Write a copy of the prompts that models are asked with, to change at will and to play with by --prompts. Existing files are left alone.',
    )
    .argument('<folder>', 'where to')
    .addHelpText(
      'after',
      '\nExample:\n  lacuna new prompts my-prompts && lacuna play game.json --prompts my-prompts --endpoint URL --model NAME',
    )
    .action(async (folder) => {
      const { newPromptsCommand } = await import('./new-prompts.js');
      end(newPromptsCommand(folder));
    });

  program
    .command('falsify')
    .summary('look for counterexamples to a conjecture, or to a theorem without a hypothesis')
    .description(
      'Search for the least counterexample: to a theorem of the catalogue without the hypotheses to drop, or to the conjectures that a module (.ts or .js) of yours exports by default. Such modules are programs and run as such; their types are stripped and, without --types, not checked. Exit status: 1 with a counterexample, 0 where every scope was searched without one, 3 otherwise.',
    )
    .argument('<statement>', 'id or part of a theorem, or the path of a module')
    .option('--drop <hypothesis>', 'drop a hypothesis (may be repeated)', collect, [])
    .addOption(timeOption('seconds for the search').default(SEARCH_SECONDS))
    .addOption(runsOption('random subjects at most (default: until time is up)'))
    .addOption(seedOption())
    .addOption(scopeOption('search this scope, and nothing else').conflicts(['runs', 'fresh']))
    .addOption(new Option('--all <n>', 'look for so many inequivalent counterexamples').argParser(whole(1, 1000)).default(1))
    .option('--fresh', 'leave stored counterexamples and known games out of account')
    .option('--keep <folder>', 'store what is found the moment it is met, as <folder>/<statement>/refutation.json, for lacuna replay')
    .option('--emit-test <file>', 'write a vitest file that holds the counterexamples and asks each anew')
    .option('--types', 'check the types of the module first, with the TypeScript that is installed')
    .option('--json', 'one object of JSON (falsification@1)')
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna falsify B1 --drop unseen --fresh\n  lacuna falsify conjecture.ts --time 30 --all 3\n  lacuna falsify conjecture.ts --keep found --emit-test conjecture.test.ts\n\nA first conjecture: lacuna new conjecture my-claim',
    )
    .action(async (statement, options) => {
      const { falsifyCommand } = await import('./falsify.js');
      end(await falsifyCommand(statement, options));
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
      end(await replayCommand(files, options));
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
      end(await exploreCommand(theorems, options));
    });
}
