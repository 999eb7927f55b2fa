/**
 * Sends a form by the press of its button, for a frame that forbids forms (`sandbox` without `allow-forms`), where none ever says
 * `submit`. For the form's `click`, beside its `submit`; Enter in a field presses the button too.
 * @param submit prevents the default
 */
export const onSubmitClick =
  (submit: (event: Event) => void) =>
  (event: MouseEvent): void => {
    const isButton = (event.target as Element).closest('[type=submit]') !== null;
    if (isButton && !event.defaultPrevented) submit(event);
  };
