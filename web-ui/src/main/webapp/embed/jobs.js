// <jobwright-jobs organization="harbour-rail" language="en"></jobwright-jobs>: the open jobs of an employer on its own
// site. No cookie, no dependency, nothing is stored. What is read is set as text, never as markup. In ASCII, because
// the page around it may have any encoding.
(() => {
  const site = new URL(document.currentScript.src).origin;
  const WORDS = {
    en: {
      jobs: n => (n === 1 ? '1 open job' : `${n} open jobs`), find: 'Search these jobs', place: 'Place', all: 'All places',
      none: 'There are no open jobs at the moment.', match: 'No job matches. Change the search or the place.',
      failed: 'The jobs could not be loaded.', open: 'See them on Jobwright', more: n => `See all ${n} jobs`,
      ON_SITE: 'On site', HYBRID: 'Hybrid', REMOTE: 'Remote',
      HOUR: 'an hour', DAY: 'a day', WEEK: 'a week', MONTH: 'a month', YEAR: 'a year',
    },
    de: {
      jobs: n => (n === 1 ? '1 offene Stelle' : `${n} offene Stellen`), find: 'In diesen Stellen suchen', place: 'Ort', all: 'Alle Orte',
      none: 'Zurzeit gibt es keine offenen Stellen.', match: 'Keine Stelle passt. \u00c4ndern Sie Suche oder Ort.',
      failed: 'Die Stellen konnten nicht geladen werden.', open: 'Auf Jobwright ansehen', more: n => `Alle ${n} Stellen ansehen`,
      ON_SITE: 'Vor Ort', HYBRID: 'Hybrid', REMOTE: 'Remote',
      HOUR: 'pro Stunde', DAY: 'pro Tag', WEEK: 'pro Woche', MONTH: 'pro Monat', YEAR: 'pro Jahr',
    },
  };
  const SIZE = 50;
  const PAGES = 4;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block; font: inherit; color: inherit; }
    form { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; margin: 0 0 1rem; }
    label { flex: 1 1 12rem; font-size: 0.875em; }
    input, select { display: block; box-sizing: border-box; inline-size: 100%; min-block-size: 2.75rem; padding: 0.25rem 0.5rem; font: inherit; color: inherit; background: transparent; border: 1px solid currentcolor; border-radius: 4px; }
    option { color: #1d1c19; background: #ffffff; }
    ul { margin: 0; padding: 0; list-style: none; }
    li { padding-block: 0.75rem; border-block-start: 1px solid color-mix(in srgb, currentcolor 25%, transparent); overflow-wrap: anywhere; }
    a { color: inherit; }
    li a { display: inline-block; min-block-size: 1.5rem; font-weight: bold; }
    p { margin: 0; }
    .soft { font-size: 0.875em; }`);

  const make = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    element.textContent = text;
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };

  class JobwrightJobs extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) {
        return;
      }
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
      const asked = this.getAttribute('language') || document.documentElement.lang || navigator.language;
      this.language = asked.toLowerCase().startsWith('de') ? 'de' : 'en';
      this.words = WORDS[this.language];
      this.lang = this.language;
      this.countries = new Intl.DisplayNames(this.language, { type: 'region' });
      this.slug = this.getAttribute('organization') || '';
      // Asked for anything else, the list would be that of all employers.
      if (/^[a-z0-9-]+$/.test(this.slug)) {
        this.load();
      } else {
        this.show({ items: [], total: 0 });
      }
    }

    async load() {
      try {
        const items = [];
        let total = 0;
        for (let page = 1; page <= PAGES && (page === 1 || items.length < total); page += 1) {
          const answer = await fetch(`${site}/api/v1/jobs?organization=${this.slug}&size=${SIZE}&page=${page}`, { credentials: 'omit' });
          if (!answer.ok) {
            throw new Error(answer.status);
          }
          const part = await answer.json();
          items.push(...part.items);
          total = part.total;
        }
        this.show({ items, total });
      } catch {
        this.shadowRoot.replaceChildren(make('p', `${this.words.failed} `, { role: 'status' }));
        this.shadowRoot.firstChild.append(this.home(this.words.open));
      }
    }

    home(text) {
      return make('a', text, { href: `${site}/organizations/${this.slug}?lang=${this.language}` });
    }

    show({ items, total }) {
      const count = make('p', total === 0 ? this.words.none : this.words.jobs(total), { role: 'status', class: 'soft' });
      const list = document.createElement('ul');
      const words = make('input', '', { type: 'search', autocomplete: 'off', maxlength: '100' });
      const place = document.createElement('select');
      const places = [...new Set(items.map(job => job.place).filter(Boolean))].sort(new Intl.Collator(this.language).compare);
      place.append(make('option', this.words.all, { value: '' }), ...places.map(name => make('option', name, { value: name })));
      const draw = () => {
        const wanted = words.value.trim().toLocaleLowerCase(this.language).split(/\s+/);
        const found = items.filter(job => (!place.value || job.place === place.value)
          && wanted.every(word => `${job.title} ${job.place || ''}`.toLocaleLowerCase(this.language).includes(word)));
        list.replaceChildren(...found.map(job => this.row(job)));
        if (items.length > 0) {
          const filtered = words.value.trim() !== '' || place.value !== '';
          count.textContent = found.length === 0 ? this.words.match : this.words.jobs(filtered ? found.length : total);
        }
      };
      const form = document.createElement('form');
      const labelled = (text, field) => {
        const label = make('label', text);
        label.append(field);
        return label;
      };
      form.append(labelled(this.words.find, words));
      if (places.length > 1) {
        form.append(labelled(this.words.place, place));
      }
      form.addEventListener('submit', event => event.preventDefault());
      form.addEventListener('input', draw);
      draw();
      // What was not loaded cannot be searched here.
      this.shadowRoot.replaceChildren(...(items.length > 5 && items.length >= total ? [form] : []), count, list);
      if (total > items.length) {
        this.shadowRoot.append(this.home(this.words.more(total)));
      }
    }

    row(job) {
      const row = document.createElement('li');
      const address = new URL(new URL(job.links.html, site).pathname, site);
      address.searchParams.set('utm_source', `${this.slug}-site`);
      address.searchParams.set('lang', this.language);
      row.append(
        make('a', job.title, { href: address.href, dir: 'auto' }),
        make('p', [this.pay(job.baseSalary), job.place || (job.country && this.countries.of(job.country)), this.words[job.workplaceType]].filter(Boolean).join(' \u00b7 '), { class: 'soft', dir: 'auto' }));
      return row;
    }

    pay(salary) {
      if (!salary) {
        return '';
      }
      const format = new Intl.NumberFormat(this.language, { style: 'currency', currency: salary.currency, trailingZeroDisplay: 'stripIfInteger' });
      const { minValue: from, maxValue: to } = salary;
      const figures = from != null && to != null && from !== to ? format.formatRange(from, to) : format.format(from ?? to);
      return `${figures} ${this.words[salary.unitText] || ''}`.trim();
    }
  }

  if (!customElements.get('jobwright-jobs')) {
    customElements.define('jobwright-jobs', JobwrightJobs);
  }
})();
