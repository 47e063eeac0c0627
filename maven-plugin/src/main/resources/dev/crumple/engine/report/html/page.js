
(() => {
  'use strict';
  const tools = document.getElementById('tools');
  if (!tools) {
    return;
  }
  const search = document.getElementById('search');
  const show = document.getElementById('show');
  const order = document.getElementById('order');
  const shown = document.getElementById('shown');
  const nothing = document.getElementById('nothing');
  const sorted = document.getElementById('sorted');
  const features = [...document.querySelectorAll('.feature')];
  const modes = [...document.querySelectorAll('.mode')].map((card, place) => ({
    card, place, home: card.parentElement, tags: card.dataset.tags.split(' '), text: null
  }));

  const says = mode => mode.text ??= mode.card.textContent.toLowerCase();
  const wanted = (mode, words) => (show.value === '' || mode.tags.includes(show.value))
    && words.every(word => says(mode).includes(word));

  function filter() {
    const words = search.value.toLowerCase().split(/\s+/).filter(word => word !== '');
    const full = new Set();
    let number = 0;
    for (const mode of modes) {
      const stays = wanted(mode, words);
      if (mode.card.hidden === stays) {
        mode.card.hidden = !stays;
      }
      if (stays) {
        number++;
        full.add(mode.home);
      }
    }
    for (const feature of features) {
      feature.hidden = order.value !== '' || !full.has(feature);
    }
    nothing.hidden = number > 0;
    shown.textContent = number === modes.length ? `${number} shown` : `${number} of ${modes.length} shown`;
  }

  const orders = {
    worst: (a, b) => a.card.dataset.worst - b.card.dataset.worst,
    dependency: (a, b) => a.card.dataset.dependency < b.card.dataset.dependency ? -1
      : a.card.dataset.dependency > b.card.dataset.dependency ? 1 : 0,
    tightest: (a, b) => b.card.dataset.tightest - a.card.dataset.tightest
  };

  function sort() {
    const by = orders[order.value];
    if (by) {
      sorted.append(...[...modes].sort((a, b) => by(a, b) || a.place - b.place).map(mode => mode.card));
    } else {
      modes.forEach(mode => mode.home.append(mode.card));
    }
    sorted.hidden = !by;
    filter();
  }

  function all() {
    search.value = '';
    show.value = '';
    filter();
  }

  function target() {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch (e) {
      // The text itself is the id, then.
    }
    return id === '' ? null : document.getElementById(id);
  }

  function reveal() {
    const found = target();
    if (found && found.closest('[hidden]')) {
      order.value = '';
      sort();
      all();
      found.scrollIntoView();
    }
  }

  search.addEventListener('input', filter);
  show.addEventListener('change', filter);
  order.addEventListener('change', sort);
  tools.addEventListener('submit', event => event.preventDefault());
  document.getElementById('clear').addEventListener('click', () => {
    all();
    search.focus();
  });
  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, select, textarea');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
    } else if (event.key === 'Escape' && event.target === search) {
      all();
    }
  });
  window.addEventListener('hashchange', reveal);
  // Paper cannot be clicked.
  window.addEventListener('beforeprint', () => {
    for (const folded of document.querySelectorAll('details')) {
      folded.open = true;
    }
  });
  tools.hidden = false;
  all();
  const begun = target();
  if (begun) {
    begun.scrollIntoView();
  }
})();
