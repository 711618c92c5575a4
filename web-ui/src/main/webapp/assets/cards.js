// The cards of a board. A column receives its people as text and draws them; what is done with a card is said to the
// board as an event: "board-select", "board-drop", "board-more".
(() => {
  if (customElements.get('jw-cards')) return;

  const make = (tag, attributes, ...inside) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
    }
    element.append(...inside.filter(part => part !== null));
    return element;
  };

  const chip = ({ sign, sentence, look }, also = '') =>
    make('span', { class: `jw-duechip jw-duechip--${look}${also}`, title: sentence },
      make('span', { 'aria-hidden': 'true' }, sign), make('span', { class: 'jw-hidden' }, sentence));

  const draw = (person, { movable, actions }) => {
    const box = movable ? make('input', { type: 'checkbox', 'aria-label': person.select }) : null;
    const dots = movable
      ? make('button', { type: 'button', class: 'jw-iconbutton', 'aria-label': actions, 'aria-haspopup': 'menu' }, '\u22ef')
      : null;
    return make('li', {
      class: 'jw-person', title: person.line, draggable: movable ? 'true' : null,
      'data-application': person.reference, 'data-stage': person.stage,
      'data-next': movable ? person.next : null, 'data-pending': movable && person.pending,
    },
    box,
    make('a', { class: 'name', href: person.address }, person.name),
    dots,
    make('p', { class: 'line' }, person.line),
    make('div', { class: 'foot' }, ...person.badges.map(badge => chip(badge)), chip(person.days, ' days')));
  };

  const say = (element, name, detail) =>
    element.closest('.jw-board').dispatchEvent(new CustomEvent(name, { detail }));

  // Ticks the boxes of those whom the board names, and no others.
  const choose = part => {
    const chosen = new Set((part.closest('.jw-board')?.dataset.chosen ?? '').split(' '));
    for (const box of part.querySelectorAll('.jw-person > input')) {
      box.checked = chosen.has(box.parentElement.dataset.application);
    }
  };

  class Cards extends HTMLElement {
    #text = null;
    #drawn = new Map();
    #list = make('ul', { role: 'list' });
    #end = make('div', {});
    #reached = Infinity;

    connectedCallback() {
      if (!this.#list.isConnected) this.append(this.#list, this.#end);
      if (Object.hasOwn(this, 'content')) { // set before this script was there
        const early = this.content;
        delete this.content;
        this.content = early;
      }
      choose(this);
    }

    get content() { return this.#text; }

    set content(text) {
      if (text === this.#text) return;
      this.#text = text;
      const column = JSON.parse(text);
      const former = this.#drawn;
      this.#drawn = new Map(column.people.map(person => {
        const key = JSON.stringify(person);
        const known = former.get(person.reference);
        return [person.reference, known?.key === key ? known : { key, item: draw(person, column) }];
      }));
      const items = [...this.#drawn.values()].map(each => each.item);
      for (const { item } of former.values()) {
        if (!items.includes(item)) item.remove();
      }
      items.forEach((item, place) => {
        if (this.#list.children[place] !== item) this.#list.insertBefore(item, this.#list.children[place] ?? null);
        item.setAttribute('aria-setsize', column.count);
        item.setAttribute('aria-posinset', place + 1);
      });
      this.#end.replaceChildren(...[
        column.empty && make('p', { class: 'jw-empty' }, column.empty),
        column.more && make('button', { type: 'button', class: 'jw-showmore', 'aria-label': column.more.name }, column.more.text),
        column.rest && make('a', { class: 'jw-rest', href: column.rest.address, 'aria-label': column.rest.name }, column.rest.text),
      ].filter(part => part));
      if (this.isConnected) choose(this);
      if (items.length > this.#reached) {
        window.jobwrightBoard?.focusCard(items[this.#reached]);
        this.#reached = Infinity;
      }
    }

    // Beyond the last card: the next ones, and the focus on the first of them; else the list of all.
    onward() {
      if (this.querySelector('.jw-showmore')) {
        this.#reached = this.#drawn.size;
        say(this, 'board-more', { stage: this.closest('.jw-column').dataset.stage });
      } else {
        this.querySelector('.jw-rest')?.focus();
      }
    }
  }
  customElements.define('jw-cards', Cards);
  window.jobwrightCards = { choose };

  document.addEventListener('click', event => {
    if (event.target.closest?.('.jw-showmore')) event.target.closest('jw-cards').onward();
  });
  document.addEventListener('change', event => {
    const card = event.target.closest?.('.jw-person');
    if (!card) return;
    say(card, 'board-select', { application: card.dataset.application, selected: event.target.checked });
  });

  // Dragging to another column.
  let dragged = null;
  const mark = column => {
    for (const each of document.querySelectorAll('.jw-column.is-target')) each.classList.toggle('is-target', each === column);
    column?.classList.add('is-target');
  };
  const target = event => {
    const column = dragged && event.target.closest?.('.jw-column');
    return column && column !== dragged.closest('.jw-column') ? column : null;
  };
  document.addEventListener('dragstart', event => {
    dragged = event.target.closest?.('.jw-person') ?? null;
    if (dragged) event.dataTransfer.effectAllowed = 'move';
  });
  document.addEventListener('dragover', event => {
    if (!dragged) return;
    const column = target(event);
    mark(column);
    if (column) event.preventDefault();
  });
  document.addEventListener('drop', event => {
    const column = target(event);
    if (!column) return;
    event.preventDefault();
    say(column, 'board-drop', { application: dragged.dataset.application, stage: column.dataset.stage });
  });
  document.addEventListener('dragend', () => {
    dragged = null;
    mark(null);
  });
})();
