/** What a button or a link of the page says to open the quiz with this id. */
export const OPENER = 'data-ml-readiness-open';
