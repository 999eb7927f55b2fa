/** The smallest element that shows a lead form, standing in for the quiz. */
import { fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LeadFormController } from '../../src/elements/lead-form/lead-form.controller.js';
import type { LeadFormInputs, LeadFormOptions } from '../../src/elements/lead-form/inputs.js';
import type { LeadSettingValues } from '../../src/elements/lead-form/lead-settings.js';
import { en } from '../../src/locales/en.js';
import { leadFormStyles } from '../../src/styles/lead-form.styles.js';
import { quizStyles } from '../../src/styles/quiz.styles.js';
import { shared } from '../../src/styles/shared.styles.js';
import { tokens } from '../../src/styles/tokens.js';
import { surroundings } from '../fixtures/lead-visitor.js';
import { sampleReport } from '../fixtures/report.js';

/** What the host knows and what the page set, side by side. */
export type HostInputs = Omit<LeadFormInputs, 'settings'> & LeadSettingValues;

/** Inputs of a page that set nothing but its privacy page. */
export const plainInputs: HostInputs = {
  quiz: { id: 'sde-to-ml', version: '1.0.0' },
  report: sampleReport(),
  answers: { depth: 'd1', tools: ['git'] },
  privacyUrl: 'https://blog.example/privacy',
  leadEndpoint: undefined,
  leadInclude: 'report',
  context: {},
  preview: false,
  locale: 'en',
  messages: en,
};

/** Shows the form, and nothing else, until it is told not to. */
export class LeadFormHost extends LitElement {
  static override styles = [tokens, shared, quizStyles, leadFormStyles];
  static override properties = { inputs: { attribute: false }, isShown: { attribute: false } };

  /** Options of the hosts that are made from now on. */
  static options: LeadFormOptions = {};

  declare inputs: HostInputs;
  declare isShown: boolean;

  readonly lead = new LeadFormController(
    this,
    () => ({ ...this.inputs, settings: this.inputs }),
    LeadFormHost.options,
  );

  constructor() {
    super();
    this.inputs = plainInputs;
    this.isShown = true;
  }

  protected override render(): unknown {
    return this.isShown ? this.lead.render() : undefined;
  }
}

customElements.define('lead-form-host', LeadFormHost);

/** A form on a page that set this, in a world in which pauses take no time. */
export function mountForm(
  inputs: Partial<HostInputs> = {},
  options: LeadFormOptions = {},
): Promise<LeadFormHost> {
  LeadFormHost.options = { surroundings, ...options };
  return fixture<LeadFormHost>(
    html`<lead-form-host .inputs=${{ ...plainInputs, ...inputs }}></lead-form-host>`,
  );
}
