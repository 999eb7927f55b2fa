/** Version of the package that the elements came with; a test holds it to package.json. */
export const VERSION = '0.1.0';
