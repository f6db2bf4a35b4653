#!/usr/bin/env node
// The command as npm links it: there before the first build, so that a call that comes too early says what to do.
import { existsSync } from 'node:fs';

const compiled = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(compiled)) await import(compiled.href);
else {
  process.stderr.write('lacuna: not built yet: run npm ci first\n');
  process.exitCode = 2;
}
