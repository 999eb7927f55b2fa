/** Where the words of each language are. The one-file build leaves them out: see tools/english-only.mjs. */

import type { FlowMessages, Messages } from '../../locales/messages.js';
import { LazyPart } from '../load/lazy-part.js';

/** The words of one language, in the two parts that they come in. */
interface Catalogue {
  readonly flow: LazyPart<{ readonly flow: FlowMessages }>;
  readonly all: LazyPart<{ readonly messages: Messages }>;
}

/** Ours, by language tag. English is built in. */
export const catalogues: ReadonlyMap<string, Catalogue> = new Map([
  [
    'ar',
    catalogue(
      () => import('../../locales/ar-flow.js'),
      () => import('../../locales/ar.js'),
    ),
  ],
  [
    'de',
    catalogue(
      () => import('../../locales/de-flow.js'),
      () => import('../../locales/de.js'),
    ),
  ],
  [
    'es',
    catalogue(
      () => import('../../locales/es-flow.js'),
      () => import('../../locales/es.js'),
    ),
  ],
  [
    'fr',
    catalogue(
      () => import('../../locales/fr-flow.js'),
      () => import('../../locales/fr.js'),
    ),
  ],
  [
    'zh-Hans',
    catalogue(
      () => import('../../locales/zh-Hans-flow.js'),
      () => import('../../locales/zh-Hans.js'),
    ),
  ],
  [
    'zh-Hant',
    catalogue(
      () => import('../../locales/zh-Hant-flow.js'),
      () => import('../../locales/zh-Hant.js'),
    ),
  ],
]);

function catalogue(
  flow: () => Promise<{ readonly flow: FlowMessages }>,
  all: () => Promise<{ readonly messages: Messages }>,
): Catalogue {
  return { flow: new LazyPart(flow), all: new LazyPart(all) };
}
