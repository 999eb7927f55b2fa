/** Runs an action for a click, and not for the second one of a double click, which was meant for the screen before. */
export const onSingleClick =
  (action: () => void) =>
  (event: MouseEvent): void => {
    // `detail` counts clicks in a row; a key press has 0. A submit button has to be stopped as well.
    if (event.detail > 1) event.preventDefault();
    else action();
  };
