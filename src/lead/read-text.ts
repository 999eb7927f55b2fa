/** Reads the start of a response's body and lets go of the rest, however long or slow that is. */

/**
 * At most `maxBytes` of a body as text, without its byte-order mark. A body that is missing, already read, or breaks off
 * gives what there was: the status has already said what matters.
 */
export async function readText(body: unknown, maxBytes: number): Promise<string> {
  if (!isReadable(body)) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let left = maxBytes;
  try {
    while (left > 0) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value.subarray(0, left), { stream: true });
      left -= value.length;
    }
    text += decoder.decode();
  } catch {
    return text;
  } finally {
    reader.cancel().catch(() => undefined);
  }
  return text;
}

/** By shape: the response may come from another realm. */
function isReadable(body: unknown): body is ReadableStream<Uint8Array> {
  const stream = body as Partial<ReadableStream> | null | undefined;
  return typeof stream?.getReader === 'function' && stream.locked !== true;
}
