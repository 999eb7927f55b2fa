/** What the controls of a question are given, and what they tell. A template of a control reads nothing else. */

import type {
  Answer,
  CheckQuestion,
  MultipleQuestion,
  Question,
  ScaleQuestion,
  SingleQuestion,
  YesNoQuestion,
} from '../../core/quiz.js';
import type { FlowMessages } from '../../locales/messages.js';

/** Questions whose answers are a list of options in words. */
export type OptionsQuestion =
  SingleQuestion | ScaleQuestion | MultipleQuestion | CheckQuestion | YesNoQuestion;

/** Questions that are answered in another way. */
export type OtherQuestion = Exclude<Question, OptionsQuestion>;

/** What the controls of a question need. */
export interface ControlsView<Kind extends Question = Question> {
  readonly question: Kind;
  /** What ids and names of this question begin with, so that several can stand in one root; empty for one alone. */
  readonly scope: string;
  /** What stands on screen: an answer, or what was entered so far and is none yet. */
  readonly given: Answer | undefined;
  /** Something is missing or cannot be so; the words for it stand in the element `error`. */
  readonly hasError: boolean;
  /** Pictures may be asked for. */
  readonly allowsImages: boolean;
  readonly messages: FlowMessages;
  /** Language of numbers. */
  readonly locale: string;
  /** The visitor chose this option, or entered this. */
  readonly onChoose: (value: Answer, aftermath?: Aftermath) => void;
}

/** What follows once an answer is on screen. */
export interface Aftermath {
  /** What changed, for those who do not see it. */
  readonly say: string;
  /** Selector of the control that takes the focus, where it moves. */
  readonly focus?: string;
}
