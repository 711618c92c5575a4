// What every workspace needs in addition to Vaadin's own scripts.
(() => {
  if (window.jobwrightMenu) return;

  // The list of a select box and the calendar of a day have no name of their own, and the calendar's field does not say
  // what it opens. The event does not bubble, but is seen on its way down.
  document.addEventListener('opened-changed', event => {
    const box = event.target;
    if (box.localName === 'vaadin-select') {
      box.querySelector('vaadin-select-list-box')?.setAttribute('aria-label', box.label || box.accessibleName || '');
    } else if (box.localName === 'vaadin-date-picker') {
      tidyCalendar(box, 10);
    }
  }, true);

  // Months are rendered one after another. Their row of weekdays is empty for screen readers: each day names its weekday.
  const tidyCalendar = (box, tries) => {
    const calendar = box.querySelector('vaadin-date-picker-overlay-content');
    if (calendar) {
      calendar.id ||= 'calendar-of-' + box.inputElement.id;
      calendar.setAttribute('aria-label', box.label);
      box.inputElement.setAttribute('aria-controls', calendar.id);
      for (const month of calendar.querySelectorAll('vaadin-month-calendar')) {
        month.shadowRoot?.querySelector('[part~=weekdays]')?.setAttribute('aria-hidden', 'true');
      }
    }
    if (box.opened && tries > 0) setTimeout(tidyCalendar, 100, box, tries - 1);
  };

  // Menus. A button with aria-haspopup="menu" opens the menu next to it; arrows, Home and End walk through the items.
  let opener = null;
  const items = menu => [...menu.querySelectorAll('[role^=menuitem]')].filter(item => !item.hidden);
  const buttonAt = node => node.closest?.('.jw-menubutton > [aria-haspopup=menu]');
  const menuOf = button => button.parentElement.querySelector('[role=menu]');
  const isOpen = menu => menu.matches(':popover-open');

  // Below the button, or above it where there is no room; one that belongs to a mere sign ends where the sign ends.
  const open = (menu, button) => {
    opener = button;
    menu.showPopover();
    const at = button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = menu;
    const left = button.matches('.jw-iconbutton') ? at.right - width : at.left;
    menu.style.left = Math.max(8, Math.min(left, innerWidth - width - 8)) + 'px';
    menu.style.top = Math.max(8, at.bottom + height + 8 > innerHeight ? at.top - height : at.bottom) + 'px';
    items(menu)[0]?.focus();
  };

  const walk = (menu, event) => {
    const all = items(menu);
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      all[to % all.length].focus();
    } else if (event.key === 'Tab') {
      menu.hidePopover();
    } else {
      return;
    }
    event.preventDefault();
  };

  document.addEventListener('toggle', event => {
    if (!event.target.matches?.('.jw-menu') || !opener) return;
    opener.setAttribute('aria-expanded', event.newState === 'open');
    if (event.newState === 'closed' && (document.activeElement === document.body || event.target.contains(document.activeElement))) {
      opener.focus({ preventScroll: true });
    }
  }, true);

  // A press outside an open menu closes it before the click arrives; on its own button it does nothing else.
  let closing = null;
  document.addEventListener('pointerdown', event => {
    const button = buttonAt(event.target);
    closing = button && isOpen(menuOf(button)) ? button : null;
  }, true);
  document.addEventListener('click', event => {
    const button = buttonAt(event.target);
    if (button && button !== closing) open(menuOf(button), button);
    closing = null;
  });
  document.addEventListener('click', event => {
    event.target.closest?.('.jw-menu [role^=menuitem]')?.closest('.jw-menu').hidePopover();
  }, true);

  document.addEventListener('keydown', event => {
    const menu = event.target.closest?.('.jw-menu');
    const button = buttonAt(event.target);
    if (menu) {
      walk(menu, event);
    } else if (button && event.key === 'ArrowDown') {
      open(menuOf(button), button);
      event.preventDefault();
    }
  });

  // The palette. Ctrl+K opens it; arrows walk through what it found, Enter in the field opens the first.
  const links = palette => [...palette.querySelectorAll('.jw-paletteentry')];
  document.addEventListener('keydown', event => {
    if (event.key?.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      const button = document.querySelector('.jw-paletteopen');
      if (button) {
        event.preventDefault();
        if (!document.querySelector('.jw-palettefound')) button.click();
      }
      return;
    }
    const palette = event.target.closest?.('.jw-palette, vaadin-dialog-overlay')?.querySelector('.jw-palettefound')?.parentElement;
    if (!palette) return;
    const all = links(palette);
    const at = all.indexOf(document.activeElement);
    if (event.key === 'ArrowDown' && all.length) {
      all[Math.min(at + 1, all.length - 1)].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      (at === 0 ? palette.querySelector('vaadin-text-field') : all[at - 1]).focus();
    } else if (event.key === 'Enter' && at < 0 && all.length) {
      all[0].click();
    } else {
      return;
    }
    event.preventDefault();
  });

  // A long text says how long it is before it is full, and what of a pasted one did not fit: it is cut without a word.
  const counted = document.createElement('p');
  counted.className = 'jw-hidden';
  counted.setAttribute('role', 'status');
  const number = value => value.toLocaleString(document.documentElement.lang);
  const show = (box, name, said) => {
    box.toggleAttribute(name, said !== '');
    if (said) box.setAttribute(name, said);
  };
  const count = (field, lost) => {
    const isLong = field.localName === 'textarea' && field.value.length >= field.maxLength * 0.9;
    const used = isLong ? number(field.value.length) + ' / ' + number(field.maxLength) : '';
    const left = lost ? document.documentElement.dataset.cut.replace('#', number(lost)) : '';
    show(field.parentElement, 'data-count', used);
    show(field.parentElement, 'data-lost', left);
    document.body.append(counted);
    counted.textContent = left || (field.value.length === field.maxLength ? used : '');
  };
  const isBounded = field => /^(textarea|input)$/.test(field.localName) && field.maxLength > 0;
  document.addEventListener('input', event => {
    if (isBounded(event.target)) count(event.target, 0);
  });
  document.addEventListener('paste', event => {
    const field = event.target;
    if (!isBounded(field)) return;
    const kept = field.value.length - (field.selectionEnd - field.selectionStart);
    const pasted = event.clipboardData.getData('text').replace(/\r\n?/g, '\n').length;
    const lost = kept + pasted - field.maxLength;
    if (lost > 0) setTimeout(count, 0, field, lost);
  }, true);

  // The second half of a double click would start another navigation, in which Vaadin's router drops the query.
  let followed = '';
  document.addEventListener('click', event => {
    const address = event.target.closest?.('a[href]')?.href ?? '';
    if (event.detail > 1 && address && address === followed) {
      event.preventDefault();
      event.stopPropagation();
    }
    followed = address;
  }, true);

  // Vaadin's router overlooks a step back while it is still drawing a page: the address is then that of one page, and
  // the content another. The layout says to which page its content belongs.
  const isBusy = () => Object.values(window.Vaadin?.Flow?.clients ?? {}).some(client => client.isActive?.());
  const agree = () => {
    if (isBusy()) setTimeout(agree, 250);
    else if (!location.hash && document.documentElement.dataset.page !== location.pathname) location.reload();
  };
  addEventListener('popstate', () => setTimeout(agree, 1000));

  window.jobwrightMenu = { open };
})();
