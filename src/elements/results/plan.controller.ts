/**
 * What a dated plan is made for: how many hours a week, from which day. The visitor changes both; what cannot be used is said and
 * changes nothing. Nothing of it is stored.
 *
 * In: what the visitor enters, and the quiz and answers. Out: the plan, once it is worked out, and whether a field needs another look.
 */

import type { ReactiveControllerHost } from 'lit';
import { buildPlan } from '../../core/build-plan.js';
import type { Plan } from '../../core/plan.js';
import type { Answers, Quiz } from '../../core/quiz.js';
import { today } from '../today.js';
import { LaterController } from './later.controller.js';

/** The paces to choose from, in hours a week. Another number can be entered. */
export const PACES: readonly number[] = [4, 8, 12];

/** The settings of a plan. */
export class PlanController {
  /** The plan for these settings. */
  readonly later: LaterController<Plan>;
  hoursPerWeek = 8;
  /** The visitor enters a number of their own. */
  isOwnPace = false;
  /** The field whose content cannot be used. */
  invalid: 'hours' | 'start' | undefined;
  readonly #host: ReactiveControllerHost;
  #start: string | undefined;

  /** @param taken the quiz and the answers; `undefined` where there is nothing to plan */
  constructor(host: ReactiveControllerHost, taken: () => readonly [Quiz, Answers] | undefined) {
    this.#host = host;
    this.later = new LaterController<Plan>(
      host,
      () => {
        const grounds = taken();
        return grounds && [...grounds, this.hoursPerWeek, this.start];
      },
      ([quiz, answers]) => buildPlan(quiz, answers, this),
    );
  }

  /** The first day, today where none was chosen. */
  get start(): string {
    return this.#start ?? today();
  }

  /** The days that a plan may start on. */
  get startRange(): { readonly min: string; readonly max: string } {
    const min = today();
    return { min, max: `${Number(min.slice(0, 4)) + 2}-12-31` };
  }

  choosePace = (event: Event): void => {
    const pace = Number((event.target as HTMLSelectElement).value);
    this.isOwnPace = Number.isNaN(pace);
    if (!this.isOwnPace) this.hoursPerWeek = pace;
    this.#change(undefined);
  };

  enterHours = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    if (field.validity.valid) this.hoursPerWeek = field.valueAsNumber;
    this.#change(field.validity.valid ? undefined : 'hours');
  };

  enterStart = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    if (field.validity.valid) this.#start = field.value;
    this.#change(field.validity.valid ? undefined : 'start');
  };

  #change(invalid: PlanController['invalid']): void {
    this.invalid = invalid;
    this.#host.requestUpdate();
  }
}
