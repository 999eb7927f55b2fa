/** How a shared result looks beside the card's own sheets: bars in quarters, because it says no more than that. */

import { css } from 'lit';

export const sharedResultStyles = css`
  .quarters {
    mask: repeating-linear-gradient(to right, #000 0 calc(25% - 2px), transparent calc(25% - 2px) 25%);
  }
`;
