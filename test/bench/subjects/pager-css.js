/** The style sheet of both reference pagers: as much as such a pager needs to look finished. */
export const pagerCss = `
  section { display: grid; gap: 1rem; line-height: 1.5; }
  h2, h3, p { margin: 0; }
  h2:focus, h3:focus { outline: none; }
  form { display: grid; gap: 1rem; }
  fieldset { min-inline-size: 0; margin: 0; padding: 0; border: 0; }
  legend { padding: 0; font-size: 1.5em; }
  label { display: flex; gap: 0.75rem; margin-block-start: 0.5rem; padding: 0.75rem; border: 1px solid #8888; border-radius: 0.5rem; cursor: pointer; }
  label:has(:checked) { border-color: #05c; background: #05c1; }
  progress { inline-size: 100%; accent-color: #05c; }
  .error { color: #b00; }
  .error:empty { display: none; }
  .actions { display: flex; gap: 0.5rem; }
  button { min-block-size: 3rem; padding-inline: 1.375rem; border: 0; border-radius: 0.5rem; font: inherit; cursor: pointer; }
  button:not(.quiet) { background: #05c; color: #fff; }
  table { border-collapse: collapse; }
  th, td { padding: 0.25rem 1rem 0.25rem 0; text-align: start; }
`;
