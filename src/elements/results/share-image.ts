/**
 * The image of a result: a part of its own, loaded for a visitor who asks for it. It is drawn and shown on a canvas, because a strict
 * content policy has no other pictures than those of the site.
 *
 * In: a canvas on the page and what to say. Out: the picture on it, and as a file.
 */

import { drawImage, IMAGE_SIZE } from './image/draw-image.js';
import { imageColors } from './image/image-colors.js';
import type { ImageContent } from './image/image-content.js';

export { imageContent, imageText } from './image/image-content.js';

/** Draws on a canvas; says whether that is possible here. */
export function paintImage(canvas: HTMLCanvasElement, content: ImageContent): boolean {
  [canvas.width, canvas.height] = IMAGE_SIZE;
  const context = canvas.getContext('2d');
  if (context) drawImage(context, content, imageColors(canvas));
  return context !== null;
}

/** The picture as a PNG file; `undefined` where the browser gives none. */
export async function imageFile(canvas: HTMLCanvasElement, name: string): Promise<File | undefined> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob ? new File([blob], name, { type: 'image/png' }) : undefined;
}
