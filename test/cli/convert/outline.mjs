/** A quiz document in a few lines that can be read beside its source. */

/** @param {any} quiz @returns {readonly string[]} */
export function outline(quiz) {
  if (!quiz) return ['no quiz'];
  const { lang, title, dimensions, questions, bands } = quiz;
  return [
    `${lang}: ${title}`,
    `by ${dimensions.map(({ id, name, weight }) => `${name} (${id} ${weight})`).join(', ')}`,
    ...questions.map(line),
    `bands ${bands.map(({ from, name }) => `${from} ${name}`).join(', ')}`,
  ];
}

function line(question) {
  const { id, type, text, showIf, required, label, help, min, max, step, top, cap, unit, maxLength } =
    question;
  const facts = { label, help, required, showIf, min, max, step, top, unit, maxLength };
  const given = Object.entries(facts).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key} ${typeof value === 'object' ? JSON.stringify(value) : value}`],
  );
  const head = `${id} ${type}${given.length > 0 ? ` [${given.join(', ')}]` : ''}${cap ? ` <=${points(cap)}` : ''}`;
  const answers = answersOf(question).join(' | ');
  return `${head}: ${text.replaceAll('\n', ' / ')}${answers === '' ? '' : ` => ${answers}`}`;
}

function answersOf(question) {
  switch (question.type) {
    case 'yes-no':
      return [question.yes, question.no].map(option);
    case 'check': {
      const { options, correct } = question;
      return options.map((one) =>
        one.id === correct
          ? `*${option({ ...one, points: question.points })} (${question.explanation})`
          : option(one),
      );
    }
    case 'matrix':
      return [...question.rows.map(option), ...question.levels.map(({ id, share }) => `${id} ${share}`)];
    case 'slider':
    case 'number':
      return (question.steps ?? []).map((one) => `${one.from}+${points(one.points)}`);
    default:
      return (question.options ?? []).map(option);
  }
}

function option({ id, text, points: given, exclusive, notSure, image }) {
  const marks = `${exclusive ? ' alone' : ''}${notSure ? ' not sure' : ''}${image ? ` ${image.src}` : ''}`;
  return `${id === undefined ? '' : `${id} `}${text}${points(given)}${marks}`;
}

const points = (given = {}) =>
  Object.entries(given)
    .map(([dimension, value]) => ` ${dimension} ${value}`)
    .join('');
