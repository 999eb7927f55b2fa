/** Takes from the browser what stands in the address, before anything could use it. */
const owners = [
  HTMLElement.prototype,
  Element.prototype,
  ElementInternals.prototype,
  AbortSignal,
  crypto,
  Crypto.prototype,
  window,
];
for (const name of new URL(location.href).searchParams.keys()) {
  for (const owner of owners) {
    if (Object.hasOwn(owner, name))
      Object.defineProperty(owner, name, { value: undefined, configurable: true });
  }
}
