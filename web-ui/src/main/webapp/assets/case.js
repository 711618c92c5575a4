// The keys of the moderator's pages, and the passages of an advert: arrows walk through them; Enter, a click or the button
// beside the passage begins a note. Words can be selected and copied: then only the button and Enter begin one. The view decides what a key does; it receives an event "case-key" or "case-note", which names the case that was
// in the window.
(() => {
  if (window.jobwrightCase) return;

  const view = () => document.querySelector('.jw-case');
  const isOff = () => localStorage.getItem('jobwright.keys-off') !== null;
  const keyOf = event => (event.key.length === 1 ? event.key.toLowerCase() : event.key);
  const say = (page, name, detail) =>
    page.dispatchEvent(new CustomEvent(name, { detail: { shown: page.dataset.case ?? '', ...detail } }));

  // One passage is in the order of the Tab key: the one where the reader was last.
  const go = (passage, options) => {
    for (const other of view().querySelectorAll('.jw-passage[tabindex="0"]')) other.tabIndex = -1;
    passage.tabIndex = 0;
    passage.focus(options);
  };

  const passages = page => [...page.querySelectorAll('.jw-passage')].filter(one => one.checkVisibility());

  const walk = (page, passage, step) => {
    const all = passages(page);
    const next = all[all.indexOf(passage) + step];
    if (next) go(next);
  };

  const lead = passage => {
    for (let fold = passage.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    if (passage.matches('.jw-passage')) {
      go(passage, { preventScroll: true });
    } else {
      passage.tabIndex = -1;
      passage.focus({ preventScroll: true });
    }
    passage.scrollIntoView({ block: 'center' });
  };

  // From the passage where the reader is to the next one with a finding, and from the last to the first.
  const nextFinding = page => {
    const found = [...page.querySelectorAll('[data-found]')];
    const here = document.activeElement;
    const next = found.find(one => here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) ?? found[0];
    if (next) lead(next);
  };

  // The selected words, if they are in this passage.
  const chosen = passage => {
    const selection = getSelection();
    return !selection.isCollapsed && passage.contains(selection.anchorNode) && passage.contains(selection.focusNode)
      ? selection.toString() : '';
  };

  const note = passage =>
    say(view(), 'case-note', { passage: Number(passage.dataset.passage), chosen: chosen(passage) });

  // One button for all passages, beside the one with the focus or with selected words.
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'jw-notebutton';
  button.hidden = true;

  const hide = () => { button.hidden = true; };

  const offer = passage => {
    const page = view();
    if (!page?.dataset.note) return;
    button.textContent = page.dataset.note;
    button.dataset.of = passage.dataset.passage;
    if (button.parentElement !== page) page.append(button);
    button.hidden = false;
    // Below selected words, else above the end of the first line.
    const words = chosen(passage) ? getSelection().getRangeAt(0).getBoundingClientRect() : null;
    const area = words ?? passage.getBoundingClientRect();
    const frame = page.getBoundingClientRect();
    const top = words ? area.bottom : area.top - button.offsetHeight;
    const start = words ? area.left : area.right - button.offsetWidth;
    button.style.insetBlockStart = `${Math.max(0, top - frame.top)}px`;
    button.style.insetInlineStart = `${Math.max(0, Math.min(start - frame.left, frame.width - button.offsetWidth))}px`;
  };

  // A press must not take the selection away before it is read.
  button.addEventListener('mousedown', event => event.preventDefault());
  button.addEventListener('click', () => {
    const passage = view()?.querySelector(`[data-passage="${button.dataset.of}"]`);
    hide();
    if (passage) note(passage);
  });

  document.addEventListener('focusin', event => {
    if (event.target === button) return;
    if (event.target.matches?.('.jw-case .jw-passage')) offer(event.target);
    else hide();
  });

  // A second click selects words: the first one waits for it.
  const MILLIS_OF_A_DOUBLE_CLICK = 250;
  let pressed;

  document.addEventListener('click', event => {
    const passage = event.target.closest?.('.jw-case .jw-passage');
    if (!passage || event.target.closest('a, button, summary, .jw-beside')) return;
    clearTimeout(pressed);
    pressed = setTimeout(() => {
      if (chosen(passage)) {
        offer(passage);
      } else if (event.detail < 2) {
        go(passage, { preventScroll: true });
        note(passage);
      }
    }, MILLIS_OF_A_DOUBLE_CLICK);
  });

  const isTyping = event =>
    event.composedPath().some(node => node.matches?.('input:not([type=checkbox]), textarea, select, [contenteditable]'));

  document.addEventListener('keydown', event => {
    const page = view();
    if (!page || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = keyOf(event);
    const beside = event.target.closest?.('.jw-beside');
    if (isTyping(event)) {
      const passage = key === 'Escape' && beside && page.querySelector(`[data-passage="${beside.dataset.of}"]`);
      if (passage) go(passage);
      return;
    }
    if (event.target.closest?.('[role=menu]') || document.querySelector('vaadin-dialog[opened]')) return;
    const passage = event.target.matches?.('.jw-passage') ? event.target : null;
    if (passage && (key === 'ArrowDown' || key === 'ArrowUp')) {
      walk(page, passage, key === 'ArrowDown' ? 1 : -1);
    } else if (passage && key === 'Enter') {
      note(passage);
    } else if (event.repeat || (event.shiftKey && key !== '?') || (isOff() && key !== '?')) {
      return;
    } else if (key === 'f') {
      nextFinding(page);
    } else if (key.length === 1 && page.dataset.keys.split(' ').includes(key)) {
      say(page, 'case-key', { key });
    } else {
      return;
    }
    event.preventDefault();
  });

  window.jobwrightCase = { lead };
})();
