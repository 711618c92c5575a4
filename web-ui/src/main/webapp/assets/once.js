// A form is sent once. A second click would find the work done already, and be answered with an error instead of success.
(() => {
  let sent = new WeakSet();

  // At the window, where it hears last: a sending that another script prevented does not count.
  addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') {
      return;
    }
    if (sent.has(form)) {
      event.preventDefault();
    }
    sent.add(form);
    sayThatItTakesLong(form.querySelector('[data-waiting]'));
  });

  // Anyone who comes back to the page may send it again.
  addEventListener('pageshow', () => {
    sent = new WeakSet();
    document.querySelectorAll('[data-waiting]').forEach((note) => note.replaceChildren());
  });

  // A form whose answer waits for its turn says so, instead of looking dead.
  function sayThatItTakesLong(note) {
    if (note) {
      setTimeout(() => note.replaceChildren(note.dataset.waiting), 3000);
    }
  }
})();
