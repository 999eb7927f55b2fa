/** A simulation as one HTML file with drawings, no script, and nothing to load. Every drawing has a table that says the same. */

import type { DimensionShare, Simulation } from '../simulate/simulation.js';
import { percent } from '../terminal/words.js';
import { markup, pageOf, tableOf, type Markup } from './html.js';
import { introOf, tablesOf } from './simulation-text.js';

/** The report. */
export function formatSimulationReport(simulation: Simulation): string {
  const { quiz, totals, minutes, gates, roles, dimensions } = simulation;
  const tables = tablesOf(simulation);
  const [bandHead, bandRows] = tables.bands;
  const body = markup`<main>
<h1>${quiz.title}</h1>
<p>${quiz.id} ${quiz.version}. ${introOf(simulation).join(' ')}</p>
<h2>Overall score</h2>
<p>Mean ${totals.mean.toFixed(1)}, standard deviation ${totals.deviation.toFixed(1)}. About ${minutes.median.toFixed(1)} minutes.</p>
${drawTotals(simulation)}
${tableOf('Bands', [bandHead.slice(0, 3), bandRows.map((row) => row.slice(0, 3))])}
${gates.length > 0 ? markup`<h2>Gates</h2>${tableOf('Share of respondents by gate', tables.gates)}` : null}
${roles.length > 0 ? markup`<h2>Roles</h2>${drawRoles(simulation)}${tableOf('Share of respondents by level of each role', tables.roles)}` : null}
<h2>Dimensions</h2>
<div class="small">${dimensions.map(drawDimension)}</div>
${tableOf('Share of respondents by score of each dimension', tables.dimensions)}
<h2>Questions</h2>
${tableOf('What each question does', tables.questions)}
<p>Tells apart: correlation of the question’s points with those of all others. Moves the band: respondents whose band changes when this
answer alone is given anew. Goes along with: the question whose points vary most nearly alike, and how much of them it explains.</p>
</main>`;
  return pageOf('en', `Simulation: ${quiz.title}`, STYLE, body);
}

/** A column for every whole score, coloured by band. */
function drawTotals({ totals, bands }: Simulation): Markup {
  const highest = Math.max(...totals.shares, 1e-9);
  const placeOf = (total: number): number => bands.findLastIndex(({ from }) => total >= from);
  const columns = totals.shares.map((share, total) => {
    const height = (share / highest) * 180;
    return markup`<rect class="band-${placeOf(total) % 6}" x="${total * 7 + 4}" y="${round(190 - height)}" width="6" height="${round(height)}"><title>${total}: ${percent(share)}</title></rect>`;
  });
  const labels = bands.map(
    ({ name, from, to }) =>
      markup`<text x="${((from + to) / 2) * 7 + 7}" y="222" text-anchor="middle">${name}</text><text x="${from * 7 + 7}" y="204" text-anchor="middle">${from}</text>`,
  );
  const words = bands.map(({ name, share }) => `${name} ${percent(share)}`).join(', ');
  return markup`<svg viewBox="0 0 720 230" role="img" aria-label="Shares of the overall score by band: ${words}">${columns}${labels}</svg>`;
}

function drawRoles({ roles }: Simulation): Markup {
  const rows = roles.map(({ name, now, stretch, build, later }, row) => {
    let start = 230;
    const pieces = [now, stretch, build, later].map((share, level) => {
      const width = share * 480;
      const piece = markup`<rect class="level-${level}" x="${round(start)}" y="${row * 24 + 4}" width="${round(width)}" height="18"/>`;
      start += width;
      return piece;
    });
    return markup`<text x="222" y="${row * 24 + 18}" text-anchor="end">${name}</text>${pieces}`;
  });
  const words = roles.map(({ name, now }) => `${name} ${percent(now)}`).join(', ');
  return markup`<svg viewBox="0 0 720 ${roles.length * 24 + 8}" role="img" aria-label="Ready to apply now: ${words}">${rows}</svg>`;
}

function drawDimension({ name, mean, tens }: DimensionShare): Markup {
  const highest = Math.max(...tens, 1e-9);
  const columns = tens.map((share, ten) => {
    const height = (share / highest) * 50;
    return markup`<rect class="level-0" x="${ten * 16 + 2}" y="${round(54 - height)}" width="14" height="${round(height)}"/>`;
  });
  return markup`<figure><svg viewBox="0 0 164 56" role="img" aria-label="${name}: mean ${mean.toFixed(1)}">${columns}</svg><figcaption>${name}, mean ${mean.toFixed(1)}</figcaption></figure>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

const STYLE = `
:root { color-scheme: light dark; --a: light-dark(#0b57d0, #8ab4f8); }
body { background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-inline-size: 60rem; padding: 1rem; }
svg { inline-size: 100%; block-size: auto; font: 0.7rem system-ui, sans-serif; fill: currentColor; }
table { border-collapse: collapse; margin-block: 1rem; font-variant-numeric: tabular-nums; }
.scrolling { overflow-x: auto; }
caption { text-align: start; font-weight: 600; }
td { white-space: nowrap; }
th, td { padding: 0.2rem 0.6rem; text-align: end; border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
th[scope='row'], th:first-child { text-align: start; font-weight: normal; }
.small { display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: 1rem; }
figure { margin: 0; }
figcaption { font-size: 0.85rem; }
.level-0, .band-0 { fill: var(--a); }
.level-1, .band-1 { fill: color-mix(in srgb, var(--a) 75%, Canvas); }
.level-2, .band-2 { fill: color-mix(in srgb, var(--a) 50%, Canvas); }
.level-3 { fill: color-mix(in srgb, var(--a) 20%, Canvas); }
.band-3 { fill: color-mix(in srgb, var(--a) 75%, CanvasText); }
.band-4 { fill: color-mix(in srgb, var(--a) 45%, CanvasText); }
.band-5 { fill: color-mix(in srgb, var(--a) 25%, CanvasText); }
@media print { body { max-inline-size: none; } }
`;
