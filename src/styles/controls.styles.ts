/**
 * How the controls look that are not a list of options. Loaded with them.
 * In: one sheet a control; the rows of `controls/options.styles.ts` come before them. Out: one sheet.
 */

import { css } from 'lit';
import { fieldStyles } from './controls/fields.styles.js';
import { matrixStyles } from './controls/matrix.styles.js';
import { pictureStyles } from './controls/pictures.styles.js';
import { rankingStyles } from './controls/ranking.styles.js';

export const controlStyles = css`
  ${fieldStyles}
  ${rankingStyles}
  ${pictureStyles}
  ${matrixStyles}
`;
