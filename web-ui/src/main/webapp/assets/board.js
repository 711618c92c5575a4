// The keys of the pipeline, the menu of the cards, the scroll position of a board, and the news about it.
// On a board, keys work while it or nothing has the focus; on the page of a person, everywhere except in fields.
// The view decides what a key does; it receives an event "board-key" or "person-key".
(() => {
  if (window.jobwrightBoard) return;

  const steps = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
  const isAct = key => /^[1-9admu?]$/.test(key);
  const isOff = () => localStorage.getItem('jobwright.keys-off') !== null;
  const keyOf = event => (event.key.length === 1 ? event.key.toLowerCase() : event.key);

  const cards = column => [...column.querySelectorAll('.jw-person')];
  const focus = card => {
    const name = card?.querySelector('.name');
    if (!name) return false;
    name.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return true;
  };

  // Across columns the card keeps its row where it can; empty columns are skipped.
  const neighbour = (board, card, [across, down]) => {
    const columns = [...board.querySelectorAll('.jw-column')].filter(column => cards(column).length);
    if (!card) return columns.length ? cards(columns[0])[0] : null;
    const column = card.closest('.jw-column');
    const row = cards(column).indexOf(card);
    const target = columns[columns.indexOf(column) + across];
    if (!target) return null;
    return across ? cards(target)[Math.min(row, cards(target).length - 1)] : cards(target)[row + down];
  };

  // The cards one after the other, column by column.
  const beside = (board, card, step) => {
    const all = [...board.querySelectorAll('.jw-person')];
    return card ? all[all.indexOf(card) + step] : all[0];
  };

  // Opens a person, and the field for a note there.
  const note = card => {
    card.querySelector('.name')?.click();
    const until = Date.now() + 5000;
    const look = () => {
      const field = document.querySelector('.jw-composer vaadin-text-area');
      if (field) field.focus();
      else if (Date.now() < until) setTimeout(look, 100);
    };
    look();
  };

  // The position of the card: when it is gone, the next one gets the focus.
  let place = null;
  const act = (board, card, key) => {
    if (card) {
      const column = card.closest('.jw-column');
      place = { column, row: cards(column).indexOf(card) };
    }
    const application = card ? card.dataset.application : '';
    board.dispatchEvent(new CustomEvent('board-key', { detail: { key, application } }));
  };

  // The menu of a card, which workspace.js opens; it omits what does not apply to the card.
  let menuCard = null;
  const openMenu = button => {
    const menu = button.closest('.jw-board').querySelector('.jw-cardmenu');
    menuCard = button.closest('.jw-person');
    for (const item of menu.querySelectorAll('[role=menuitem]')) {
      const { stage, next } = item.dataset;
      item.hidden =
        stage === menuCard.dataset.stage ||
        (next && next !== menuCard.dataset.next) ||
        (item.dataset.key === 'd' && 'pending' in menuCard.dataset);
    }
    for (const group of menu.querySelectorAll('[role=group]')) {
      group.hidden = !group.querySelector('[role=menuitem]:not([hidden])');
    }
    jobwrightMenu.open(menu, button);
  };

  document.addEventListener('click', event => {
    const button = event.target.closest?.('.jw-person .jw-iconbutton');
    if (button) return openMenu(button);
    const item = event.target.closest?.('.jw-cardmenu [role=menuitem]');
    if (item) return act(item.closest('.jw-board'), menuCard, item.dataset.key);
    const name = event.target.closest?.('.jw-board .name');
    if (name) remember(name.closest('.jw-board'), name.closest('.jw-person').dataset.application);
  }, true);

  // The scroll position of a board, kept while the window is open.
  const store = board => 'jobwright.' + board.id;
  const remember = (board, application) => {
    const tops = [...board.querySelectorAll('.jw-scroller')].map(column => column.scrollTop);
    sessionStorage.setItem(store(board), JSON.stringify({ tops, left: board.scrollLeft, page: scrollY, application }));
  };
  const restore = board => {
    const kept = JSON.parse(sessionStorage.getItem(store(board)) ?? 'null');
    if (!kept) return;
    sessionStorage.removeItem(store(board));
    requestAnimationFrame(() => {
      board.querySelectorAll('.jw-scroller').forEach((column, i) => { column.scrollTop = kept.tops[i] ?? 0; });
      board.scrollLeft = kept.left;
      scrollTo(0, kept.page);
      focus(board.querySelector(`[data-application='${CSS.escape(kept.application)}']`));
    });
  };

  // After a closing menu or dialog has returned the focus.
  const focusLater = (board, application) => setTimeout(() => {
    const named = application ? board.querySelector(`[data-application='${CSS.escape(application)}']`) : null;
    const left = place && cards(place.column);
    if (!focus(named) && !focus(left?.[Math.min(place.row, left.length - 1)])) {
      board.focus({ preventScroll: true });
    }
    place = null;
  }, 250);

  window.jobwrightBoard = { restore, focus: focusLater, focusCard: focus };

  const isTyping = event =>
    event.composedPath().some(node => node.matches?.('input:not([type=checkbox]), textarea, select, [contenteditable]'));

  const onBoard = (board, event) => {
    const card = event.target.closest('.jw-person');
    const key = keyOf(event);
    if (steps[key]) {
      const last = card ? null : event.target.closest('.jw-column') && cards(event.target.closest('.jw-column')).at(-1);
      if (key === 'ArrowUp' && last) focus(last);
      else if (!focus(neighbour(board, card, steps[key])) && key === 'ArrowDown') card?.closest('jw-cards').onward();
    } else if (isOff() && key !== '?') {
      return;
    } else if (key === '/') {
      document.querySelector('.jw-boardpage .jw-search')?.focus();
    } else if (key === '[' || key === ']') {
      focus(beside(board, card, key === ']' ? 1 : -1));
    } else if (key === 'e' && card) {
      card.querySelector('.name')?.click();
    } else if (key === 'n' && card) {
      note(card);
    } else if (key === 'x' && card) {
      card.querySelector('input[type=checkbox]')?.click();
    } else if (isAct(key)) {
      act(board, card, key);
    } else {
      return;
    }
    event.preventDefault();
  };

  // A moved card keeps the focus; a key pressed before another card has it is for the board.
  const boardWithoutFocus = event =>
    event.target === document.body && !steps[keyOf(event)] ? document.querySelector('.jw-board') : null;

  const onPerson = (page, event) => {
    const key = keyOf(event);
    if (isOff() && key !== '?') return;
    const way = { j: 'j', ']': 'j', k: 'k', '[': 'k' }[key];
    if (way) {
      document.querySelector(`.jw-personhead [data-way=${way}]`)?.click();
    } else if (key === 'n') {
      document.querySelector('.jw-composer vaadin-text-area')?.focus();
    } else if (key === 't') {
      document.querySelector('.jw-tagpanel vaadin-combo-box')?.focus();
    } else if (isAct(key)) {
      page.dispatchEvent(new CustomEvent('person-key', { detail: { key } }));
    } else {
      return;
    }
    event.preventDefault();
  };

  // In the dialog of a decision: the number of a reason, and Enter where no button or field takes it.
  const onDecision = (sheet, event) => {
    const takes = selector => event.composedPath().some(node => node.matches?.(selector));
    const isNumber = /^[1-9]$/.test(event.key) && !isOff() && !takes('textarea, input:not([type=radio])');
    const isEnter = event.key === 'Enter' && !takes('textarea, input:not([type=radio]), button, vaadin-button, a');
    if (event.repeat || (!isNumber && !isEnter)) return;
    sheet.dispatchEvent(new CustomEvent('decision-key', { detail: { key: event.key } }));
    event.preventDefault();
  };

  document.addEventListener('keydown', event => {
    if (event.target.closest?.('.jw-menu')) return;
    const tab = event.target.closest?.('[role=tablist] [role=tab]');
    if (tab && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      const tabs = [...tab.parentElement.children];
      const to = tabs[(tabs.indexOf(tab) + (event.key === 'ArrowRight' ? 1 : -1) + tabs.length) % tabs.length];
      to.focus();
      to.click();
      event.preventDefault();
      return;
    }
    // On many keyboards brackets need AltGr, which counts as two other keys.
    const isCombined = (event.altKey || event.ctrlKey) && !event.getModifierState('AltGraph');
    if (isCombined || event.metaKey || event.defaultPrevented) return;
    const sheet = document.querySelector('vaadin-dialog.jw-sheet[opened]');
    if (sheet) return onDecision(sheet, event);
    if (isTyping(event)) return;
    if (document.querySelector('vaadin-dialog[opened]')) return;
    const way = { r: '[data-review]', c: '[data-compare]' }[keyOf(event)];
    const link = way && !isOff() && document.querySelector(way);
    if (link) {
      link.click();
      return event.preventDefault();
    }
    const board = event.target.closest?.('.jw-board') ?? boardWithoutFocus(event);
    if (board) return onBoard(board, event);
    const page = document.querySelector('.jw-personhead')?.parentElement;
    if (page) onPerson(page, event);
  });

  // A finger scrolls; it moves people by the menu of a card or by the selection.
  document.addEventListener('dragstart', event => {
    if (matchMedia('(pointer: coarse)').matches && event.target.closest?.('.jw-person, .jw-stagerow')) event.preventDefault();
  }, true);

  // Others work on the same board: a number says how much, and the view says who, without moving anything.
  setInterval(async () => {
    const board = document.querySelector('.jw-board[data-changes]');
    if (!board || document.visibilityState !== 'visible') return;
    const { changes, seen } = board.dataset;
    const response = await fetch(changes, { cache: 'no-store' }).catch(() => null);
    const count = response?.ok ? Number(await response.text()) : 0;
    if (board.isConnected && board.dataset.changes === changes && count > Number(seen)) {
      board.dataset.seen = count;
      board.dispatchEvent(new CustomEvent('board-changed'));
    }
  }, 15000);
})();
