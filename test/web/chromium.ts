/** # A browser for the tests of the pages: Debian's Chromium, without a screen and without anything it would do on its own */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATH = process.env.LACUNA_CHROMIUM ?? '/usr/bin/chromium';

/** Whether there is one; where there is none the tests say so by being skipped. */
export const hasChromium = existsSync(PATH);

/** Starts it. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PATH,
    timeout: 60_000,
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
