/**
 * Consent: a quiz asks what people can do. Whether they want mail is asked by the form beside it, with boxes that are not ticked and a
 * result that does not depend on them. Words alone are judged here, so this finds what is plainly said and nothing subtler.
 */

import type { Question, Quiz } from '../../core/quiz.js';
import { conditionsOf } from './conditions-of.js';
import { subjectsOf } from '../space/gate-pieces.js';
import { fail, quoted, type Finding } from './finding.js';
import { textsOf } from './texts-of.js';

/** Agreement by going on, or by a box that someone else ticked, in the languages that the elements speak. */
const BY_USE = [
  /\bby (starting|taking|continuing|answering|using|completing|viewing)\b[^.]*\b(agree|consent|accept|subscribe|opt in)/i,
  /\b(you agree|you consent|you accept)\b[^.]*\b(newsletter|mailing|marketing|e-?mails?)\b/i,
  /\b(already|automatically|pre)[- ]?(ticked|checked|subscribed|signed up)\b|\b(subscribed|signed up) automatically\b/i,
  /\byou(’|')?(ll| will) (be added to|receive|get) (our|the) (mailing list|list|newsletter|marketing|e-?mails?)\b/i,
  /\bunless you (opt out|untick|uncheck|object|unsubscribe)\b/i,
  /mit (dem start|der teilnahme)[^.]*(stimm|einverstanden|willig)/i,
  /al (continuar|empezar|participar)[^.]*(acepta|consiente)|en (continuant|commençant|participant)[^.]*(accepte|consent)/i,
];

/** Asking for mail, a call or an address. */
const FOR_MAIL = [
  /\b(newsletter|mailing list|marketing e?-?mails?|subscribe|sign (me )?up for (our|the|e-?mails?))\b/i,
  /\bsend me (e-?mails?|news|offers)\b|\b(receive|like) (our |the )?((weekly|monthly) )?(e-?mails|news|offers|updates|tips)\b/i,
  /\byour (e-?mail|phone|telephone)( address| number)?\b|\bkeep you (posted|updated|informed)\b/i,
  /\b(may|can|could|shall) (we|i|someone|a recruiter|our team) (contact|call|e-?mail|write to|reach) you\b/i,
  /boletín|suscrib|(tu|su) correo|abonnieren|(ihre|deine) (e-?mail|telefon)|s[’']abonner|votre (adresse e-?mail|e-?mail|téléphone)/i,
  /电子报|電子報|订阅|訂閱|您的(电子|電子)?(邮|郵|信箱|电话|電話)|你的(电子|電子)?(邮箱|郵箱|信箱)|نشرة بريدية|بريدك/,
];

const isLike = (patterns: readonly RegExp[], text: string): boolean =>
  patterns.some((pattern) => pattern.test(text));

/** Finds texts that take going on for consent: a box that is ticked by nobody. */
export function checkConsentByUse(quiz: Quiz): readonly Finding[] {
  return textsOf(quiz)
    .filter(({ text }) => isLike(BY_USE, text))
    .map(({ path, text }) =>
      fail(
        'consent-by-use',
        path,
        `${quoted(text)} takes going on for consent.`,
        'Take it out: the form asks for consent, with a box of its own that is not ticked.',
      ),
    );
}

/** Finds questions that ask for consent or an address, and say what hangs on them. */
export function checkConsentQuestions(quiz: Quiz): readonly Finding[] {
  return quiz.questions.flatMap((question, place): readonly Finding[] => {
    const own = textsOf(quiz).filter(({ path }) => path.startsWith(`questions[${place}].`));
    if (!own.some(({ text }) => isLike(FOR_MAIL, text))) return [];
    const gated = whatHangsOn(question, quiz);
    const path = `questions[${place}]`;
    const hint =
      'Take the question out: the form beside the result asks for it, unticked, and nothing depends on it.';
    return gated === undefined
      ? [
          fail(
            'consent-in-quiz',
            path,
            `“${question.id}” asks for consent or an address as if it were an answer.`,
            hint,
          ),
        ]
      : [fail('consent-gated', path, `“${question.id}” asks for consent or an address, and ${gated}.`, hint)];
  });
}

function whatHangsOn(question: Question, quiz: Quiz): string | undefined {
  if (question.required === true) return 'the quiz does not go on without an answer';
  if (JSON.stringify(question).includes('"points":{"')) return 'the answer gives points';
  const isLookedAt = conditionsOf(quiz).some(({ condition }) =>
    subjectsOf(condition).questions.has(question.id),
  );
  return isLookedAt ? 'what is asked or advised depends on the answer' : undefined;
}
