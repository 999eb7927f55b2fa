/** The manifest describes what is published: paths in dist/, and nothing that is private to an element. */
import { readFileSync } from 'node:fs';
import { readCssVariables } from './tools/css-variables.mjs';

const INTERNAL = new Set(['private', 'protected']);

/** @param {string} path @returns {string} */
function toPublishedPath(path) {
  return path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
}

/** @param {any} manifest as the analyzer made it; changed in place, as its plugins do */
function publish({ modules }) {
  for (const module of modules) {
    module.path = toPublishedPath(module.path);
    for (const { declaration } of module.exports ?? []) {
      if (declaration?.module) declaration.module = toPublishedPath(declaration.module);
    }
    for (const declaration of module.declarations ?? []) {
      hideInternals(declaration);
      if (declaration.tagName) addCssVariables(declaration);
    }
  }
}

const cssVariables = readCssVariables(readFileSync('src/styles/tokens.ts', 'utf8'));

/** @param {any} element */
function addCssVariables(element) {
  element.cssProperties = [...cssVariables, ...(element.cssProperties ?? [])];
}

/** @param {any} declaration */
function hideInternals(declaration) {
  const { members = [], attributes = [] } = declaration;
  const isInternal = (/** @type {any} */ member) =>
    INTERNAL.has(member.privacy) || member.name.startsWith('#') || LIT_STATICS.has(member.name);
  const hidden = new Set(members.filter(isInternal).map((/** @type {any} */ member) => member.name));
  if (members.length > 0) {
    declaration.members = members.filter((/** @type {any} */ { name }) => !hidden.has(name));
  }
  if (attributes.length > 0) {
    // An attribute of a private field is public where the element's own documentation has an @attr for it.
    declaration.attributes = attributes.filter(
      (/** @type {any} */ { fieldName, description }) => !hidden.has(fieldName) || description,
    );
  }
}

/** What Lit asks a class to have, and no page has a use for. */
const LIT_STATICS = new Set(['styles', 'properties', 'formAssociated', 'shadowRootOptions']);

export default {
  // What an element inherits is public too.
  globs: ['src/elements/ml-*.ts', 'src/elements/form-control.ts', 'src/elements/lead-form/lead-settings.ts'],
  outdir: '.',
  litelement: true,
  plugins: [
    {
      name: 'publish',
      /** @param {{ customElementsManifest: any }} args */
      packageLinkPhase: ({ customElementsManifest }) => publish(customElementsManifest),
    },
  ],
};
