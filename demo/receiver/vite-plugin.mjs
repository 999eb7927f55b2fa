/**
 * Mounts the demo's receiver under `/api` of Vite's dev server. The library comes through Vite from the sources, so that the
 * receiver scores with what the page shows. `LEADS_FILE` names another database file.
 */
import { fileURLToPath } from 'node:url';
import { createReceiver } from './handler.mjs';
import { LeadStore } from './lead-store.mjs';

const defaultFile = fileURLToPath(new URL('../.data/leads.sqlite', import.meta.url));

/** What Vite never hands out by itself; a list of ours takes its place. */
const VITES_OWN_DENY = [
  '.env',
  '.env.*',
  '*.{crt,pem,key,p12,pfx,cer,der}',
  '.npmrc',
  '.yarnrc.yml',
  '**/.git/**',
];

/** @returns {import('vite').Plugin} */
export function leadReceiver() {
  return {
    name: 'lead-receiver',
    apply: 'serve',
    // What is stored is neither source nor a file to hand out.
    config: () => ({
      server: {
        watch: { ignored: ['**/demo/.data/**'] },
        fs: { deny: [...VITES_OWN_DENY, '**/demo/.data/**'] },
      },
    }),
    configureServer(server) {
      const store = new LeadStore(process.env['LEADS_FILE'] ?? defaultFile);
      const receive = createReceiver({
        store,
        loadLibrary: () => loadLibrary((entry) => server.ssrLoadModule(entry)),
        onError: (error) => server.config.logger.error(`[lead-receiver] ${error}`),
      });
      server.middlewares.use('/api', receive);
      server.httpServer?.once('close', () => store.close());
    },
  };
}

/**
 * @param {(entry: string) => Promise<Record<string, unknown>>} load imports one of the package's entries
 * @returns {Promise<import('./handler.mjs').Library>}
 */
async function loadLibrary(load) {
  const [core, lead, quiz, leadSchema] = await Promise.all([
    load('ml-readiness-quiz/core'),
    load('ml-readiness-quiz/lead'),
    load('ml-readiness-quiz/quizzes/sde-to-ml.json'),
    load('ml-readiness-quiz/schemas/lead.schema.json'),
  ]);
  return /** @type {import('./handler.mjs').Library} */ ({
    ...core,
    ...lead,
    quiz: quiz.default,
    leadSchema: leadSchema.default,
  });
}
