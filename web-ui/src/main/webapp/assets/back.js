// Links a job back to the search that found it, which the list of jobs stored in this tab.
// Without this script the link leads to all open jobs.
(() => {
  const link = document.getElementById('back');
  try {
    const kept = JSON.parse(sessionStorage.getItem('jobs'));
    if (!link || !kept || document.referrer !== location.origin + kept.address) return;
    link.href = kept.address;
    link.textContent = kept.label;
  } catch { /* the link works as it is */ }
})();
