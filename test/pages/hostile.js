/* oxlint-disable no-extend-native, no-thenable -- that is what this is about */
/** What libraries and scripts of pages do to the objects that all share: the trick in the address, before anything else is loaded. */
const tricks = {
  /** Prototype.js 1.6, which framework themes of that time still bring along. */
  'to-json': () => {
    for (const type of [Array, String, Number, Date]) {
      type.prototype.toJSON = function () {
        return `"${String(this)}"`;
      };
    }
  },
  'own-methods': () => {
    Object.prototype.extend = () => undefined;
    Object.prototype.points = 99;
    Object.prototype.quiz = 'theirs';
    Array.prototype.last = function () {
      return this[this.length - 1];
    };
    String.prototype.trim2 = String.prototype.trim;
    Element.prototype.remove2 = Element.prototype.remove;
  },
  /** Zones, monitors and consent scripts wrap what is asynchronous. */
  wrapped: () => {
    const { fetch: realFetch, addEventListener: realListen } = window;
    window.fetch = (...parameters) => realFetch(...parameters).then((answer) => answer);
    const { then } = Promise.prototype;
    Promise.prototype.then = function (...callbacks) {
      return then.apply(this, callbacks);
    };
    window.requestAnimationFrame = (callback) => setTimeout(() => callback(performance.now()), 0);
    window.addEventListener = function (...parameters) {
      return realListen.apply(this, parameters);
    };
    window.queueMicrotask = (callback) => void Promise.resolve().then(callback);
  },
  /** Everything that a form or an image can be called without the page itself falling over. */
  names: () => {
    addEventListener('DOMContentLoaded', () => {
      for (const name of [
        'currentScript',
        'litNonce',
        'baseURI',
        'title',
        'lang',
        'customElements',
        'ml-readiness-quiz',
      ]) {
        const form = document.createElement('form');
        form.id = name;
        form.setAttribute('name', name);
        const field = document.createElement('input');
        field.name = 'attributes';
        form.append(field);
        document.body.prepend(form);
      }
    });
  },
};
tricks[new URL(location.href).searchParams.get('trick')]();
