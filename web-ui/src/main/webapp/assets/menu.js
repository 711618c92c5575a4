// The account menu closes as menus do: with Escape, or when something else is pressed or focused.
(() => {
  const menu = document.querySelector('.jw-account');

  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });

  for (const type of ['pointerdown', 'focusin']) {
    addEventListener(type, (event) => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  }
})();
