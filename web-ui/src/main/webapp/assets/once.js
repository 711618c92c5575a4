// A form is sent once. A second click would get an error instead of success, because the work is already done.
(() => {
  let sent = new WeakSet();

  // On the window, so it runs last: a submission that another script prevented does not count.
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

  // After returning to the page, the form can be sent again.
  addEventListener('pageshow', () => {
    sent = new WeakSet();
    document.querySelectorAll('[data-waiting]').forEach((note) => note.replaceChildren());
  });

  // A form that waits in a queue says so instead of looking frozen.
  function sayThatItTakesLong(note) {
    if (note) {
      setTimeout(() => note.replaceChildren(note.dataset.waiting), 3000);
    }
  }
})();
