#!/usr/bin/env node
/** The command `ml-readiness-quiz`: connects `run.ts` to this process. */

import { readFileSync } from 'node:fs';
import { EXIT, reasonOf } from './failure.js';
import { createProcessIo } from './io.js';
import { runCommand } from './run.js';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

// A reader such as `head` may stop listening: that is no error. A full disk is one, said like any other.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    if (stream === process.stdout)
      process.stderr.write(`error: Cannot write the output: ${reasonOf(error)}.\n`);
    process.exit(EXIT.failed);
  });
}

process.exitCode = await runCommand(process.argv.slice(2), createProcessIo(), manifest.version);
