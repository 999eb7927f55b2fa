/**
 * The leads that are on their way to an endpoint, from any element of the page: what one element sends no other sends as well, and what
 * the visitor no longer wants kept is let go once its end is known. In: leads by their ids. Out: whether one is on its way, or wanted.
 */

interface Passage {
  /** Gives it up. */
  readonly signal: AbortSignal;
  /** It is not to be kept, however it ends. */
  isUnwanted: boolean;
}

const underWay = new Map<string, Passage>();

/** Whether the lead is on its way. */
export const isUnderWay = (submissionId: string): boolean =>
  underWay.get(submissionId)?.signal.aborted === false;

/** The lead is on its way until the function that this returns is called, which says whether it may be kept. */
export function setOut(submissionId: string, signal: AbortSignal): () => boolean {
  const passage: Passage = { signal, isUnwanted: false };
  underWay.set(submissionId, passage);
  return () => {
    if (underWay.get(submissionId) === passage) underWay.delete(submissionId);
    return !passage.isUnwanted;
  };
}

/** The lead goes on, and is not kept when it has come to its end. */
export function forgetOnArrival(submissionId: string): void {
  const passage = underWay.get(submissionId);
  if (passage) passage.isUnwanted = true;
}
