/** Chooses where the sign-up form of the page's quiz stands. The choice is in the page's address, and each begins anew. */

type Quiz = HTMLElementTagNameMap['ml-readiness-quiz'];

/** Connects the group of radio buttons in the panel. */
export function startPlacementSwitch(page: Document): void {
  const quiz = page.querySelector('ml-readiness-quiz');
  const asked = new URLSearchParams(location.search).get('lead');
  for (const choice of page.querySelectorAll<HTMLInputElement>('input[name="lead"]')) {
    if (choice.value === asked) choice.checked = true;
    if (quiz && choice.checked) quiz.lead = choice.value as Quiz['lead'];
    choice.addEventListener('change', () => void begin(quiz, choice.value));
  }
}

/** Loads the page again, because a form that was sent or skipped stands in nobody's way any more. */
async function begin(quiz: Quiz | null, placement: string): Promise<void> {
  quiz?.restart();
  await quiz?.updateComplete;
  const address = new URL(location.href);
  address.searchParams.set('lead', placement);
  location.replace(address);
}
