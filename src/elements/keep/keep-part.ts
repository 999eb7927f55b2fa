/** What is kept between visits: a part of its own, loaded where something is kept or there is something to keep. */

import type { CSSResult } from 'lit';
import { keepStyles as sheet } from '../../styles/keep.styles.js';

export { Keeper } from './keeper.js';

/** The sheets that it needs beside those of the quiz. */
export const keepStyles: readonly CSSResult[] = [sheet];
