'use strict';
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  all('.tools, [data-copy], #theme').forEach((one) => { one.hidden = false; });

  // Everything below works without the storage, which some browsers refuse to files.
  const kept = (() => { try { return window.localStorage; } catch { return null; } })();
  const theme = document.getElementById('theme');
  const themes = [['', 'Auto', 'as the system has them'], ['light', 'Light', 'light'], ['dark', 'Dark', 'dark']];
  let chosen = Math.max(0, themes.findIndex(([name]) => name === (kept && kept.getItem('theme') || '')));
  const show = () => {
    const [name, label, words] = themes[chosen];
    if (name) document.documentElement.dataset.theme = name; else delete document.documentElement.dataset.theme;
    theme.textContent = label;
    theme.setAttribute('aria-label', `Colours: ${words}`);
  };
  theme.addEventListener('click', () => {
    chosen = (chosen + 1) % themes.length;
    if (kept) kept.setItem('theme', themes[chosen][0]);
    show();
  });
  show();

  const fold = (id, open) => all('details', document.getElementById(id)).forEach((one) => { one.open = open; });
  all('[data-open]').forEach((one) => one.addEventListener('click', () => fold(one.dataset.open, true)));
  all('[data-close]').forEach((one) => one.addEventListener('click', () => fold(one.dataset.close, false)));

  all('[data-filter]').forEach((input) => {
    const section = document.getElementById(input.dataset.filter);
    const items = all('[data-item]', section).map((item) => [item, item.textContent.toLowerCase()]);
    input.addEventListener('input', () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const [item, text] of items) item.hidden = !words.every((word) => text.includes(word));
      for (const group of all('details', section)) {
        if (words.length && group.querySelector('[data-item]:not([hidden])')) group.open = true;
      }
    });
  });

  all('[data-copy]').forEach((button) => button.addEventListener('click', async () => {
    const text = button.parentElement.querySelector('pre').textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
    } catch {
      getSelection().selectAllChildren(button.parentElement.querySelector('pre'));
      button.textContent = 'Selected';
    }
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  }));

  // A link into something that is folded unfolds it.
  const reveal = () => {
    let found = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    const target = found;
    for (; found; found = found.parentElement) if (found instanceof HTMLDetailsElement) found.open = true;
    if (target) target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  reveal();

  // On paper nothing can be unfolded. What is long and only counts up stays as the reader left it.
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])');
    folded.forEach((one) => { one.open = true; });
  });
  addEventListener('afterprint', () => { folded.forEach((one) => { one.open = false; }); folded = []; });
})();
