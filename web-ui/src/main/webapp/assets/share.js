// Shares the page or copies its address, and prints it. Without scripts these buttons are not there.
(() => {
  const share = document.querySelector('[data-share]');
  const print = document.querySelector('[data-print]');

  if (share && (navigator.share || navigator.clipboard)) {
    share.hidden = false;
    share.addEventListener('click', async () => {
      const url = share.dataset.share;
      try {
        if (navigator.share) {
          await navigator.share({ title: document.title, url });
        } else {
          await navigator.clipboard.writeText(url);
          share.parentElement.querySelector('[role=status]').textContent = share.dataset.shared;
        }
      } catch {
        // Closing the share dialog is not an error.
      }
    });
  }
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
})();
