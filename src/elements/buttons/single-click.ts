/** Runs an action for a click, and not for the second one of a double click, which was meant for the screen before. */
export const onSingleClick =
  (action: (event: MouseEvent) => void) =>
  (event: MouseEvent): void => {
    // A button here does nothing by itself; inside a link some browsers would follow that.
    event.preventDefault();
    // `detail` counts clicks in a row; a key press has 0.
    if (event.detail <= 1) action(event);
  };
