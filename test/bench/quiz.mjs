/** The quiz that all subjects run: as many questions as asked for, always the same for the same number. */

const DIMENSIONS = ['Programming', 'Data', 'Mathematics', 'Operations'].map((name, place) => ({
  id: name.toLowerCase(),
  name,
  description: `How much of the daily work in ${name.toLowerCase()} is at hand.`,
  weight: 4 - place,
}));

const SUBJECTS = ['tests', 'pipelines', 'training', 'statistics', 'releases', 'reviews', 'dashboards'];

/** Short enough that a question fits into the height that the page reserves, in a narrow window too. */
const LADDER = ['Not yet', 'With help or a guide', 'In a project of my own', 'At work, on my own'];

/**
 * @param {number} count of questions
 * @returns {object} a quiz document: single choice with points, every tenth question shown for half of the answers before it
 */
export function createQuiz(count) {
  return {
    schemaVersion: 1,
    id: `bench-${count}`,
    version: '1',
    lang: 'en',
    title: 'How ready are you?',
    intro: {
      lead: 'Answer what is true today, not what you plan. There is nothing to win and nothing to lose here.',
    },
    dimensions: DIMENSIONS,
    questions: Array.from({ length: count }, (_, place) => createQuestion(place)),
    bands: [
      { id: 'start', from: 0, name: 'At the start', verdict: 'The first steps are still ahead of you.' },
      { id: 'way', from: 40, name: 'On the way', verdict: 'Much of it is there, and the gaps are known.' },
      { id: 'ready', from: 75, name: 'Ready', verdict: 'You can apply now.' },
    ],
  };
}

/** @param {number} place */
function createQuestion(place) {
  const dimension = DIMENSIONS[place % DIMENSIONS.length]?.id ?? '';
  const options = optionsOf(place).map((text, points) => ({
    id: `o${points}`,
    text,
    points: { [dimension]: points },
  }));
  return {
    id: `q${place + 1}`,
    type: 'single',
    text: `${place + 1}. How well do you know ${SUBJECTS[place % SUBJECTS.length]}?`,
    options,
    ...(place % 10 === 9 ? { showIf: { question: `q${place}`, has: upperHalf(optionsOf(place - 1)) } } : {}),
  };
}

/** @param {number} place */
function optionsOf(place) {
  return LADDER.slice(0, 3 + (place % 2));
}

/** @param {readonly unknown[]} options */
function upperHalf(options) {
  const from = Math.floor(options.length / 2);
  return options.slice(from).map((_, index) => `o${from + index}`);
}

/** How many questions a track has. */
const TRACK = 20;

/**
 * @param {number} count of tracks, 2 to 49
 * @returns {object} a quiz whose first question chooses the track, so that a visitor meets 21 questions of however many there are
 */
export function createTracks(count) {
  const tracks = Array.from({ length: count }, (_, place) => `t${place + 1}`);
  const chooser = {
    id: 'track',
    type: 'single',
    text: 'Which work do you know best?',
    options: tracks.map((id, place) => ({ id, text: `Work ${place + 1}` })),
  };
  const questions = tracks.flatMap((id) =>
    Array.from({ length: TRACK }, (_, place) => ({
      ...createQuestion(place),
      id: `${id}-q${place + 1}`,
      showIf: { question: 'track', has: [id] },
      hiddenCounts: 'exclude',
    })),
  );
  return { ...createQuiz(1), id: `bench-tracks-${count}`, questions: [chooser, ...questions] };
}
