/** What cannot be undone takes two presses of one button, which keeps the focus. Pure. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import { quietButton } from './quiet-button.template.js';

/** What cannot be undone, and how far the visitor is with it. */
export interface AskingView {
  /** It was pressed once. */
  readonly isAsking: boolean;
  readonly label: string;
  /** What the button says then. */
  readonly confirm: string;
  readonly messages: Messages;
  readonly onAsk: (isAsking: boolean) => void;
  readonly onConfirm: () => void;
}

/** The button, and the way out beside it in between. */
export const askingButton = (view: AskingView): TemplateResult => {
  const { isAsking, label, confirm, messages, onAsk, onConfirm } = view;
  return html`${quietButton(isAsking ? confirm : label, () => (isAsking ? onConfirm() : onAsk(true)))}
  ${isAsking ? quietButton(messages.restartCancel, cancel) : nothing}`;

  // The button for it goes, and the focus must not go with it.
  function cancel({ currentTarget }: Event): void {
    ((currentTarget as Element).previousElementSibling as HTMLElement).focus();
    onAsk(false);
  }
};

/** The visitor's way to begin again, which clears their answers. */
export interface RestartView {
  /** They asked for it and were not yet taken at their word. */
  readonly isClearing: boolean;
  readonly messages: Messages;
  readonly onAsk: (isClearing: boolean) => void;
  readonly onRestart: () => void;
}

/** The button for it. */
export const restartButton = ({ isClearing, messages, onAsk, onRestart }: RestartView): TemplateResult =>
  askingButton({
    isAsking: isClearing,
    label: messages.restart,
    confirm: messages.restartConfirm,
    messages,
    onAsk,
    onConfirm: onRestart,
  });
