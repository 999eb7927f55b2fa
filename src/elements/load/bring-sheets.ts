import type { CSSResult, LitElement } from 'lit';

/** Gives an element its sheets again after it went to another document, such as that of a frame: sheets do not travel. */
export function bringSheets(element: LitElement, late: readonly CSSResult[] = []): void {
  const { elementStyles } = element.constructor as typeof LitElement;
  if (element.shadowRoot) element.shadowRoot.adoptedStyleSheets = [];
  addSheets(element, [...elementStyles, ...late] as readonly CSSResult[]);
}

/** Adds the sheets of a part that was loaded after the element. */
export function addSheets(element: LitElement, styles: readonly CSSResult[]): void {
  const view = element.ownerDocument.defaultView;
  if (!view || !element.shadowRoot) return;
  const sheets = styles.map((style) => sheetIn(view, style));
  element.shadowRoot.adoptedStyleSheets.push(...sheets);
}

function sheetIn(view: Window & typeof globalThis, { styleSheet, cssText }: CSSResult): CSSStyleSheet {
  if (view === window && styleSheet) return styleSheet;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(cssText);
  return sheet;
}
