/** Plain data as JSON, on pages too that gave lists and texts a `toJSON` of their own, as old libraries do. */
export const toJson = (data: unknown): string =>
  JSON.stringify(data, function (this: Readonly<Record<string, unknown>>, key: string): unknown {
    return this[key];
  });
