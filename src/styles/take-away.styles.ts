/** How the section looks in which a result is taken along. */

import { css } from 'lit';

export const takeAwayStyles = css`
  [role='status']:empty {
    display: none;
  }
  .wide,
  .wide input {
    inline-size: 100%;
  }
  /* Besides what it looks like, its outline and decoration hand colours to the picture, focused or not: see image-colors.ts. */
  .share-image {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 1200 / 630;
    outline-color: var(--_accent);
    text-decoration-color: Canvas;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_text);
  }
  .share-image:focus {
    outline-style: none;
  }
`;
