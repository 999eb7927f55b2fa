/** Correlations between columns of numbers. */

/** Means and deviations are worked out once; columns without variation correlate with nothing. */
export interface Column {
  readonly values: Float64Array;
  readonly mean: number;
  /** Square root of the sum of squared distances from the mean. */
  readonly length: number;
}

/** A column. */
export function columnOf(values: Float64Array): Column {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
  const length = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  return { values, mean, length };
}

/** Pearson's correlation; `null` where a column does not vary. */
export function correlation(a: Column, b: Column): number | null {
  if (a.length < 1e-9 || b.length < 1e-9) return null;
  let sum = 0;
  for (let row = 0; row < a.values.length; row += 1) {
    sum += ((a.values[row] ?? 0) - a.mean) * ((b.values[row] ?? 0) - b.mean);
  }
  return sum / (a.length * b.length);
}

/** The value below which this share of sorted values lies. */
export const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
