/** From what was chosen on the theme page to CSS. Pure. */
import editorial from 'ml-readiness-quiz/themes/editorial.css?raw';
import product from 'ml-readiness-quiz/themes/product.css?raw';
import recruiter from 'ml-readiness-quiz/themes/recruiter.css?raw';
import terminal from 'ml-readiness-quiz/themes/terminal.css?raw';

/** What the form has, by the names of its fields. */
export type Choices = ReadonlyMap<string, string>;

/** The sheets to start from, by name; without one the quiz takes on the page. */
const themes: ReadonlyMap<string, string> = new Map(
  Object.entries({ editorial, product, recruiter, terminal }),
);

/** The fields that a theme sets: the variable of each, what it is where nothing is set, and its unit. */
const fields = [
  { name: 'accent', variable: '--ml-quiz-accent', initial: '#2f55d4', unit: '' },
  { name: 'radius', variable: '--ml-quiz-radius', initial: '0.5', unit: 'em' },
  { name: 'density', variable: '--ml-quiz-density', initial: '1', unit: '' },
  { name: 'font', variable: '--ml-quiz-font', initial: '', unit: '' },
  { name: 'heading', variable: '--ml-quiz-heading-font', initial: '', unit: '' },
] as const;

/** What the fields show for a theme of that name. */
export function fieldsOf(theme: string): Choices {
  const sheet = themes.get(theme) ?? '';
  return new Map(
    fields.map(({ name, variable, initial }) => {
      const [, value = initial] = new RegExp(`${variable}: (#\\w+|[\\d.]+)(?:em)?;`).exec(sheet) ?? [];
      return [name, value];
    }),
  );
}

/** The theme, and a rule with what was chosen otherwise. */
export function sheetOf(choices: Choices): string {
  const theme = choices.get('from') ?? '';
  const before = fieldsOf(theme);
  const changed = fields.filter(({ name }) => choices.has(name) && choices.get(name) !== before.get(name));
  const lines = changed.map(({ name, variable, unit }) => `  ${variable}: ${choices.get(name)}${unit};`);
  const rule = lines.length > 0 ? `:root {\n${lines.join('\n')}\n}\n` : '';
  return [themes.get(theme), rule].filter(Boolean).join('\n') || '/* Nothing: it takes on the page. */\n';
}
