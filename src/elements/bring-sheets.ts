import type { LitElement } from 'lit';

/** Gives an element its sheets again after it went to another document, such as that of a frame: sheets do not travel. */
export function bringSheets(element: LitElement): void {
  const { CSSStyleSheet } = element.ownerDocument.defaultView ?? {};
  const { shadowRoot } = element;
  if (!CSSStyleSheet || !shadowRoot) return;
  const { elementStyles } = element.constructor as typeof LitElement;
  shadowRoot.adoptedStyleSheets = elementStyles.map((style) => {
    const sheet = new CSSStyleSheet();
    if ('cssText' in style) sheet.replaceSync(style.cssText);
    return sheet;
  });
}
