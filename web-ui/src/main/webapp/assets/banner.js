// Runs right behind the banner, so that one that was closed before is never drawn.
(() => {
  const banner = document.querySelector('[data-banner]');
  const key = 'banner ' + banner.dataset.banner;
  const storage = (() => {
    try {
      return localStorage;
    } catch {
      return null; // not allowed: it is closed for this page only
    }
  })();
  if (storage?.getItem(key)) {
    banner.remove();
    return;
  }
  const button = banner.querySelector('button');
  button.hidden = false;
  button.addEventListener('click', () => {
    banner.remove();
    try {
      storage?.setItem(key, 'closed');
    } catch {
      // full: it comes back on the next page
    }
    document.querySelector('main').focus();
  });
})();
