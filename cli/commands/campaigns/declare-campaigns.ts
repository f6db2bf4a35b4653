/** The commands on work that many machines share for long. */
import { type Command, Option } from 'commander';
import { collect, seedOption, whole, workersOption } from '../options/options.js';

/** Declares them; `end` is told the exit status. */
export function declareCampaigns(program: Command, end: (status: number) => void): void {
  program.commandsGroup('Campaigns:');
  const campaign = program
    .command('campaign')
    .summary('searches and exhaustions that many machines share for weeks')
    .description(
      'Hand out the work of large checks and searches to machines that come and go, through an engine (Redis or Valkey) that all of them reach. The engine’s URL is given by --redis or in the variable LACUNA_REDIS, which other users of the machine do not see.',
    );
  const redis = () => new Option('--redis <url>', 'the engine, such as redis://127.0.0.1:6379').env('LACUNA_REDIS').hideHelp(false);
  const module = () =>
    new Option('--module <file>', 'a module (.ts or .js) of yours that the campaign names (may be repeated)')
      .argParser(collect)
      .default([]);
  const name = '[name]';
  const named = 'the campaign; may be left out where there is one only';

  campaign
    .command('start')
    .summary('lay out a campaign and begin it, or go on with one that was stopped')
    .description(
      'Read a specification (campaign@1), find its statements, hash the modules that it names, cut every stage into ranges, and hand the first of them to the engine. Nobody works before somebody joins.',
    )
    .argument('<spec>', 'a file of the format campaign@1; - is standard input')
    .addOption(redis())
    .option('--json', 'the charter as one line of JSON')
    .addHelpText('after', '\nExample:\n  lacuna campaign start examples/campaign.json --redis redis://127.0.0.1:6379')
    .action(async (spec, options) => {
      const { campaignStartCommand } = await import('./campaign-start.js');
      end(await campaignStartCommand(spec, options));
    });

  campaign
    .command('join')
    .summary('work for a campaign until it is done')
    .description(
      'Take ranges from the engine and do them on all cores, until there are none left, the campaign is stopped, or this command is interrupted: then what is at hand is given back. A campaign of another version of Lacuna, or of other modules, is refused. Exit status: 0 when the campaign is done, 3 when it was stopped or all that is left was set aside.',
    )
    .argument(name, named)
    .addOption(redis())
    .addOption(workersOption())
    .addOption(module())
    .addOption(new Option('--metrics <port>', 'serve metrics for Prometheus on the loopback address').argParser(whole(0, 65_535)))
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna campaign join --redis redis://10.0.0.5:6379 --workers 16\n  lacuna campaign join mine --module mine.conjecture.ts',
    )
    .action(async (of, options) => {
      const { campaignJoinCommand } = await import('./campaign-join.js');
      end(await campaignJoinCommand(of, options));
    });

  campaign
    .command('status')
    .summary('how a campaign stands: what is done, how fast, who works, how near the search came')
    .description('Tell how a campaign stands. Without a name, where there are several, list them.')
    .argument(name, named)
    .addOption(redis())
    .addOption(module())
    .option('--watch', 'go on telling, every two seconds, until the campaign ends')
    .option('--json', 'one line of JSON (campaign-status@1), with --watch one each time')
    .action(async (of, options) => {
      const { campaignStatusCommand } = await import('./campaign-status.js');
      end(await campaignStatusCommand(of, options));
    });

  campaign
    .command('stop')
    .summary('have all workers leave; start goes on later')
    .description(
      'Have all workers of a campaign leave. What was done stays, and lacuna campaign start with the same specification goes on.',
    )
    .argument(name, named)
    .addOption(redis())
    .option('--forget', 'also take all of it out of the engine')
    .action(async (of, options) => {
      const { campaignStopCommand } = await import('./campaign-stop.js');
      end(await campaignStopCommand(of, options));
    });

  campaign
    .command('results')
    .summary('what a campaign came to')
    .description(
      'Put together what was done, in the order of one process: for each statement the verdict that lacuna check would have given, what searches found, and what was set aside. Exit status as for check: 1 where something differs from what is expected, 3 where something is not done.',
    )
    .argument(name, named)
    .addOption(redis())
    .addOption(module())
    .option('--json', 'one object of JSON (campaign-results@1)')
    .option('--ledger <file>', 'also write the ledger (campaign-ledger@1), by which anyone can spot-check the campaign without the engine')
    .option('--page <file>', 'also write a page of HTML')
    .action(async (of, options) => {
      const { campaignResultsCommand } = await import('./campaign-results.js');
      end(await campaignResultsCommand(of, options));
    });

  campaign
    .command('audit')
    .summary('redo a sample of the ranges, and compare')
    .description(
      'Redo groups of ranges that are drawn at random from the ledger of a campaign, in the engine or in a file, and compare their digests. Exit status: 1 where one differs.',
    )
    .argument(name, 'the campaign, or a file that results --ledger wrote')
    .addOption(redis())
    .addOption(new Option('--sample <share>', 'how much to redo, such as 1% or 0.5%').default('1%'))
    .addOption(seedOption('seed of the drawing (default: a new one each time)'))
    .addOption(workersOption())
    .addOption(module())
    .option('--json', 'one object of JSON (campaign-audit@1)')
    .addHelpText(
      'after',
      '\nExamples:\n  lacuna campaign audit --sample 1%\n  lacuna campaign audit small-games.ledger.json --sample 5% --seed 7',
    )
    .action(async (of, options) => {
      const { campaignAuditCommand } = await import('./campaign-audit.js');
      end(await campaignAuditCommand(of, options));
    });

  campaign
    .command('retry')
    .summary('give what was set aside another chance')
    .description('Put ranges that were set aside back into the queue, as if they had not been tried.')
    .argument(name, named)
    .addOption(redis())
    .action(async (of, options) => {
      const { campaignRetryCommand } = await import('./campaign-retry.js');
      end(await campaignRetryCommand(of, options));
    });
}
