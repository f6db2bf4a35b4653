// After a build of a clone: puts the command where npx looks first, so that `npx lacuna` does not install and build the package a second time.
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../node_modules/.bin/', import.meta.url));
if (process.platform !== 'win32' && existsSync(fileURLToPath(new URL('../node_modules/', import.meta.url)))) {
  mkdirSync(bin, { recursive: true });
  try {
    symlinkSync('../../cli/lacuna.mjs', `${bin}lacuna`);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}
