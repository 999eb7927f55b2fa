#!/usr/bin/env node
/** The command `ml-readiness-quiz`: connects `run.ts` to this process. */

import { readFileSync } from 'node:fs';
import { createProcessIo } from './io.js';
import { runCommand } from './run.js';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

// A reader such as `head` may stop listening: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCommand(process.argv.slice(2), createProcessIo(), manifest.version);
