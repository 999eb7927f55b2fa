/** First script of a page in a frame: writes down what goes wrong there, for the test outside to look at. */
const heard = { violations: [], console: [], errors: [], globals: new Set(Object.keys(window)) };
window.heard = heard;
// The sources, a file each, are more requests than a browser remembers.
performance.setResourceTimingBufferSize(2000);

document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  heard.violations.push(`${violatedDirective} ${blockedURI}`);
});
window.addEventListener('error', ({ message }) => heard.errors.push(message));
window.addEventListener('unhandledrejection', ({ reason }) => heard.errors.push(String(reason)));

for (const level of ['error', 'warn', 'log']) {
  console[level] = (...parts) => {
    const line = parts.map(String).join(' ');
    if (!line.startsWith('Lit is in dev mode')) heard.console.push(`${level}: ${line}`);
  };
}
