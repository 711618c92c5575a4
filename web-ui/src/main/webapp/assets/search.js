// Enhances the search: suggestions while typing, and a list that follows its filters without a reload.
// Without this script the boxes are plain fields and the forms are sent by their buttons.
(() => {
  const WAIT = 150;

  // Buttons below the field, not a datalist: that would make a combobox of the search box.
  const suggest = (input) => {
    const list = document.createElement('ul');
    list.className = 'jw-suggestions';
    list.hidden = true;
    input.after(list);
    const said = document.createElement('p');
    said.className = 'jw-hidden';
    said.setAttribute('role', 'status');
    list.after(said);
    let timer, asked;
    const close = () => { list.hidden = true; said.textContent = ''; };
    const choose = (text) => { input.value = text; asked = text; close(); input.focus(); };
    const move = (from, step) => {
      const all = [input, ...list.querySelectorAll('button')];
      all[(all.indexOf(from) + step + all.length) % all.length].focus();
    };
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const typed = input.value.trim();
        if (typed.length < 2) { close(); return; }
        if (typed === asked) return;
        asked = typed;
        const query = new URLSearchParams({ q: typed });
        const lang = new URLSearchParams(location.search).get('lang');
        if (lang) query.set('lang', lang);
        try {
          const answer = await fetch(`${input.dataset.suggestions}?${query}`);
          if (!answer.ok || asked !== typed || !input.parentElement.contains(document.activeElement)) return;
          list.replaceChildren(...(await answer.json()).map((text) => {
            const button = document.createElement('button');
            button.type = 'button';
            button.textContent = text;
            button.addEventListener('click', () => choose(text));
            const item = document.createElement('li');
            item.append(button);
            return item;
          }));
          const many = list.children.length;
          list.hidden = many === 0;
          said.textContent = many === 0 ? '' : many === 1 ? input.dataset.one : input.dataset.found.replace('#', many);
        } catch { /* the field works without */ }
      }, WAIT);
    });
    input.parentElement.addEventListener('keydown', (event) => {
      if (list.hidden) return;
      if (event.key === 'Escape') { event.preventDefault(); close(); input.focus(); }
      if (event.key === 'ArrowDown') { event.preventDefault(); move(document.activeElement, 1); }
      if (event.key === 'ArrowUp') { event.preventDefault(); move(document.activeElement, -1); }
    });
    input.parentElement.addEventListener('focusout', (event) => {
      if (!input.parentElement.contains(event.relatedTarget)) close();
    });
    input.form.addEventListener('submit', close);
  };

  const address = (form) => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value !== '') query.append(name, value);
    return `${form.getAttribute('action')}?${query}`;
  };

  const here = () => location.pathname + location.search;

  // For the way back from a job, see back.js.
  const keep = () => {
    const label = document.getElementById('results')?.dataset.back;
    try {
      if (label) sessionStorage.setItem('jobs', JSON.stringify({ address: here(), label }));
    } catch { /* without it the way back leads to all jobs */ }
  };

  let shown = here();

  let latest = 0;
  const show = async (url, push) => {
    const turn = ++latest;
    const list = document.querySelector('.jw-list');
    list.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(url, { headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (turn !== latest) return;
      if (!answer.ok || !page.querySelector('.jw-list')) { location.assign(url); return; }
      const focused = document.activeElement;
      const [name, value] = [focused?.name, focused?.value];
      const open = [...list.querySelectorAll('details[open] input')].map((box) => box.name);
      // The elements themselves stay: on a phone the filters are shown because the address leads to them.
      for (const id of ['filters', 'results']) {
        document.getElementById(id).replaceChildren(...page.getElementById(id).childNodes);
      }
      list.removeAttribute('aria-busy');
      list.querySelectorAll('details').forEach((more) => {
        if (open.includes(more.querySelector('input')?.name)) more.open = true;
      });
      const bar = page.querySelector('.jw-bar .jw-search');
      const former = document.querySelector('.jw-bar .jw-search');
      if (bar && !former.contains(document.activeElement)) {
        // Text typed there but not sent yet is kept.
        for (const { name, value, defaultValue } of former.querySelectorAll('[name=q], [name=near]')) {
          if (value !== defaultValue) bar.elements[name].value = value;
        }
        former.replaceWith(bar);
        bar.querySelectorAll('input[data-suggestions]').forEach(suggest);
      }
      document.title = page.title;
      if (push) {
        history.pushState({ list: true }, '', url);
        shown = here();
      }
      document.getElementById('results').dataset.back = page.getElementById('results').dataset.back;
      keep();
      // Keyboard users keep their position.
      if (name) {
        [...list.querySelectorAll(`[name="${CSS.escape(name)}"]`)]
          .find((field) => field.type !== 'checkbox' || field.value === value)?.focus({ preventScroll: true });
      }
      document.getElementById('list-status').textContent = list.querySelector('h1').textContent;
    } catch { location.assign(url); }
  };

  document.querySelectorAll('input[data-suggestions]').forEach(suggest);

  if (document.getElementById('filters')) {
    document.documentElement.dataset.filters = 'at-once';
    keep();
    document.addEventListener('change', (event) => {
      const form = event.target.form;
      // On a phone the filters cover the list, so there the button applies them together.
      if (form?.id === 'filters' && matchMedia('(min-width: 56rem)').matches) show(address(form), true);
    });
    document.addEventListener('submit', (event) => {
      if (event.target.id === 'filters' && matchMedia('(min-width: 56rem)').matches) {
        event.preventDefault();
        show(address(event.target), true);
      }
    });
    document.addEventListener('click', (event) => {
      const link = event.target.closest('.jw-chips a, .jw-pages a');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      show(link.href, true).then(() => {
        const results = document.getElementById('results');
        results.focus({ preventScroll: true });
        results.scrollIntoView();
      });
    });
    addEventListener('popstate', () => {
      // Links within the page, such as the one to the filters, fire this event too.
      if (here() === shown) return;
      shown = here();
      show(location.href, false);
    });
  }
})();
