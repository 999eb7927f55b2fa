/**
 * Defects to plant in the built-in quiz, one at a time: who made it, what they did, and the code under which `check` must find it.
 * Those that the parser finds come first and are fewer than half.
 */

/**
 * @typedef {object} PlantedDefect
 * @property {string} name what went wrong, as a sentence
 * @property {(quiz: any) => void} plant changes the document
 * @property {string} code of the finding
 * @property {string} path where the finding must be, or how its path begins
 */

/** @param {any} quiz @param {string} list @param {string} id */
const entry = (quiz, list, id) => quiz[list].find((/** @type {any} */ one) => one.id === id);
/** @param {any} quiz @param {string} id */
const question = (quiz, id) => entry(quiz, 'questions', id);
/** @param {any} quiz @param {string} id @param {string} option */
const option = (quiz, id, option) =>
  question(quiz, id).options.find((/** @type {any} */ one) => one.id === option);
/** @param {any} quiz @param {string} list @param {(one: any) => boolean} isLeft */
const remove = (quiz, list, isLeft) => {
  const gone = quiz[list].filter(isLeft).map((/** @type {any} */ one) => one.id);
  quiz[list] = quiz[list].filter((/** @type {any} */ one) => !isLeft(one));
  for (const action of quiz.actions) {
    if (action.after) action.after = action.after.filter((/** @type {string} */ id) => !gone.includes(id));
  }
};
/** @param {any} quiz @param {object} gate */
const addGate = (quiz, gate) => quiz.gates.push({ id: 'planted', message: 'Held.', cap: 50, ...gate });

/** @type {readonly PlantedDefect[]} Found by `parseQuiz`. */
export const parserDefects = [
  {
    name: 'two questions have the same id',
    plant: (quiz) => (question(quiz, 'genai').id = 'mlops'),
    code: 'duplicate-id',
    path: 'questions[15].id',
  },
  {
    name: 'an action closes an option that is not there',
    plant: (quiz) => (entry(quiz, 'actions', 'clean-data').closes[0].to = ['d9']),
    code: 'unknown-reference',
    path: 'actions[4].closes[0].to',
  },
  {
    name: 'two bands overlap',
    plant: (quiz) => (quiz.bands[2].from = 20),
    code: 'band-order',
    path: 'bands[2].from',
  },
  {
    name: 'the bands leave a gap at the bottom',
    plant: (quiz) => (quiz.bands[0].from = 10),
    code: 'band-order',
    path: 'bands[0].from',
  },
  {
    name: 'the levels of a dimension do not rise',
    plant: (quiz) => (quiz.dimensions[3].levels[2].from = 40),
    code: 'level-order',
    path: 'dimensions[3].levels[2].from',
  },
  {
    name: 'a cap falls while more checks are correct',
    plant: (quiz) => (entry(quiz, 'gates', 'checks').caps[2].cap = 50),
    code: 'gate-order',
    path: 'gates[3].caps[2].cap',
  },
  {
    name: 'a question depends on a later one',
    plant: (quiz) => (question(quiz, 'mlops').showIf = { question: 'genai', has: ['g1'] }),
    code: 'condition-order',
    path: 'questions[13].showIf.question',
  },
  {
    name: 'two actions wait for each other',
    plant: (quiz) => (entry(quiz, 'actions', 'python-program').after = ['python-package']),
    code: 'cycle',
    path: 'actions',
  },
  {
    name: 'the correct answer of a check is its way out',
    plant: (quiz) => (question(quiz, 'k_leak').correct = 'ns'),
    code: 'check-answer',
    path: 'questions[9].correct',
  },
  {
    name: 'points are finer than thousandths',
    plant: (quiz) => (option(quiz, 'genai', 'g1').points.genai = 30.0001),
    code: 'points-precision',
    path: 'questions[15].options[1].points.genai',
  },
  {
    name: 'none of these gives points',
    plant: (quiz) => (option(quiz, 'maths', 'none').points = { maths: 5 }),
    code: 'exclusive-points',
    path: 'questions[8].options[5].points',
  },
  {
    name: 'not sure gives points',
    plant: (quiz) =>
      Object.assign(option(quiz, 'maths', 'none'), { exclusive: false, notSure: true, points: { maths: 5 } }),
    code: 'not-sure-points',
    path: 'questions[8].options[5].points',
  },
  {
    name: 'a ranking has an item that clears the others',
    plant: (quiz) => {
      const { id, text, options } = question(quiz, 'maths');
      quiz.questions[8] = { type: 'ranking', id, text, options };
    },
    code: 'ranking-option',
    path: 'questions[8].options[5].exclusive',
  },
  {
    name: 'a verdict is blank',
    plant: (quiz) => (quiz.bands[1].verdict = ' '),
    code: 'blank-text',
    path: 'bands[1].verdict',
  },
  {
    name: 'a fact has no source at all',
    plant: (quiz) => delete quiz.facts[0].source,
    code: 'required',
    path: 'facts[0].source',
  },
  {
    name: 'a key is misspelt',
    plant: (quiz) => {
      quiz.questions[4].hlep = 'Tick all that fit.';
    },
    code: 'unknown-key',
    path: 'questions[4].hlep',
  },
  {
    name: 'a dimension counts and nothing gives it points',
    plant: (quiz) => {
      for (const { points } of question(quiz, 'genai').options) if (points) delete points.genai;
    },
    code: 'no-points',
    path: 'dimensions[6].weight',
  },
  {
    name: 'nobody can be asked a question',
    plant: (quiz) =>
      (question(quiz, 'link_ready').showIf = {
        all: [
          { question: 'portfolio', has: ['e2e'] },
          { question: 'portfolio', has: ['none'] },
        ],
      }),
    code: 'unreachable',
    path: 'questions[17].showIf',
  },
  {
    name: 'a translation is of a text that is not there',
    plant: (quiz) => (quiz.translations = { de: { 'questions.phyton.text': 'Wie gut ist Ihr Python?' } }),
    code: 'unknown-reference',
    path: 'translations.de',
  },
];

/** @type {readonly PlantedDefect[]} Found by looking at what the quiz means. */
export const meaningDefects = [
  // A better answer counts against someone.
  {
    name: 'a gate holds whoever has gone furthest',
    plant: (quiz) => addGate(quiz, { when: { question: 'genai', has: ['g3'] } }),
    code: 'better-answer-lowers',
    path: 'gates[6].when',
  },
  {
    name: 'a gate holds from a level on',
    plant: (quiz) => addGate(quiz, { when: { question: 'genai', atLeast: 'g3' } }),
    code: 'gate-direction',
    path: 'gates[6].when',
  },
  {
    name: 'a gate holds unless one level is chosen, and not a higher one',
    plant: (quiz) => addGate(quiz, { when: { not: { question: 'genai', has: ['g1'] } } }),
    code: 'gate-direction',
    path: 'gates[6].when.not',
  },
  {
    name: 'a further box hides a question that gives points',
    plant: (quiz) => (question(quiz, 'link_ready').showIf = { not: { question: 'portfolio', has: ['e2e'] } }),
    code: 'better-answer-lowers',
    path: 'questions[17].showIf',
  },
  {
    name: 'a further box hides a question without points, and so the one after it',
    plant: (quiz) => {
      quiz.questions.splice(17, 0, {
        id: 'hosted',
        type: 'single',
        text: 'Where could one of them run?',
        showIf: { not: { question: 'portfolio', has: ['e2e'] } },
        options: [
          { id: 'here', text: 'On a machine of mine' },
          { id: 'there', text: 'In a cloud' },
        ],
      });
      question(quiz, 'link_ready').showIf = { question: 'hosted', answered: true };
    },
    code: 'better-answer-lowers',
    path: 'questions[17].showIf',
  },
  {
    name: 'a question that is not counted while hidden appears with a better answer',
    plant: (quiz) => (question(quiz, 'framework_depth').hiddenCounts = 'exclude'),
    code: 'better-answer-lowers',
    path: 'questions[7].showIf',
  },
  {
    name: 'a gate begins with a high score in a dimension',
    plant: (quiz) => addGate(quiz, { when: { dimension: 'ops', atLeast: 90 } }),
    code: 'better-answer-lowers',
    path: 'gates[6].when',
  },
  {
    name: 'a gate is avoided by leaving the question open',
    plant: (quiz) => addGate(quiz, { cap: 40, when: { question: 'mlops', has: ['o0'] } }),
    code: 'silence-scores-more',
    path: 'gates[6].when',
  },
  {
    name: 'a rung of a ladder gives less than the one below',
    plant: (quiz) => (option(quiz, 'data_work', 'd3').points.data = 30),
    code: 'option-dominated',
    path: 'questions[5].options[3]',
  },

  // Questions.
  {
    name: 'a question asks for one language and for none, in a way that the parser does not follow',
    plant: (quiz) => {
      const boxes = question(quiz, 'languages').options.map((/** @type {any} */ { id }) => id);
      question(quiz, 'genai').showIf = {
        all: [
          { question: 'languages', has: ['none'] },
          { question: 'languages', has: boxes.filter((/** @type {string} */ id) => id !== 'none') },
        ],
      };
    },
    code: 'question-unreachable',
    path: 'questions[15].showIf',
  },

  // Gates.
  {
    name: 'a gate is met by everyone',
    plant: (quiz) =>
      addGate(quiz, {
        when: {
          any: [
            { question: 'genai', answered: true },
            { question: 'genai', answered: false },
          ],
        },
      }),
    code: 'gate-permanent',
    path: 'gates[6].when',
  },
  {
    name: 'a gate is met by everyone, and by better answers at that',
    plant: (quiz) => {
      question(quiz, 'genai').required = true;
      addGate(quiz, { when: { question: 'genai', has: ['g0', 'g1', 'g2', 'g3'] } });
    },
    code: 'gate-permanent',
    path: 'gates[6].when',
  },
  {
    name: 'a gate is met by nobody',
    plant: (quiz) =>
      addGate(quiz, {
        when: {
          all: [
            { not: { question: 'languages', has: ['python'] } },
            { question: 'python_depth', atLeast: 'p1' },
          ],
        },
      }),
    code: 'gate-unreachable',
    path: 'gates[6].when',
  },
  {
    name: 'a gate caps only those who have less anyway',
    plant: (quiz) => addGate(quiz, { cap: 98, when: { dimension: 'proof', below: 5 } }),
    code: 'gate-idle',
    path: 'gates[6]',
  },
  {
    name: 'a gate caps at 100',
    plant: (quiz) => (entry(quiz, 'gates', 'no_users').cap = 100),
    code: 'gate-idle',
    path: 'gates[4].cap',
  },
  {
    name: 'a stricter gate always comes with it',
    plant: (quiz) => addGate(quiz, { cap: 60, when: { not: { question: 'languages', has: ['python'] } } }),
    code: 'gate-shadowed',
    path: 'gates[6]',
  },
  {
    name: 'a cap lets scores into the band that it should keep them from',
    plant: (quiz) => (entry(quiz, 'gates', 'no_python').cap = 45),
    code: 'cap-on-band-edge',
    path: 'gates[0].cap',
  },
  {
    name: 'no action leads past a gate',
    plant: (quiz) => addGate(quiz, { when: { not: { question: 'experience', min: 1 } } }),
    code: 'gate-without-action',
    path: 'gates[6]',
  },

  // What nobody can have.
  {
    name: 'the best band lies behind a cap that nothing lifts',
    plant: (quiz) => (entry(quiz, 'gates', 'checks').caps[3].cap = 79),
    code: 'band-unreachable',
    path: 'bands[4]',
  },
  {
    name: 'nobody can have 100',
    plant: (quiz) => (entry(quiz, 'gates', 'checks').caps[3].cap = 95),
    code: 'top-unreachable',
    path: 'bands',
  },
  {
    name: 'points of one dimension exclude each other',
    plant: (quiz) =>
      (question(quiz, 'python_depth').showIf = {
        all: [
          { question: 'languages', has: ['python'] },
          { not: { question: 'languages', has: ['jvm', 'native', 'go_cs', 'js', 'r_julia'] } },
        ],
      }),
    code: 'dimension-top-unreachable',
    path: 'dimensions[0]',
  },
  {
    name: 'a level of a dimension lies between two scores',
    plant: (quiz) =>
      entry(quiz, 'dimensions', 'genai').levels.push({ from: 90, text: 'You measure all that you ship.' }),
    code: 'level-unreachable',
    path: 'dimensions[6].levels[',
  },
  {
    name: 'the needs of a role exclude each other',
    plant: (quiz) =>
      entry(quiz, 'roles', 'mle').needs.push({
        when: { question: 'languages', has: ['none'] },
        text: 'A fresh start',
      }),
    code: 'role-unreachable',
    path: 'roles[0]',
  },
  {
    name: 'a need of a role can never be met',
    plant: (quiz) =>
      (entry(quiz, 'roles', 'edge').needs[0].when = {
        all: [
          { question: 'languages', has: ['none'] },
          { question: 'languages', has: ['native'] },
        ],
      }),
    code: 'need-impossible',
    path: 'roles[7].needs[0].when',
  },
  {
    name: 'a note is for people with more years than can be given',
    plant: (quiz) => (entry(quiz, 'notes', 'years-6').when = { question: 'experience', min: 25 }),
    code: 'advice-unreachable',
    path: 'notes[6].when',
  },
  {
    name: 'an action waits for two answers to one question',
    plant: (quiz) =>
      (entry(quiz, 'actions', 'llm-tool').when = {
        all: [
          { question: 'genai', has: ['g0'] },
          { question: 'genai', has: ['g1'] },
        ],
      }),
    code: 'action-unreachable',
    path: 'actions[21].when',
  },
  {
    name: 'an action comes up when it is done',
    plant: (quiz) =>
      (entry(quiz, 'actions', 'python-package').when = { question: 'python_depth', atLeast: 'p3' }),
    code: 'action-never-offered',
    path: 'actions[2].when',
  },
  {
    name: 'a part of a condition never holds',
    plant: (quiz) => entry(quiz, 'gates', 'thin_core').when.any.push({ dimension: 'proof', below: 0 }),
    code: 'branch-dead',
    path: 'gates[5].when.any[5]',
  },
  {
    name: 'a condition that everybody meets',
    plant: (quiz) => (entry(quiz, 'checklist', 'degree').when = { dimension: 'maths', atLeast: 0 }),
    code: 'condition-idle',
    path: 'checklist[9].when',
  },

  // Points, options, dimensions.
  {
    name: 'a dimension has lost its weight',
    plant: (quiz) => (entry(quiz, 'dimensions', 'genai').weight = 0),
    code: 'dimension-weightless',
    path: 'dimensions[6].weight',
  },
  {
    name: 'a dimension that is only context holds the score',
    plant: (quiz) => (entry(quiz, 'dimensions', 'ops').weight = 0),
    code: 'context-scores',
    path: 'gates[5].when.any[4]',
  },
  {
    name: 'a role weighs a dimension without points',
    plant: (quiz) => {
      quiz.dimensions.push({ id: 'soft', name: 'Working with people', weight: 0 });
      entry(quiz, 'roles', 'hybrid').weights.soft = 20;
    },
    code: 'role-weighs-nothing',
    path: 'roles[1].weights',
  },
  {
    name: 'two options have the same consequences',
    plant: (quiz) => remove(quiz, 'notes', ({ id }) => id === 'relocate' || id === 'hybrid'),
    code: 'option-twin',
    path: 'questions[19].options[',
  },
  {
    name: 'a step of a number lies between two values',
    plant: (quiz) =>
      (question(quiz, 'experience').steps = [
        { from: 2.2, points: { proof: 1 } },
        { from: 2.7, points: { proof: 2 } },
      ]),
    code: 'option-unreachable',
    path: 'questions[1].steps[0]',
  },
  {
    name: 'a box does nothing',
    plant: (quiz) => {
      delete option(quiz, 'frameworks', 'other').points;
      question(quiz, 'framework_depth').showIf.has.pop();
    },
    code: 'option-without-effect',
    path: 'questions[6].options[5]',
  },
  {
    name: 'a question is asked for nothing',
    plant: (quiz) => remove(quiz, 'notes', ({ topic }) => topic === 'location'),
    code: 'question-without-use',
    path: 'questions[19]',
  },
  {
    name: 'nobody can say that none of the boxes fits',
    plant: (quiz) => question(quiz, 'maths').options.pop(),
    code: 'multiple-without-none',
    path: 'questions[8].options',
  },
  {
    name: 'the cap of a question never cuts',
    plant: (quiz) => (question(quiz, 'proof').cap.proof = 90),
    code: 'cap-idle',
    path: 'questions[18].cap.proof',
  },
  {
    name: 'one option gives more than its question may',
    plant: (quiz) => (question(quiz, 'portfolio').cap.proof = 20),
    code: 'option-over-cap',
    path: 'questions[16].cap.proof',
  },
  {
    name: 'a cap is for a dimension that the question does not touch',
    plant: (quiz) => (question(quiz, 'platform').cap.genai = 10),
    code: 'cap-without-points',
    path: 'questions[14].cap.genai',
  },
  {
    name: 'a strength is tied to an option without points',
    plant: (quiz) => (option(quiz, 'languages', 'python').strength = 'You write Python.'),
    code: 'strength-without-points',
    path: 'questions[2].options[0].strength',
  },
  {
    name: 'a band is shown for no answers',
    plant: (quiz) => (quiz.completeness.minShareForBand = 0),
    code: 'band-for-nothing',
    path: 'completeness.minShareForBand',
  },

  // Knowledge checks.
  {
    name: 'the rules about checks outlived the checks',
    plant: (quiz) => {
      const isCheck = (/** @type {string} */ id) => id.startsWith('k_');
      remove(quiz, 'actions', ({ closes }) => closes.some((/** @type {any} */ one) => isCheck(one.question)));
      quiz.questions = quiz.questions.filter((/** @type {any} */ one) => !isCheck(one.id));
      remove(quiz, 'sections', ({ questions }) => questions.some(isCheck));
    },
    code: 'checks-missing',
    path: 'gates[3].caps',
  },
  {
    name: 'a step lies between two possible shares of checks',
    plant: (quiz) => (entry(quiz, 'gates', 'checks').caps[1].fromShare = 0.3),
    code: 'step-unreachable',
    path: 'gates[3].caps[1]',
  },
  {
    name: 'a check can only be guessed',
    plant: (quiz) => question(quiz, 'k_pr').options.pop(),
    code: 'check-without-not-sure',
    path: 'questions[11].options',
  },
  {
    name: 'a check gives nothing',
    plant: (quiz) => (question(quiz, 'k_drift').points = { ops: 0 }),
    code: 'check-without-points',
    path: 'questions[12].points',
  },
  {
    name: 'the correct answer always comes first',
    plant: (quiz) => {
      for (const one of quiz.questions) {
        if (one.type !== 'check') continue;
        one.options.sort(
          (/** @type {any} */ a, /** @type {any} */ b) =>
            Number(b.id === one.correct) - Number(a.id === one.correct),
        );
      }
    },
    code: 'check-position',
    path: 'questions[9]',
  },
  {
    name: 'an explanation explains nothing',
    plant: (quiz) => (question(quiz, 'k_leak').explanation = option(quiz, 'k_leak', 'b').text),
    code: 'explanation-repeats',
    path: 'questions[9].explanation',
  },

  // Actions.
  {
    name: 'an action leads to an answer that counts for nothing',
    plant: (quiz) => (entry(quiz, 'actions', 'clean-link').closes = [{ question: 'location', to: ['hub'] }]),
    code: 'action-gains-nothing',
    path: 'actions[25].closes',
  },
  {
    name: 'an action sends people after a degree',
    plant: (quiz) => (entry(quiz, 'actions', 'maths-refresh').closes[0].to = ['m_degree']),
    code: 'action-not-advisable',
    path: 'actions[9].closes[0].to',
  },
  {
    name: 'an action takes no time',
    plant: (quiz) => (entry(quiz, 'actions', 'end-to-end').hours = 0),
    code: 'action-without-hours',
    path: 'actions[24].hours',
  },
  {
    name: 'an action gave way to one that has expired',
    plant: (quiz) => {
      entry(quiz, 'actions', 'model-api').supersededBy = 'model-service';
      entry(quiz, 'actions', 'model-service').validUntil = '2026-06-30';
    },
    code: 'successor-gone',
    path: 'actions[16].supersededBy',
  },
  {
    name: 'a dimension has no action',
    plant: (quiz) => remove(quiz, 'actions', ({ id }) => id.startsWith('llm-')),
    code: 'dimension-without-action',
    path: 'dimensions[6]',
  },
  {
    name: 'a resource is left over',
    plant: (quiz) => delete entry(quiz, 'actions', 'engineering-habits').resources,
    code: 'resource-unused',
    path: 'resources[31]',
  },

  // Dates and sources.
  {
    name: 'a fact has expired',
    plant: (quiz) => (quiz.facts[0].reviewBy = '2026-10-31'),
    code: 'advice-expired',
    path: 'facts[0].reviewBy',
  },
  {
    name: 'an action expires next week',
    plant: (quiz) => (entry(quiz, 'actions', 'certificate').validUntil = '2026-11-30'),
    code: 'advice-expiring',
    path: 'actions[30].validUntil',
  },
  {
    name: 'nobody has looked at a resource for years',
    plant: (quiz) => (entry(quiz, 'resources', 'fastai').reviewedOn = '2023-02-01'),
    code: 'review-overdue',
    path: 'resources[9].reviewedOn',
  },
  {
    name: 'a certification was looked at next year',
    plant: (quiz) => (quiz.certifications[1].asOf = '2027-01-15'),
    code: 'date-in-future',
    path: 'certifications[1].asOf',
  },
  {
    name: 'a certification ends before it was looked at',
    plant: (quiz) => (quiz.certifications[2].reviewBy = '2026-11-01'),
    code: 'date-order',
    path: 'certifications[2].asOf',
  },
  {
    name: 'a fact is many years old',
    plant: (quiz) => (entry(quiz, 'facts', 'skills-2024').published = '2021-05'),
    code: 'fact-old',
    path: 'facts[3].published',
  },
  {
    name: 'a source names nobody',
    plant: (quiz) => (quiz.facts[4].source = 'Various sources'),
    code: 'fact-without-source',
    path: 'facts[4].source',
  },

  // Texts.
  {
    name: 'a text is not written yet',
    plant: (quiz) => (entry(quiz, 'roles', 'edge').description = 'TODO: ask the firmware team'),
    code: 'text-unfinished',
    path: 'roles[7].description',
  },
  {
    name: 'a promise of the introduction is not written yet',
    plant: (quiz) => quiz.intro.outcomes.push('TBD'),
    code: 'text-unfinished',
    path: 'intro.outcomes[',
  },
  {
    name: 'a text has HTML in it',
    plant: (quiz) => (question(quiz, 'mlops').help = 'Models of <b>others</b> count.'),
    code: 'text-markup',
    path: 'questions[13].help',
  },
  {
    name: 'a text has a space at its end',
    plant: (quiz) => (option(quiz, 'genai', 'g1').text += ' '),
    code: 'text-space',
    path: 'questions[15].options[1].text',
  },
  {
    name: 'two options read the same',
    plant: (quiz) => (option(quiz, 'mlops', 'o2').text = option(quiz, 'mlops', 'o1').text),
    code: 'text-duplicate',
    path: 'questions[13].options[2].text',
  },
  {
    name: 'a link is not encrypted',
    plant: (quiz) => (entry(quiz, 'resources', 'cs229').url = 'http://cs229.stanford.edu/'),
    code: 'address-insecure',
    path: 'resources[11].url',
  },
  {
    name: 'a text repeats an answer to a question that is not there',
    plant: (quiz) => (quiz.bands[0].outlook = 'With {answer:pyhton_depth} you can begin.'),
    code: 'place-unfilled',
    path: 'bands[0].outlook',
  },
  {
    name: 'a gate names areas that it does not look at',
    plant: (quiz) => (entry(quiz, 'gates', 'no_python').message = 'Still thin: {area}.'),
    code: 'place-unfilled',
    path: 'gates[0].message',
  },
  {
    name: 'a picture is described by the name of its file',
    plant: (quiz) => {
      const one = question(quiz, 'location');
      one.type = 'picture';
      for (const { id } of one.options) {
        const image = { src: `https://example.org/${id}.png`, alt: `A map of ${id}` };
        Object.assign(option(quiz, 'location', id), { image });
      }
      one.options[0].image.alt = 'hub.png';
    },
    code: 'alternative-empty',
    path: 'questions[19].options[0].image.alt',
  },
  {
    name: 'a translation is not complete',
    plant: (quiz) => (quiz.translations = { de: { title: 'Vom Entwickeln zum maschinellen Lernen' } }),
    code: 'translation-missing',
    path: 'translations.de',
  },
  {
    name: 'a translation has lost what is filled in',
    plant: (quiz) => (quiz.translations = { de: { 'gates.thin_core.message': 'Noch dünn.' } }),
    code: 'translation-place',
    path: 'translations.de',
  },

  // Consent.
  {
    name: 'starting the quiz is taken for consent',
    plant: (quiz) => (quiz.intro.privacy = 'By starting the quiz you agree to receive our newsletter.'),
    code: 'consent-by-use',
    path: 'intro.privacy',
  },
  {
    name: 'a box is ticked for the visitor',
    plant: (quiz) => (quiz.intro.privacy = 'The box for our letters is already ticked.'),
    code: 'consent-by-use',
    path: 'intro.privacy',
  },
  {
    name: 'a question asks for a phone number',
    plant: (quiz) =>
      quiz.questions.push({
        id: 'phone',
        type: 'text',
        text: 'Leave your phone number. May a recruiter call?',
      }),
    code: 'consent-in-quiz',
    path: 'questions[20]',
  },
  {
    name: 'a question asks whether mail may be sent',
    plant: (quiz) =>
      quiz.questions.push({
        id: 'mail',
        type: 'yes-no',
        text: 'Would you like our newsletter?',
        yes: { text: 'Yes' },
        no: { text: 'No' },
      }),
    code: 'consent-in-quiz',
    path: 'questions[20]',
  },
  {
    name: 'the result is to be had for an address only',
    plant: (quiz) =>
      quiz.questions.push({
        id: 'mail',
        type: 'yes-no',
        required: true,
        text: 'May we send you the newsletter?',
        yes: { text: 'Yes' },
        no: { text: 'No' },
      }),
    code: 'consent-gated',
    path: 'questions[20]',
  },

  // Pools.
  {
    name: 'a pool asks everything in it',
    plant: (quiz) => (quiz.pools = [{ id: 'checks', questions: ['k_leak', 'k_pr'], pick: 2 }]),
    code: 'pool-idle',
    path: 'pools[0].pick',
  },
  {
    name: 'the draw decides how much a dimension counts',
    plant: (quiz) => (quiz.pools = [{ id: 'checks', questions: ['k_leak', 'k_overfit', 'k_pr'], pick: 2 }]),
    code: 'pool-uneven',
    path: 'pools[0].questions',
  },
  {
    name: 'a gate looks at a question that may not be drawn',
    plant: (quiz) =>
      (quiz.pools = [{ id: 'depth', questions: ['python_depth', 'framework_depth'], pick: 1 }]),
    code: 'pool-decides',
    path: 'gates[1].when',
  },

  // What the author expects.
  {
    name: 'a respondent under expect has no answers',
    plant: (quiz) => (quiz.expect = [{ id: 'ada', name: 'Ada', band: 'strong' }]),
    code: 'expect-shape',
    path: 'expect[0].answers',
  },
  {
    name: 'a respondent under expect gives an answer that is not there',
    plant: (quiz) =>
      (quiz.expect = [{ id: 'ada', name: 'Ada', answers: { genai: 'g7' }, gates: ['no_python'] }]),
    code: 'expect-reference',
    path: 'expect[0].answers.genai',
  },
  {
    name: 'a respondent under expect gets another band',
    plant: (quiz) =>
      (quiz.expect = [{ id: 'ada', name: 'Ada', answers: { genai: 'g1' }, total: { min: 50, max: 60 } }]),
    code: 'expect-differs',
    path: 'expect[0].total',
  },
  {
    name: 'a respondent under expect expects nothing',
    plant: (quiz) => (quiz.expect = [{ id: 'ada', name: 'Ada', answers: { genai: 'g1' } }]),
    code: 'expect-idle',
    path: 'expect[0]',
  },
];
