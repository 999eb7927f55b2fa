/**
 * Vite builds the demo (dev server and pages) and what plain pages load: in mode `cdn` the one file, in mode `cdn-modules` the folder of
 * modules, of which a page loads what it needs when it needs it.
 * The npm files come from tsc, one readable file a source: see tools/build.mjs.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { jsonModules } from './demo/json-modules.mjs';
import { pageParts } from './demo/page-parts.mjs';
import { leadReceiver } from './demo/receiver/vite-plugin.mjs';
import { themeImports } from './demo/theme-imports.mjs';
import { englishOnly } from './tools/english-only.mjs';
import { minifyLiterals } from './tools/minify-literals.mjs';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const { version } = JSON.parse(readFileSync(path('package.json'), 'utf8')) as { version: string };

/** The demo imports the published names; while we work on it they mean the sources. */
const publishedNames = [
  { find: /^ml-readiness-quiz$/, replacement: path('src/index.ts') },
  { find: /^ml-readiness-quiz\/(define|react)$/, replacement: path('src/$1.ts') },
  { find: /^ml-readiness-quiz\/(core|lead|analytics)$/, replacement: path('src/$1/index.ts') },
  { find: /^ml-readiness-quiz\/locales\/(.*)$/, replacement: path('src/locales/$1.ts') },
  { find: /^ml-readiness-quiz\/quizzes\/(.*)$/, replacement: path('src/quizzes/$1') },
  { find: /^ml-readiness-quiz\/themes\/(.*)$/, replacement: path('src/styles/themes/$1') },
  { find: /^ml-readiness-quiz\/schemas\/(.*)$/, replacement: path('schemas/$1') },
];

/** package.json names the published file that acts by being imported; among the sources it is this one. */
const keepDefine: Plugin = {
  name: 'keep-define',
  apply: 'build',
  transform: {
    filter: { id: /\/src\/define\.ts$/ },
    handler: (code) => ({ code, map: null, moduleSideEffects: true }),
  },
};

const demo: UserConfig = {
  root: path('demo'),
  appType: 'mpa',
  base: './',
  plugins: [pageParts(), themeImports(), jsonModules(), leadReceiver(), keepDefine],
  resolve: { alias: publishedNames },
  server: { port: 5173, strictPort: false, open: false, fs: { allow: [path('.')] } },
  build: {
    target: 'es2022',
    outDir: path('demo/dist'),
    emptyOutDir: true,
    // Sheets and pictures stay files: the looks are switched, and a quiz takes pictures by their address only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index', 'in-article', 'gallery', 'themes', 'mentor', 'privacy'].map((page) =>
        path(`demo/${page}.html`),
      ),
    },
  },
};

/** @param isSplit whether what is needed later is files of their own */
const cdn = (isSplit: boolean): UserConfig => ({
  publicDir: false,
  plugins: [minifyLiterals(), keepDefine, ...(isSplit ? [] : [englishOnly()])],
  build: {
    target: 'es2022',
    outDir: isSplit ? 'cdn/modules' : 'cdn',
    emptyOutDir: true,
    sourcemap: true,
    minify: 'oxc',
    lib: {
      // The one file runs as a module and as a classic script alike. It exports nothing, so the name, which Vite asks for, is never used.
      formats: [isSplit ? 'es' : 'iife'],
      name: 'mlReadinessQuiz',
      entry: { 'ml-readiness-quiz': path('src/cdn.ts') },
      fileName: (_, name) => `${name}.js`,
    },
    rolldownOptions: {
      // What is needed later must not be compiled at once: the wrappers of modules would otherwise look like calls.
      optimization: { pifeForModuleWrappers: false },
      output: {
        // All that the first question needs is one file, whatever of it other parts use as well.
        codeSplitting: isSplit && { groups: [{ name: 'define', test: /[\\/]src[\\/]define\.ts$/ }] },
        // Inside of the function, for sites that put all their scripts into one file.
        strict: false,
        intro: isSplit ? '' : '"use strict";',
        chunkFileNames: '[name].js',
        comments: false,
        // Vite's library mode keeps white space in ES modules, for a consumer's bundler; here the browser is the consumer.
        minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        postBanner: `/*! ml-readiness-quiz ${version}, MIT. Contains Lit, BSD-3-Clause, (c) Google LLC. Full texts: LICENSES.txt */`,
      },
    },
  },
});

export default defineConfig(({ mode }) => (mode.startsWith('cdn') ? cdn(mode === 'cdn-modules') : demo));
