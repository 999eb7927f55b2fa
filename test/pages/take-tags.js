/** Registers the tags before the library does: as the version in the address, or as somebody else's elements. */
const version = new URL(location.href).searchParams.get('version') ?? undefined;
for (const tag of ['ml-readiness-results', 'ml-readiness-quiz']) {
  customElements.define(
    tag,
    class extends HTMLElement {
      static version = version;
    },
  );
}
