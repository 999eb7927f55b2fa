/** Every answer to a question with its chance, without putting any together: what the clever ways of the command are held against. */

/**
 * @param {any} entry a question of a model
 * @param {any} chances what `chancesOf` gives for it
 * @returns {{ answer: any, chance: number }[]}
 */
export function everyAnswer({ question, choices }, chances) {
  const ids = choices.map((/** @type {any} */ choice) => choice.id);
  switch (chances.kind) {
    case 'one':
      return ids.map((/** @type {string} */ id, /** @type {number} */ place) => ({
        answer: question.type === 'picture' && question.multiple ? [id] : id,
        chance: chances.chances[place],
      }));
    case 'rows':
      return product(
        question.rows.map((/** @type {any} */ _, /** @type {number} */ row) =>
          chances.chances.map((/** @type {number} */ chance, /** @type {number} */ level) => ({
            answer: ids[row * chances.chances.length + level],
            chance,
          })),
        ),
      );
    case 'some':
      return normalise(ticks(ids, chances));
    case 'top': {
      const orders = subsets(ids).filter((set) => set.length === chances.top);
      return normalise(
        orders.map((set) => ({
          answer: [...set, ...ids.filter((/** @type {string} */ id) => !set.includes(id))],
          chance: 1,
        })),
      );
    }
    case 'number':
      return chances.ranges.flatMap((/** @type {any} */ { from, step, count, chance }) =>
        Array.from({ length: count }, (_, place) => ({
          answer: from + place * step,
          chance: chance / count,
        })),
      );
    default:
      return [{ answer: 'words', chance: 1 }];
  }
}

/** @param {string[]} ids @param {any} chances */
function ticks(ids, { ticks: chance, exclusive, min, max }) {
  const free = ids.filter((_, place) => !exclusive.includes(place));
  const boxes = subsets(free).map((answer) => ({
    answer,
    chance: free.reduce((all, id) => {
      const own = chance[ids.indexOf(id)];
      return all * (answer.includes(id) ? own : 1 - own);
    }, 1),
  }));
  const none = boxes.find(({ answer }) => answer.length === 0)?.chance ?? 0;
  const alone = exclusive.map((/** @type {number} */ place) => ({
    answer: [ids[place]],
    chance: none / exclusive.length,
  }));
  return [...boxes.filter(({ answer }) => answer.length >= min && answer.length <= max), ...alone];
}

/** @param {string[]} ids @returns {string[][]} */
const subsets = (ids) =>
  ids.reduce((all, id) => [...all, ...all.map((set) => [...set, id])], /** @type {string[][]} */ ([[]]));

/** @param {{ answer: any, chance: number }[]} answers */
function normalise(answers) {
  const sum = answers.reduce((total, { chance }) => total + chance, 0);
  return answers.map(({ answer, chance }) => ({ answer, chance: chance / sum }));
}

/** @param {{ answer: any, chance: number }[][]} lists @returns {{ answer: any[], chance: number }[]} */
function product(lists) {
  return lists.reduce(
    (all, list) =>
      all.flatMap((before) =>
        list.map(({ answer, chance }) => ({
          answer: [...before.answer, answer],
          chance: before.chance * chance,
        })),
      ),
    [{ answer: /** @type {any[]} */ ([]), chance: 1 }],
  );
}
