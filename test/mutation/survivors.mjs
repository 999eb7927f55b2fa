/**
 * `npm run test:mutation:survivors`: writes survivors.md from the last report of Stryker, which keeps what earlier runs found in files
 * that did not change. Which survivors are holes and which are not is judged in CONTRIBUTING.md.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';

const report = new URL('../../coverage/mutation/incremental.json', import.meta.url);
const { files } = JSON.parse(readFileSync(report, 'utf8'));
const measuredOn = statSync(report).mtime.toISOString().slice(0, 10);

const areas = [
  ['score and path', /^(answers|condition|evaluate|model|path|points|rational|receipt|score)\.ts$/],
  ['session', /^(create-session|session|transition)\.ts$/],
  [
    'report',
    /^(advice|agreement|build-report|compare-runs|find-strengths|improve|match-roles|what-if|pipe-text)\.ts$/,
  ],
  ['meaning', /^(meaning\/.*|check-meaning)\.ts$/],
  [
    'parsing',
    /^(parse-.*|validate-schema|collect-issues|issue.*|copy-plain-data|find-json-fault|limits)\.ts$/,
  ],
  ['plan', /^(build-plan|calendar|week-book|plan-.*)\.ts$/],
  ['coach', /^coach.*\.ts$/],
  ['the rest', /./],
];

const results = Object.entries(files)
  .filter(([, { mutants }]) => mutants.length > 0)
  .map(([path, { source, mutants }]) => ({ file: path.replace('src/core/', ''), source, mutants }))
  .sort((a, b) => (a.file < b.file ? -1 : 1));

const count = (mutants, ...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;

function row(name, mutants) {
  const found = count(mutants, 'Killed', 'Timeout');
  const missed = count(mutants, 'Survived', 'NoCoverage');
  const share = found + missed === 0 ? '–' : ((100 * found) / (found + missed)).toFixed(1);
  return `| ${name} | ${found + missed} | ${found} | ${missed} | ${share} |`;
}

/** What stands in one place, and what stood there instead, each on one line. */
function describe({ location: { start, end }, replacement, status }, source) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  const short = (text) => {
    const line = text.replaceAll(/\s+/g, ' ').replaceAll('`', "'");
    return `\`${line.length > 70 ? `${line.slice(0, 69)}…` : line}\``;
  };
  return `${start.line}: ${short(lines.join('\n'))} → ${short(replacement)}${status === 'NoCoverage' ? ' (no test comes here)' : ''}`;
}

const all = results.flatMap(({ mutants }) => mutants);
const head = ['| | mutants | found | survived | % |', '| --- | ---: | ---: | ---: | ---: |'];
const named = new Set();
const areaRows = areas.flatMap(([name, pattern]) => {
  const inside = results.filter(({ file }) => !named.has(file) && pattern.test(file));
  for (const { file } of inside) named.add(file);
  return inside.length > 0
    ? [
        row(
          name,
          inside.flatMap(({ mutants }) => mutants),
        ),
      ]
    : [];
});

const text = [
  '# Surviving mutants',
  '',
  `Measured until ${measuredOn}. Made by \`npm run test:mutation:survivors\`; judged in CONTRIBUTING.md, "Mutation testing".`,
  '',
  ...head,
  ...areaRows,
  row('**all**', all),
  '',
  ...results.flatMap(({ file, source, mutants }) => {
    const survivors = mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .sort((a, b) => a.location.start.line - b.location.start.line);
    if (survivors.length === 0) return [];
    return [`## ${file}`, '', ...survivors.map((mutant) => `- ${describe(mutant, source)}`), ''];
  }),
].join('\n');

writeFileSync(new URL('survivors.md', import.meta.url), text);
console.log([...head, ...areaRows, row('all', all)].join('\n'));
