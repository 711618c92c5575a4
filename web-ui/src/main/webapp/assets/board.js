// The keys of a board. They work only while something inside it has the focus: arrows walk from card to card,
// X selects; the rest is told to the view as an event "board-key".
(() => {
  if (window.jobwrightBoard) return;
  window.jobwrightBoard = true;

  const steps = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
  const told = ['m', 'u', '?'];

  const cards = column => [...column.querySelectorAll('.jw-person')];
  const focus = card => card && card.querySelector('.name').focus();

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

  document.addEventListener('keydown', event => {
    const board = event.target.closest?.('.jw-board');
    if (!board || event.altKey || event.ctrlKey || event.metaKey || event.target.closest('[role=menu]')) return;
    const card = event.target.closest('.jw-person');
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (steps[key]) {
      focus(neighbour(board, card, steps[key]));
    } else if (key === 'x' && card) {
      card.querySelector('input[type=checkbox]').click();
    } else if (told.includes(key)) {
      const application = card ? card.dataset.application : '';
      board.dispatchEvent(new CustomEvent('board-key', { detail: { key, application } }));
    } else {
      return;
    }
    event.preventDefault();
  });
})();
