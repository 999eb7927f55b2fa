/** How long a browser may take to fetch what it was handed, in milliseconds. */
const FETCHED_WITHIN = 10_000;

/**
 * Downloads what was made in the page. Only from a visitor's click, or the browser may refuse it.
 * @param root where the link that downloads it stands for that moment
 */
export function handOver(root: ParentNode, content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  root.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), FETCHED_WITHIN);
}
