/** What a page of questions is given, and what it tells. Types only. */

import type { Answer, Question, Quiz } from '../../core/quiz.js';
import type { Answered, SessionEvent } from '../../core/session.js';
import type { Messages } from '../../locales/messages.js';
import type { OtherControls } from '../controls/controls.template.js';
import type { Aftermath } from '../controls/view.js';
import type { FillText } from '../text/inline-text.template.js';
import type { QuizRun } from '../quiz-run.js';

/** What the page is shown with, read at each drawing. */
export interface PageSettings {
  /** Pictures may be asked for. */
  readonly allowsImages: boolean;
  /** Level of the quiz's title, 1 to 6. */
  readonly headingLevel: number;
  readonly otherControls: OtherControls;
  /** For texts that repeat what was answered; nothing where none does. */
  readonly fill: FillText | undefined;
}

/** Where a question is shown, and what is said and focused there. */
export interface Place {
  /** Says what changed. */
  readonly say: (status: string) => void;
  /** Moves the focus to a control once it is drawn. */
  readonly focus: (selector: string) => void;
}

/** A question that stands apart from its quiz, in an article. */
export interface PlacedQuestion extends Place {
  /** The question that it shows. */
  readonly questionId: string | undefined;
  /** Says that an answer was noted, for all to see. */
  readonly confirm: (text: string) => void;
  /** It is to be drawn anew. */
  readonly requestUpdate: () => void;
}

/** The quiz that the page is of. */
export interface PageHost {
  readonly run: QuizRun;
  /** All words of a language; nothing where those of English have to do. A part that imported them would come with every bundle. */
  readonly messagesOf: (lang: string) => Messages | undefined;
  readonly settings: () => PageSettings;
  readonly place: Place;
  /** Questions that stand apart. */
  readonly placed: ReadonlySet<PlacedQuestion>;
  /** Does what the event asks and shows what follows; returns whether anything changed. */
  readonly send: (event: SessionEvent) => boolean;
  /** Shows what the answers give so far. */
  readonly onLook: () => void;
  /** Leaves the dialog that the quiz may be in, for a question that stands apart. */
  readonly leave: () => void;
}

/** What is wrong with a question after an attempt to see the result. */
export interface Fault {
  readonly question: Question;
  readonly error: string;
  /** Selector of the control to mend it with. */
  readonly control: string;
}

/** One question beside others. */
export interface AskedView extends PageSettings {
  readonly quiz: Quiz;
  readonly question: Question;
  /** What stands on screen as its answer, whole or not. */
  readonly given: Answer | undefined;
  readonly error: string;
  /** It has no whole answer, and the visitor was told so. */
  readonly hasError: boolean;
  readonly messages: Messages;
  readonly onChoose: (question: Question, value: Answer | null, aftermath?: Aftermath) => void;
}

/** The whole page. */
export interface PageView {
  readonly quiz: Quiz;
  readonly messages: Messages;
  readonly headingLevel: number;
  /** The questions that are asked here, in order. */
  readonly questions: readonly Question[];
  /** Questions that stand apart and have no answer. */
  readonly openElsewhere: readonly Question[];
  /** Some questions stand apart. */
  readonly isRest: boolean;
  readonly progress: Answered;
  readonly summary: readonly Fault[];
  /** What a question shows whose heading has this level. */
  readonly asked: (question: Question, headingLevel: number) => AskedView;
  /** How often the visitor did something to a question. */
  readonly revisionOf: (question: Question) => number;
  /** There is something to look at. */
  readonly canLook: boolean;
  readonly onVisit: (question: Question) => void;
  /** Goes to what has to be mended. */
  readonly onMend: (fault: Fault) => void;
  /** Goes to a question that stands apart. */
  readonly onGoTo: (question: Question) => void;
  readonly onFinish: () => void;
  readonly onLook: () => void;
}
