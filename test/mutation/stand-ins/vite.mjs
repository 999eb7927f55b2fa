/** Sources need no transformation any more: build.mjs made JavaScript of them. */
export const runnerImport = async (file) => ({ module: await import(file.replace(/\.ts$/, '.js')) });
