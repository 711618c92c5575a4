// When a session ends, the text in the fields of a workspace is kept in this tab until its author has
// signed in again, and restored to the same fields of the same page; and so when the page has to be loaded
// anew, because server and browser no longer agree on what it shows. Passwords are never kept.
(() => {
  const script = document.currentScript;
  const { person, title, explanation, signIn, back } = script.dataset;
  const KEY = 'jobwright.typed';
  const PATIENCE = 15000;
  const KEPT_FOR = 60 * 60 * 1000;
  const LOADED = 'jobwright.loaded-anew';
  const OFTEN = 60 * 1000;
  const FIELDS = 'vaadin-text-area, vaadin-text-field, vaadin-email-field, vaadin-number-field, vaadin-integer-field';

  const place = () => location.pathname + location.search;
  const nameOf = (field) => field.tagName + ' ' + (field.label || field.getAttribute('aria-label') || '');
  // What nobody touched is as the server sent it, and may have been changed by others; a dialog is not open afterwards.
  const touched = new WeakSet();
  let active = false;
  addEventListener('input', (event) => {
    active = active || event.isTrusted;
    event.composedPath().forEach((node) => touched.add(node));
  }, true);
  for (const sign of ['keydown', 'pointerdown']) {
    addEventListener(sign, () => { active = true; }, true);
  }

  const named = () => {
    const count = {};
    return [...document.querySelectorAll(FIELDS)].map((field) => {
      const name = nameOf(field);
      count[name] = (count[name] || 0) + 1;
      return [name + ' ' + count[name], field];
    });
  };

  const keep = () => {
    const typed = named().filter(([, field]) => touched.has(field) && field.value && !field.readonly && !field.disabled)
      .filter(([, field]) => !field.closest('vaadin-dialog, vaadin-dialog-overlay, [role=dialog]'))
      .map(([name, field]) => [name, field.value]);
    if (typed.length) {
      sessionStorage.setItem(KEY, JSON.stringify({ person, place: place(), at: Date.now(), typed }));
    }
    // The page is dead: a form that asked whether to leave it could only keep people on it.
    addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
  };

  const say = (text) => {
    const line = document.createElement('div');
    line.className = 'jw-typed-back';
    line.setAttribute('role', 'status');
    line.textContent = text;
    document.body.append(line);
    setTimeout(() => line.remove(), 8000);
  };

  // The fields appear one after another while the workspace is rendered.
  const putBack = () => {
    const kept = JSON.parse(sessionStorage.getItem(KEY) || 'null');
    if (!kept) {
      return;
    }
    const isLost = kept.person !== person || Date.now() - kept.at > KEPT_FOR;
    if (!isLost && kept.place !== place()) {
      return; // on the way back to it
    }
    sessionStorage.removeItem(KEY);
    if (isLost) {
      return;
    }
    const left = new Map(kept.typed);
    const until = Date.now() + PATIENCE;
    let changed = false;
    const look = () => {
      for (const [name, field] of named()) {
        if (left.has(name)) {
          if (field.value !== left.get(name)) {
            field.value = left.get(name);
            field.dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
            field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
            changed = true;
          }
          left.delete(name);
        }
      }
      if (left.size && Date.now() < until) {
        setTimeout(look, 250);
        return;
      }
      if (changed) {
        say(back);
      }
    };
    look();
  };

  const ask = () => {
    if (document.querySelector('.jw-session-over')) {
      return;
    }
    try {
      keep();
    } catch { /* the browser keeps nothing, and the way back works all the same */ }
    const dialog = document.createElement('dialog');
    dialog.className = 'jw-session-over';
    dialog.setAttribute('aria-labelledby', 'jw-session-over-title');
    const heading = document.createElement('h2');
    heading.id = 'jw-session-over-title';
    heading.textContent = title;
    const text = document.createElement('p');
    text.textContent = explanation;
    const link = document.createElement('a');
    link.className = 'jw-session-over-link';
    link.href = '/login?continue=' + encodeURIComponent(place());
    link.textContent = signIn;
    dialog.append(heading, text, link);
    dialog.addEventListener('cancel', (event) => event.preventDefault());
    document.body.append(dialog);
    dialog.showModal();
    link.focus();
  };

  // If that did not help the last time, or nobody is there, the box says what to do.
  const loadAnew = () => {
    try {
      if (!active || Date.now() - Number(sessionStorage.getItem(LOADED)) < OFTEN) {
        return;
      }
      sessionStorage.setItem(LOADED, Date.now());
      keep();
    } catch {
      return; // the browser keeps nothing
    }
    location.reload();
  };

  // Replaces Vaadin's own boxes, which get no focus and lose what was typed.
  new MutationObserver((changes) => {
    for (const change of changes) {
      for (const node of change.addedNodes) {
        if (!node.classList || !node.classList.contains('v-system-error')) {
          continue;
        }
        if (node.textContent.includes(title)) {
          node.hidden = true;
          ask();
        } else {
          loadAnew();
        }
      }
    }
  }).observe(document.body || document.documentElement, { childList: true, subtree: true });

  addEventListener('submit', (event) => {
    if (event.target.getAttribute('action') === '/logout') {
      sessionStorage.removeItem(KEY);
    }
  });

  try {
    putBack();
  } catch { /* nothing was kept */ }
})();
