// Shows times in the zone of the browser too, unless the reader chose one. Without scripts they choose it themselves.
(() => {
  const form = document.querySelector('form[data-zone]');
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const address = new URL(location.href);
  const known = form && [...form.elements.zone.options].some((option) => option.value === here);
  if (known && !address.searchParams.has('zone') && here !== form.dataset.zone && form.elements.zone.value !== here
      && /\/interviews\/[\w-]{43}$/.test(address.pathname)) {
    address.searchParams.set('zone', here);
    location.replace(address);
  }
})();
