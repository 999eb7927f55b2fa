/** The page that `new` writes beside the quiz: what would stand in comments if JSON had any. */

/** The page for a quiz with this file name. */
export function starterGuide(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return `# About ${name}

A quiz is one JSON document. An editor that reads \`$schema\` completes it and explains every key. What only you should read goes into
\`why\` of a question; visitors never see it.

| part | what it is for |
| --- | --- |
| \`id\`, \`version\` | Identity. Change \`version\` whenever questions, points or advice change. |
| \`dimensions\` | What is scored apart, 0 to 100 each. \`weight\` says how much each counts for the whole. |
| \`questions\` | Asked in this order. \`showIf\` hides a question; it may look back, never ahead. |
| \`points\` | By dimension. A dimension's score is 100 × earned ÷ possible. |
| \`bands\` | The named ranges of the score. The first starts at 0; each ends where the next begins. |
| \`gates\` | Caps that hold whatever the other points are. A better answer must end a gate, never begin one. |
| \`actions\` | Advice. \`closes\` names the answers that it leads to; the gain is found by scoring again. |
| \`expect\` | Respondents in your mind, with the result that they should get. |

Ids go into stored answers: never change one because the wording changes. If one must go, say where its answers went under \`migrations\`.

## Working on it

\`\`\`sh
npx ml-readiness-quiz check ${name} --strict   # unfair, dead or stale? with proof
npx ml-readiness-quiz expect ${name}           # do your respondents get what you expect?
npx ml-readiness-quiz simulate ${name}         # how would results be spread?
npx ml-readiness-quiz diff old.json ${name}    # whose result does a change change?
\`\`\`

Each command explains itself with \`--help\`. All of them but \`simulate\` end with an exit code that a build can use.
`;
}
