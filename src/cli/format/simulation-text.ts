/** A simulation as tables on a terminal. */

import type { Simulation } from '../simulate/simulation.js';
import type { Colors } from '../terminal/colors.js';
import { bar, formatTable } from '../terminal/table.js';
import { grouped, percent } from '../terminal/words.js';

/** The whole simulation. */
export function formatSimulation(simulation: Simulation, colors: Colors): string {
  const { quiz, totals, minutes } = simulation;
  const head = (words: string): string => `\n${colors.bold(words)}`;
  const { bands, gates, roles, dimensions, questions } = tablesOf(simulation);
  const lines = [
    `${colors.bold(quiz.title)}  ${colors.dim(`${quiz.id} ${quiz.version}`)}`,
    ...introOf(simulation),
    `Mean ${totals.mean.toFixed(1)}, standard deviation ${totals.deviation.toFixed(1)}. ` +
      `About ${minutes.median.toFixed(1)} minutes (${minutes.from.toFixed(1)} to ${minutes.to.toFixed(1)} for four in five).`,
    head('Bands'),
    formatTable(...bands),
    ...(simulation.gates.length > 0 ? [head('Gates'), formatTable(...gates)] : []),
    ...(simulation.roles.length > 0 ? [head('Roles'), formatTable(...roles)] : []),
    head('Dimensions'),
    formatTable(...dimensions),
    head('Questions'),
    formatTable(...questions),
    '',
    colors.dim(LEGEND),
  ];
  return `${lines.join('\n')}\n`;
}

/** Who was simulated, and what is exact. */
export function introOf({ options, exact, whyNotExact, draws }: Simulation): readonly string[] {
  const { population, openShare, respondents, seed } = options;
  const who =
    population === 'uniform'
      ? 'Respondents who give every answer equally often'
      : 'Respondents at nine levels of experience, spread evenly; answers follow the level';
  const open = openShare > 0 ? `, and leave ${percent(openShare)} open` : '';
  const parts = Object.entries(exact).flatMap(([part, isExact]) =>
    isExact ? [part === 'totals' ? 'bands' : part] : [],
  );
  const how =
    parts.length > 0
      ? `Exact: ${parts.join(', ')}. `
      : `Nothing here is exact, because ${whyNotExact ?? 'nothing was'}. `;
  return [
    `${who}${open}. A model, not data.`,
    ...(draws.looked > 1
      ? [`Asked ${draws.bound ?? `all ${draws.looked} draws`} of the pools equally often.`]
      : []),
    `${how}Counted on ${grouped(respondents)} drawn respondents: the rest (seed ${seed}).`,
  ];
}

const LEGEND = `Tells apart: correlation of the question's points with those of all others.
Moves the band: respondents whose band changes when this answer alone is given
anew. Goes along with: the question whose points vary most nearly alike, and
how much of them it explains.`;

type Table = readonly [head: readonly string[], rows: readonly (readonly string[])[]];

/** The tables of a simulation; the report shows the same. */
export function tablesOf({ bands, withoutBand, gates, roles, dimensions, questions }: Simulation): {
  readonly bands: Table;
  readonly gates: Table;
  readonly roles: Table;
  readonly dimensions: Table;
  readonly questions: Table;
} {
  const rest = withoutBand > 0 ? [['no band yet', '', percent(withoutBand), bar(withoutBand)]] : [];
  const tens = Array.from({ length: 10 }, (_, ten) => `${ten * 10}–${ten === 9 ? 100 : ten * 10 + 9}`);
  return {
    bands: [
      ['Band', 'Scores', 'Share', ''],
      [
        ...bands.map(({ name, from, to, share }) => [name, `${from}–${to}`, percent(share), bar(share)]),
        ...rest,
      ],
    ],
    gates: [
      ['Gate', 'Met', 'Holds the score'],
      gates.map(({ id, met, holds }) => [id, percent(met), percent(holds)]),
    ],
    roles: [
      ['Role', 'Now', 'Stretch', 'Build', 'Later'],
      roles.map(({ name, now, stretch, build, later }) => [
        name,
        ...[now, stretch, build, later].map(percent),
      ]),
    ],
    dimensions: [
      ['Dimension', 'Mean', ...tens],
      dimensions.map(({ name, mean, tens: shares }) => [name, mean.toFixed(1), ...shares.map(percent)]),
    ],
    questions: [
      ['Question', 'Asked', 'Tells apart', 'Moves the band', 'Goes along with', 'Explains', 'Seconds'],
      questions.map(({ id, shown, discrimination, movesBand, redundancy, redundantWith, seconds }) => [
        id,
        percent(shown),
        discrimination === null ? '–' : discrimination.toFixed(2),
        percent(movesBand),
        redundantWith ?? '–',
        redundancy === null ? '' : percent(redundancy),
        seconds.toFixed(0),
      ]),
    ],
  };
}
