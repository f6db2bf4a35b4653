#!/usr/bin/env node
/**
 * # The command `lacuna`
 *
 * Sets the exit status that every command shares: 0 as expected, 1 different from what is expected, 2 a wrong call or file (one line on
 * standard error, nothing on standard output), 3 vacuous or incomplete, 130 interrupted.
 */
import { LacunaError } from '../src/exact/error.js';
import { version } from './version.js';

// Whoever closes the pipe early (`lacuna list | head`) has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

async function main(args: readonly string[]): Promise<number> {
  // The version is asked for by scripts, at every start: it loads nothing else.
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  const { run } = await import('./program.js');
  return run(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof LacunaError) {
    process.stderr.write(`lacuna: ${error.message}\n`);
    process.exitCode = 2;
  } else {
    const told =
      process.env.LACUNA_DEBUG === undefined ? `${error} (a defect of lacuna: LACUNA_DEBUG=1 shows where)` : (error as Error).stack;
    process.stderr.write(`lacuna: ${told}\n`);
    process.exitCode = 70;
  }
}
