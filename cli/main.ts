#!/usr/bin/env node
/**
 * # The command `lacuna`
 *
 * Starts the command line (`program.ts`) and hands its exit status to the shell.
 */
import { version } from './files/package-files.js';

// Whoever closes the pipe early (`lacuna list | head`) has seen enough: what is at work ends as if interrupted, with what it keeps, and
// what is done ends with its own status.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    process.stderr.write(`lacuna: standard output: expected an output that can be written to, found ${error.code ?? error.message}\n`);
    process.exit(2);
  }
  if (!process.emit('SIGTERM', 'SIGTERM')) setImmediate(() => process.exit());
});

async function main(args: readonly string[]): Promise<number> {
  // The version is asked for by scripts, at every start: it loads nothing else.
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  const { needsWatching, obeyWatcher, inOwnProcess } = await import('./run/supervised.js');
  if (needsWatching(args)) return await inOwnProcess(args);
  obeyWatcher();
  const { bundledProgram, bundleOf } = await import('./run/bundles.js');
  const bundle = bundleOf(args);
  const bundled = bundle === null ? null : bundledProgram(bundle);
  const { run }: typeof import('./program.js') = bundled === null ? await import('./program.js') : await import(bundled);
  return await run(args);
}

process.exitCode = await main(process.argv.slice(2));
