/**
 * Chooses one of the demo's looks and light or dark. A look is a style sheet of its own; the switch only says which one
 * applies. The choice stands in the page's address, so that it survives a reload and can be sent to somebody.
 */

/** Connects the two groups of radio buttons in the panel. */
export function startLookSwitch(page: Document): void {
  connect(page, 'look', (look) => {
    for (const sheet of page.querySelectorAll<HTMLLinkElement>('link[data-look]')) {
      sheet.media = sheet.dataset['look'] === look ? 'all' : 'not all';
    }
  });
  connect(page, 'scheme', (scheme) => {
    page.documentElement.dataset['scheme'] = scheme;
  });
}

/** Applies the choice in the address, if it is one, and every later one. */
function connect(page: Document, name: string, apply: (value: string) => void): void {
  const choices = page.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`);
  const asked = new URLSearchParams(location.search).get(name);
  for (const choice of choices) {
    if (choice.value === asked) {
      choice.checked = true;
      carryAlong(page, name, asked);
    }
    if (choice.checked) apply(choice.value);
    choice.addEventListener('change', () => {
      apply(choice.value);
      carryAlong(page, name, choice.value);
      history.replaceState(null, '', withChoice(location.href, name, choice.value));
    });
  }
}

/** Puts the choice into the links to other pages of the site. */
function carryAlong(page: Document, name: string, value: string): void {
  for (const link of page.links) {
    if (link.origin === location.origin && !link.hash) link.href = withChoice(link.href, name, value);
  }
}

function withChoice(address: string, name: string, value: string): string {
  const changed = new URL(address);
  changed.searchParams.set(name, value);
  return changed.href;
}
