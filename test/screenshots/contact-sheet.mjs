/**
 * `npm run contact-sheet`: all screenshots as they are now, on one page to flip through: test/screenshots/contact-sheet/index.html.
 * What differs from its baseline is marked, and can be shown alone.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAsBefore } from './baselines.mjs';
import { openStage } from './open-stage.mjs';
import { photographedStates, takeShots } from './shots.mjs';

const folder = fileURLToPath(new URL('contact-sheet', import.meta.url));
const template = readFileSync(new URL('contact-sheet.html', import.meta.url), 'utf8');

rmSync(folder, { recursive: true, force: true });
const stage = await openStage();
/** @type {{ state: string, variant: string, file: string, changed: boolean }[]} */
const shots = [];
try {
  const page = await stage.open();
  for (const state of await photographedStates(page)) {
    for await (const { variant, file, png, image } of takeShots(page, state)) {
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, png);
      shots.push({ state, variant, file, changed: !isAsBefore(file, image) });
    }
  }
} finally {
  await stage.close();
}
writeFileSync(join(folder, 'index.html'), fillIn(template, shots));
console.log(`${shots.length} screenshots: ${join(folder, 'index.html')}`);

/** @param {string} page @param {unknown} data */
function fillIn(page, data) {
  return page.replace('[/* shots */]', () => JSON.stringify(data).replaceAll('<', '\\u003c'));
}
