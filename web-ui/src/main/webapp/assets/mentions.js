// The names of colleagues after an at sign in a note: arrows choose, Enter or Tab takes one, Escape closes.
(() => {
  if (window.jobwrightMentions) return;
  window.jobwrightMentions = true;

  const fieldOf = event => event.target.closest?.('.jw-notefield');
  const listOf = field => field.querySelector('[role=listbox]');
  const shown = list => [...list.children].filter(option => !option.hidden);
  const fold = text => text.toLowerCase();

  // What was typed after the last at sign before the caret, which begins a word.
  const typed = area => /(?:^|\s)@([^\n@]{0,80})$/.exec(area.value.slice(0, area.selectionStart))?.[1];

  const close = field => {
    const list = listOf(field);
    const area = field.querySelector('textarea');
    list.hidden = true;
    area.removeAttribute('aria-controls');
    area.removeAttribute('aria-activedescendant');
  };

  const mark = (field, chosen) => {
    const list = listOf(field);
    for (const option of list.children) option.setAttribute('aria-selected', String(option === chosen));
    chosen.scrollIntoView({ block: 'nearest' });
    field.querySelector('textarea').setAttribute('aria-activedescendant', chosen.id);
  };

  let count = 0;
  const open = (field, area) => {
    const list = listOf(field);
    const words = typed(area);
    for (const option of list.children) {
      option.id ||= 'jw-name-' + ++count;
      const name = fold(option.textContent);
      // A name that stands there in full is no longer looked for.
      option.hidden = words === undefined || name === fold(words).trimEnd()
        || !(name.startsWith(fold(words)) || name.includes(' ' + fold(words)));
    }
    const options = shown(list);
    if (!options.length) return close(field);
    list.id ||= 'jw-names-' + ++count;
    list.hidden = false;
    area.setAttribute('aria-autocomplete', 'list');
    area.setAttribute('aria-controls', list.id);
    mark(field, options[0]);
  };

  const take = (field, option) => {
    const area = field.querySelector('textarea');
    const start = area.selectionStart - typed(area).length;
    area.setRangeText(option.textContent + ' ', start, area.selectionStart, 'end');
    close(field);
    area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    area.focus();
  };

  document.addEventListener('input', event => {
    const field = fieldOf(event);
    if (field && event.target.matches('textarea')) open(field, event.target);
  });

  document.addEventListener('keydown', event => {
    const field = fieldOf(event);
    if (!field || listOf(field).hidden || event.ctrlKey || event.metaKey) return;
    const options = shown(listOf(field));
    const at = options.findIndex(option => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      mark(field, options[(at + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length]);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      take(field, options[at]);
    } else if (event.key === 'Escape') {
      close(field);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }, true);

  // Before the field loses the focus.
  document.addEventListener('pointerdown', event => {
    const option = event.target.closest?.('.jw-notefield [role=option]');
    if (option) {
      event.preventDefault();
      take(option.closest('.jw-notefield'), option);
    }
  });

  document.addEventListener('focusout', event => {
    const field = fieldOf(event);
    if (field && !field.contains(event.relatedTarget)) close(field);
  });
})();
