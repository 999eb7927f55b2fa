'use client';
/**
 * The elements as React components. React 19 drops objects and listeners of a custom element that was rendered on a server (issue
 * 35446 of facebook/react), so both are set through a ref. Texts, numbers and switches are attributes as well, so that what a server
 * sends is whole. Importing it has no effect: the tags are registered once a component is in a page.
 *
 * In: the properties of an element by their names, a listener for each event (`ml-quiz-complete` is `onQuizComplete`), and whatever
 * React takes for any element. Out: the element, by `ref`.
 */

import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type RefAttributes,
} from 'react';
import type { LitElement } from 'lit';
import { MlReadinessQuestion as QuestionElement } from './elements/ml-readiness-question.js';
import { MlReadinessQuiz as QuizElement } from './elements/ml-readiness-quiz.js';
import { MlReadinessResults as ResultsElement } from './elements/ml-readiness-results.js';

/** What a page may set of an element: neither its methods nor what can only be read. */
type SettingsOf<Element, ReadOnly extends string = never> = {
  readonly [
    Name in Exclude<keyof Element, keyof LitElement | ReadOnly> as Element[Name] extends (
      ...parameters: never
    ) => unknown
      ? never
      : Name
  ]?: Element[Name] | undefined;
};

type EventName = Extract<keyof HTMLElementEventMap, `ml-${string}`>;

type ListenerName<Event extends string> = Event extends `ml-${infer Subject}-${infer Verb}`
  ? `on${Capitalize<Subject>}${Capitalize<Verb>}`
  : never;

/** A listener for each event of the elements. */
type Listeners = {
  readonly [Name in EventName as ListenerName<Name>]?: (event: HTMLElementEventMap[Name]) => void;
};

type PropsOf<Element, Settings> = Settings & Listeners & Omit<HTMLAttributes<Element>, keyof Settings>;

/** What `<MlReadinessQuiz>` takes. */
export type MlReadinessQuizProps = PropsOf<
  QuizElement,
  SettingsOf<QuizElement, 'snapshot' | 'report' | 'form' | 'validity'>
>;

/** What `<MlReadinessQuestion>` takes: `htmlFor` and `questionId`, because React keeps `ref` to itself. */
export type MlReadinessQuestionProps = PropsOf<QuestionElement, SettingsOf<QuestionElement>>;

/** What `<MlReadinessResults>` takes. */
export type MlReadinessResultsProps = PropsOf<ResultsElement, SettingsOf<ResultsElement>>;

/** The whole flow: `<ml-readiness-quiz>`. */
export const MlReadinessQuiz: Component<QuizElement, MlReadinessQuizProps> = /* @__PURE__ */ wrap<
  QuizElement,
  MlReadinessQuizProps
>('ml-readiness-quiz', QuizElement);

/** One question of a quiz, in an article: `<ml-readiness-question>`. */
export const MlReadinessQuestion: Component<QuestionElement, MlReadinessQuestionProps> = /* @__PURE__ */ wrap<
  QuestionElement,
  MlReadinessQuestionProps
>('ml-readiness-question', QuestionElement);

/** The results card alone: `<ml-readiness-results>`. */
export const MlReadinessResults: Component<ResultsElement, MlReadinessResultsProps> = /* @__PURE__ */ wrap<
  ResultsElement,
  MlReadinessResultsProps
>('ml-readiness-results', ResultsElement);

type Component<Element, Props> = ForwardRefExoticComponent<Props & RefAttributes<Element>>;
type AnyProps = Readonly<Record<string, unknown>>;

/** On a server there is no layout, and React 18 says so. */
const useCommit = typeof document === 'undefined' ? useEffect : useLayoutEffect;

function wrap<Element extends LitElement, Props extends object>(
  tag: string,
  element: typeof LitElement,
): Component<Element, Props> {
  const Wrapped = forwardRef<Element, Props>((given, outerRef) => {
    const props = given as AnyProps;
    const ref = useRef<Element>(null);
    const before = useRef<AnyProps>({});
    const heard = Object.keys(props).filter(isListener).map(eventOf).join(' ');
    useImperativeHandle(outerRef, () => ref.current as Element);
    useCommit(() => {
      const { current } = ref;
      for (const name of element.elementProperties.keys()) {
        const key = String(name);
        if (current && (props[key] !== undefined || before.current[key] !== undefined))
          set(current, key, props);
      }
      before.current = props;
    });
    useCommit(() => {
      const { current } = ref;
      const tell = (event: Event): void => {
        const listener = before.current[listenerOf(event.type)];
        if (typeof listener === 'function') listener(event);
      };
      const events = heard === '' ? [] : heard.split(' ');
      for (const event of events) current?.addEventListener(event, tell);
      return () => {
        for (const event of events) current?.removeEventListener(event, tell);
      };
    }, [heard]);
    useEffect(register, []);
    return createElement(tag, { ...attributesOf(props, element), ref });
  });
  Wrapped.displayName = tag;
  return Wrapped as Component<Element, Props>;
}

function register(): void {
  import('./define.js').catch((error: unknown) => {
    console.error('[ml-readiness-quiz] The quiz was not loaded. What stands inside of it stays.', error);
  });
}

/** Sets a property; one that is no longer given is as in a new element. */
function set(element: LitElement, name: string, props: AnyProps): void {
  const value = props[name] ?? (document.createElement(element.localName) as unknown as AnyProps)[name];
  (element as unknown as Record<string, unknown>)[name] = value;
}

/**
 * What React renders: settings as attributes, where they are texts, numbers or switches, and all that is no listener of ours.
 * Lit makes its list of properties when it is asked which attributes there are.
 */
function attributesOf(
  props: AnyProps,
  { observedAttributes, elementProperties }: typeof LitElement,
): AnyProps {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (isListener(name)) continue;
    const setting = observedAttributes.length > 0 ? elementProperties.get(name) : undefined;
    if (!setting && value === false && !saysFalse(name)) continue;
    if (!setting) attributes[name === 'className' ? 'class' : name] = value;
    else if (setting.attribute !== false && typeof value !== 'object' && value !== false)
      attributes[typeof setting.attribute === 'string' ? setting.attribute : name.toLowerCase()] = value;
  }
  return attributes;
}

/** Attributes that have `false` as a word of theirs. React 18 writes it out for any attribute of a custom element, and `hidden="false"` hides. */
const saysFalse = (name: string): boolean =>
  /^(aria-|data-|draggable$|spellCheck$|contentEditable$)/.test(name);

const isListener = (name: string): boolean => /^on(Quiz|Lead)[A-Z]/.test(name);

const eventOf = (listener: string): string =>
  listener.replace('on', 'ml').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const listenerOf = (event: string): string =>
  event.replace('ml', 'on').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
