/**
 * One answer that the visitor tries out. It is kept here and nowhere else: the run and the report stay as they are, and another
 * question, or one press, takes it back.
 *
 * In: the quiz, the answers and their report; what the visitor chooses. Out: what stands as the answer, and what it would change.
 */

import type { ReactiveControllerHost } from 'lit';
import { answerTo } from '../../core/answers.js';
import { buildReport } from '../../core/build-report.js';
import { evaluate } from '../../core/evaluate.js';
import { matchRoles } from '../../core/match-roles.js';
import { modelOf } from '../../core/model.js';
import { pathOf } from '../../core/path.js';
import type { Answer, Answers, Id, Question, Quiz } from '../../core/quiz.js';
import type { Report, ReportGate } from '../../core/report.js';
import { type WhatIf, whatIf } from '../../core/what-if.js';
import { listNames } from '../language/list-names.js';
import { today } from '../today.js';

/** What the card knows: a report, and what it was built from. */
export interface Known {
  readonly report: Report;
  readonly quiz: Quiz;
  readonly answers: Answers;
}

/** What an answer that is tried would change. */
export interface Trial {
  readonly difference: WhatIf;
  /** The gates that hold before or after, in words. */
  readonly gates: readonly ReportGate[];
  /** How well the roles fit, 0 to 100, nearest first afterwards. */
  readonly roles: readonly { readonly name: string; readonly before: number; readonly after: number }[];
}

/** The answer that is tried. */
export class WhatIfController {
  readonly #host: ReactiveControllerHost;
  #chosen: Id | undefined;
  #tried: { readonly answers: Answers; readonly question: Id; readonly answer: Answer | null } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The questions whose answers can make a difference, in the order in which they were met. */
  questions({ report, quiz, answers }: Known): readonly Question[] {
    const { byId } = modelOf(quiz);
    const counts = ({ id }: Question): boolean =>
      report.headline === 'roles' || (byId.get(id)?.possible.size ?? 0) > 0;
    return pathOf(quiz, answers).questions.filter((question) => question.type !== 'text' && counts(question));
  }

  /** The question on screen: the one chosen, else the one whose answer would raise the score most. */
  question(known: Known): Question | undefined {
    const all = this.questions(known);
    const wanted = [this.#chosen, known.report.nextSteps[0]?.question];
    return wanted.map((id) => all.find((one) => one.id === id)).find(Boolean) ?? all[0];
  }

  /** What stands as the answer: the one tried, else the visitor's own. */
  given({ id }: Question, { answers }: Known): Answer | undefined {
    const tried = this.#triedFor(id, answers);
    return tried === undefined ? answerTo(answers, id) : (tried ?? undefined);
  }

  /** What the answer that is tried would change; `undefined` while it is the visitor's own. */
  trial({ id }: Question, { report, quiz, answers }: Known): Trial | undefined {
    const tried = this.#triedFor(id, answers);
    if (tried === undefined) return undefined;
    const difference = whatIf(quiz, answers, { [id]: tried });
    const { [id]: _, ...others } = answers;
    const changed: Answers = tried === null ? others : { ...answers, [id]: tried };
    const list = (names: readonly string[]): string => listNames(names, quiz.lang);
    const later =
      difference.gatesStarted.length > 0 ? buildReport(quiz, changed, { today: today(), list }).gates : [];
    const before = matchRoles(quiz, evaluate(quiz, answers));
    const roles = matchRoles(quiz, evaluate(quiz, changed)).map(({ role, fit }) => ({
      name: role.name,
      before: before.find((match) => match.role === role)?.fit ?? fit,
      after: fit,
    }));
    return { difference, gates: [...report.gates, ...later], roles };
  }

  choose(question: Id): void {
    this.#chosen = question;
    this.#tried = undefined;
    this.#host.requestUpdate();
  }

  /** @param answer `null` for none */
  try({ id }: Question, answer: Answer | null, { answers }: Known): void {
    const isOwn = JSON.stringify(answer) === JSON.stringify(answerTo(answers, id) ?? null);
    this.#tried = isOwn ? undefined : { answers, question: id, answer };
    this.#host.requestUpdate();
  }

  takeBack = (): void => {
    this.#tried = undefined;
    this.#host.requestUpdate();
  };

  #triedFor(question: Id, answers: Answers): Answer | null | undefined {
    const tried = this.#tried;
    return tried?.question === question && tried.answers === answers ? tried.answer : undefined;
  }
}
