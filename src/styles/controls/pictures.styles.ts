/** How options look that are pictures: cards in columns. In: private variables of `tokens.ts`, the rows of options. Out: one sheet. */

import { css } from 'lit';

export const pictureStyles = css`
  .pictures {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    gap: var(--_space-3);
  }
  .picture.option {
    position: relative;
    grid-template: 1fr auto / minmax(0, 1fr);
    gap: 0;
    margin: 0;
    padding: 0;
  }
  .frame {
    inline-size: 100%;
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
    background: var(--_track);
    color: var(--_muted);
  }
  img.frame {
    aspect-ratio: 4 / 3;
    object-fit: contain;
  }
  p.frame {
    display: grid;
    place-content: center;
    min-block-size: 8em;
    padding: var(--_space-4);
    text-align: center;
    text-wrap: balance;
  }
  figcaption label {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--_space-3);
    padding: var(--_space-3) 0.875em;
    cursor: inherit;
  }
  /* The whole card can be pressed. */
  figcaption label::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  figcaption input {
    position: relative;
    z-index: 1;
  }

  @media (forced-colors: active) {
    .picture.option.selected {
      padding: 0;
    }
  }
`;
