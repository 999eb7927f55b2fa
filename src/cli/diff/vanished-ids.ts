/** Ids that were there and are not: those in answers, which need a migration, and those in events and reports, which someone may count. */

import { ID_LISTS } from '../../core/meaning/ids.js';
import { migrateAnswers } from '../../core/migrate-answers.js';
import { modelOf, type ModelQuestion } from '../../core/model.js';
import type { Answer, Id, Quiz } from '../../core/quiz.js';

/** What is gone. */
export interface Vanished {
  /** Questions and options that no migration speaks of, such as `mlops` and `genai.g3`. */
  readonly answers: readonly string[];
  /** Other ids by list, such as `gates: no_users`. */
  readonly others: readonly string[];
  /** Stored answers of the older version are rejected as a whole, because no migration leads on from it. */
  readonly isRejected: boolean;
}

/** What of an older quiz the newer one does not have. */
export function findVanished(older: Quiz, newer: Quiz): Vanished {
  const isRejected = !migrateAnswers(newer, { version: older.version, answers: {} }).ok;
  const { questions } = modelOf(older);
  return {
    answers: isRejected
      ? missingIds(older, newer)
      : questions.flatMap((entry) => lostBy(entry, older, newer)),
    others: LISTS.flatMap((list) =>
      idsIn(older[list])
        .filter((id) => !idsIn(newer[list]).includes(id))
        .map((id) => `${list}: ${id}`),
    ),
    isRejected,
  };
}

/** Lists whose ids stand in reports and events. */
const LISTS = ID_LISTS.filter((list) => list !== 'questions' && list !== 'pools');

const idsIn = (list: readonly { readonly id: Id }[] = []): readonly Id[] => list.map(({ id }) => id);

/** What the newer quiz does not know of the answers to one question. */
function lostBy({ question, choices }: ModelQuestion, older: Quiz, newer: Quiz): readonly string[] {
  const isLost = (answer: Answer): boolean => {
    const read = migrateAnswers(newer, { version: older.version, answers: { [question.id]: answer } });
    return read.ok && read.dropped.some(({ reason }) => reason === 'unknown');
  };
  if (question.type === 'slider' || question.type === 'number')
    return isLost(question.min) ? [question.id] : [];
  if (question.type === 'text') return isLost('…') ? [question.id] : [];
  const isList = ['multiple', 'picture', 'matrix', 'ranking'].includes(question.type);
  const lost = choices.filter(({ id }) => isLost(isList ? [id] : id)).map(({ id }) => id);
  return lost.length === choices.length ? [question.id] : lost.map((id) => `${question.id}.${id}`);
}

/** The same by ids alone, where no migration leads from one version to the other. */
function missingIds(older: Quiz, newer: Quiz): readonly string[] {
  const { byId } = modelOf(newer);
  return modelOf(older).questions.flatMap(({ question: { id }, choices }) => {
    const now = byId.get(id)?.choices.map((choice) => choice.id);
    if (!now) return [id];
    return choices.filter((choice) => !now.includes(choice.id)).map((choice) => `${id}.${choice.id}`);
  });
}
