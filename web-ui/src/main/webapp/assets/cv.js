// A CV in the browser: pages, text or both, larger or smaller, page by page; kept for the next person of this window.
(() => {
  if (customElements.get('jw-cv')) return;

  const modes = ['pages', 'text', 'both'];
  const sizes = [0.5, 0.75, 1, 1.25, 1.5, 2];
  const fit = sizes.indexOf(1);
  const store = 'jobwright.cv';
  const isNarrow = matchMedia('(max-width: 30rem)').matches;
  const choice = { mode: isNarrow ? 'text' : 'pages', size: fit, ...JSON.parse(sessionStorage.getItem(store) ?? '{}') };

  const apply = cv => {
    cv.dataset.mode = choice.mode;
    cv.style.setProperty('--jw-zoom', sizes[choice.size]);
    for (const button of cv.querySelectorAll('[data-cv]')) {
      const act = button.dataset.cv;
      if (modes.includes(act)) button.setAttribute('aria-pressed', String(act === choice.mode));
      if (act === '+') button.disabled = choice.size === sizes.length - 1;
      if (act === '-') button.disabled = choice.size === 0;
    }
  };

  // What scrolls: the window, or a part of it, which may be inside a component.
  const above = part => part.assignedSlot ?? part.parentElement ?? part.getRootNode().host;
  const scroller = cv => {
    for (let part = above(cv); part; part = above(part)) {
      if (/auto|scroll/.test(getComputedStyle(part).overflowY)) return part;
    }
    return document.scrollingElement;
  };

  // The part of the window in which the CV can be read: pages scroll away under the head of the page.
  const view = cv => {
    const box = scroller(cv);
    const whole = box === document.scrollingElement;
    const head = document.querySelector('.jw-personhead');
    const top = whole ? 0 : box.getBoundingClientRect().top;
    const under = head && getComputedStyle(head).position === 'sticky' ? head.offsetHeight : 0;
    return { box, top: top + under, size: (whole ? innerHeight : box.clientHeight) - under };
  };

  // The page being read, and how far.
  const reading = cv => {
    const edge = view(cv).top;
    const pages = [...cv.querySelectorAll('.jw-cvpages li')];
    const page = pages.find(each => each.getBoundingClientRect().bottom > edge) ?? pages[0];
    const box = page?.getBoundingClientRect();
    return page && { page, part: Math.max(0, (edge - box.top) / box.height) };
  };

  const change = (cv, what) => {
    const before = reading(cv);
    Object.assign(choice, what);
    sessionStorage.setItem(store, JSON.stringify(choice));
    apply(cv);
    if (before?.part > 0) {
      const box = before.page.getBoundingClientRect();
      const { box: part, top } = view(cv);
      part.scrollBy({ top: box.top + before.part * box.height - top, behavior: 'instant' });
    }
  };

  const act = (cv, key) => {
    if (!cv.querySelector('.jw-cvpages')) return false;
    if (modes.includes(key)) change(cv, { mode: key });
    else if (key === 'v') change(cv, { mode: choice.mode === 'text' ? 'pages' : 'text' });
    else if (key === '0') change(cv, { size: fit });
    else if (key === '+' || key === '=') change(cv, { size: Math.min(choice.size + 1, sizes.length - 1) });
    else if (key === '-') change(cv, { size: Math.max(choice.size - 1, 0) });
    else return false;
    return true;
  };

  // The place in each CV of this window; while one replaces another, scrolling is not the reader's.
  const places = new Map();
  let quietUntil = 0;
  const quiet = () => { quietUntil = performance.now() + 300; };
  const onScroll = () => {
    const cv = document.querySelector('jw-cv');
    if (cv && performance.now() > quietUntil) places.set(cv.dataset.document, scroller(cv).scrollTop);
  };
  document.addEventListener('scroll', onScroll, { passive: true });

  customElements.define('jw-cv', class extends HTMLElement {
    connectedCallback() {
      quiet();
      apply(this);
      new MutationObserver(() => apply(this)).observe(this, { childList: true, subtree: true });
      requestAnimationFrame(() => {
        if (!this.isConnected) return;
        const part = scroller(this);
        part.addEventListener('scroll', onScroll, { passive: true }); // the same one is added only once
        part.scrollTop = places.get(this.dataset.document) ?? 0;
      });
    }

    disconnectedCallback() { quiet(); }
  });

  document.addEventListener('click', event => {
    const button = event.target.closest?.('jw-cv [data-cv]');
    if (button) act(button.closest('jw-cv'), button.dataset.cv);
  });

  const isTyping = event => event.composedPath().some(node =>
    node.matches?.('input:not([type=checkbox]), textarea, select, [contenteditable], [role=tablist], .jw-menu'));

  document.addEventListener('keydown', event => {
    const cv = document.querySelector('jw-cv');
    if (!cv || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || isTyping(event)) return;
    if (document.querySelector('vaadin-dialog[opened]')) return;
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      // Without the lines that the head would hide.
      const { box, size } = view(cv);
      box.scrollBy({ top: (size - 40) * (event.key === 'PageDown' ? 1 : -1), behavior: 'instant' });
    } else if (localStorage.getItem('jobwright.keys-off') !== null || !act(cv, event.key.toLowerCase())) {
      return;
    }
    event.preventDefault();
  });
})();
