'use strict';
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const said = document.getElementById('said');

  // What needs a script is hidden until there is one.
  const unhide = (root) => all('.tools, .buttons, button, form, label.button', root).forEach((one) => { one.hidden = false; });

  let quiet;
  const say = (text, bad = false) => {
    const line = document.createElement('p');
    line.textContent = text;
    line.className = bad ? 'bad' : '';
    said.replaceChildren(line);
    clearTimeout(quiet);
    quiet = setTimeout(() => said.replaceChildren(), bad ? 12000 : 4000);
  };

  // Storage is refused to some pages; everything works without it.
  const kept = (() => { try { return window.localStorage; } catch { return null; } })();
  const theme = document.getElementById('theme');
  const themes = [['', 'Auto', 'as the system has them'], ['light', 'Light', 'light'], ['dark', 'Dark', 'dark']];
  let chosen = Math.max(0, themes.findIndex(([name]) => name === (kept && kept.getItem('rooms-mock-theme') || '')));
  const dress = () => {
    const [name, label, words] = themes[chosen];
    if (name) document.documentElement.dataset.theme = name; else delete document.documentElement.dataset.theme;
    theme.textContent = label;
    theme.setAttribute('aria-label', `Colours: ${words}`);
  };
  theme.addEventListener('click', () => {
    chosen = (chosen + 1) % themes.length;
    if (kept) kept.setItem('rooms-mock-theme', themes[chosen][0]);
    dress();
  });

  // A call; what went wrong is an error with the sentence of the mock.
  const call = async (method, path, body, headers = {}) => {
    let answer;
    try {
      answer = await fetch(path, {
        method,
        headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
        body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
      });
    } catch {
      throw new Error('The mock does not answer. Is it still running?');
    }
    const text = await answer.text();
    let value = null;
    try { value = JSON.parse(text); } catch { /* Not every answer is JSON. */ }
    if (!answer.ok) {
      const error = new Error((value && value.message) || `The mock answered ${answer.status}.`);
      error.status = answer.status;
      throw error;
    }
    return value;
  };

  // Filters.
  const filter = (input) => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    all('[data-item]', document.getElementById(input.dataset.filter)).forEach((item) => {
      const text = item.textContent.toLowerCase();
      item.hidden = !words.every((word) => text.includes(word));
      const group = item.closest('.group');
      if (words.length && group && !item.hidden) group.open = true;
    });
  };
  const refilter = () => all('[data-filter]').forEach((input) => { if (input.value) filter(input); });
  document.addEventListener('input', (event) => { if (event.target.matches('[data-filter]')) filter(event.target); });

  // The parts of the page as the mock has them now. What is the same stays; what is open stays open; who has the focus keeps it.
  const known = new Map();
  const remember = (page) => all('[data-part]', page).forEach((part) => known.set(part.dataset.part, part.innerHTML));
  const isBusy = (part) => {
    const focus = document.activeElement;
    return part.contains(focus) && focus.matches('input:not([type=checkbox]), select');
  };
  const renew = (page) => {
    const parts = new Map(all('[data-part]', page).map((part) => [part.dataset.part, part]));
    all('[data-part]').forEach((part) => {
      const name = part.dataset.part;
      // Lines of the log do not change, and come by themselves.
      if (name === 'traffic') return;
      const next = parts.get(name);
      if (!next || known.get(name) === next.innerHTML || isBusy(part)) return;
      known.set(name, next.innerHTML);
      const open = all('details[open]', part).map((one) => one.id);
      const focus = part.contains(document.activeElement) ? document.activeElement.id : '';
      part.replaceChildren(...document.importNode(next, true).childNodes);
      unhide(part);
      open.forEach((id) => { const one = document.getElementById(id); if (one) one.open = true; });
      if (!focus) return;
      const again = document.getElementById(focus);
      const section = part.closest('section');
      if (again) again.focus(); else if (section) { section.tabIndex = -1; section.focus(); }
    });
    refilter();
  };
  let asking = null;
  const refresh = () => {
    asking = asking || (async () => {
      try {
        const answer = await fetch('./', { headers: { accept: 'text/html' } });
        if (answer.ok) renew(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      } catch { /* The next one may succeed. */ } finally { asking = null; }
    })();
    return asking;
  };
  const acting = async (button, act) => {
    // Not `disabled`: that would take the focus away.
    if (button) {
      if (button.getAttribute('aria-disabled')) return;
      button.setAttribute('aria-disabled', 'true');
    }
    try { say(await act()); } catch (error) { say(error.message, true); }
    if (button) button.removeAttribute('aria-disabled');
    if (asking) await asking;
    await refresh();
  };

  // Answers an invitation with the call of the api, as the person that it is for.
  const answer = async ({ answer: word, room, invite, user, email, as }) => {
    let token = as;
    let id = user;
    if (!id) {
      const account = await call('POST', 'accounts', { email });
      [id, token] = [account.userId, account.accessToken];
    }
    const fresh = async () => (await call('POST', 'tokens', { userId: id, scopes: 'room' })).accessToken;
    const path = `../quran-reflect/v1/rooms/${room}/${word}-invite?token=${encodeURIComponent(invite)}`;
    const ask = (one) => call('GET', path, undefined, { 'x-client-id': document.body.dataset.client, 'x-auth-token': one });
    try {
      await ask(token || await fresh());
    } catch (error) {
      // The tokens of accounts may have been told to expire.
      if (error.status !== 401) throw error;
      await ask(await fresh());
    }
    return word === 'accept' ? 'Accepted.' : 'Rejected.';
  };

  const switchFault = async (name, on) => {
    // As they are now: others may have switched some.
    if (asking) await asking;
    await refresh();
    const faults = all('input[data-fault]').filter((one) => one.checked).map((one) => one.dataset.fault);
    const wanted = faults.filter((one) => one !== name);
    if (on) wanted.push(name);
    await call('PUT', 'faults', { faults: wanted });
    return on ? `${name} is on.` : `${name} is off.`;
  };

  const copy = async (text, button) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Only secure places have a clipboard of their own: https, and the own machine.
      const field = document.createElement('textarea');
      field.value = text;
      field.className = 'unseen';
      document.body.append(field);
      field.select();
      const done = document.execCommand('copy');
      field.remove();
      button.focus();
      if (!done) { say('The browser does not let the page copy.', true); return; }
    }
    const before = button.dataset.label || button.textContent;
    button.dataset.label = before;
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = before; }, 2000);
    say('Copied.');
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    const data = button.dataset;
    if (data.copy !== undefined) copy(data.copy, button);
    if (data.secrets) secrets(button);
    if (data.curl) curl(button).catch((error) => say(error.message, true));
    if (data.answer) acting(button, () => answer(data));
    if (data.wanted) acting(button, () => switchFault(data.fault, data.wanted === 'on'));
    if (data.call && (!data.confirm || window.confirm(data.confirm))) {
      const [method, path] = data.call.split(' ');
      acting(button, async () => { await call(method, path, data.body); return data.said; });
    }
  });

  document.addEventListener('change', (event) => {
    const field = event.target;
    if (field.matches('input[data-fault]')) acting(null, () => switchFault(field.dataset.fault, field.checked));
    if (field.id === 'load' && field.files.length) {
      acting(null, async () => {
        await call('PUT', 'state', await field.files[0].text());
        field.value = '';
        return 'Loaded.';
      });
    }
  });

  // Traffic: lines as they come, written by the mock.
  const list = document.getElementById('requests');
  const live = document.getElementById('live');
  const heard = document.getElementById('heard');
  const pause = document.getElementById('pause');
  const LINES = 300;
  let waiting = [];
  let unheard = 0;
  const isPaused = () => pause.getAttribute('aria-pressed') === 'true';
  const flush = () => {
    if (isPaused() || !waiting.length) return;
    for (const html of waiting.slice(-LINES)) {
      const row = document.createElement('template');
      row.innerHTML = html;
      const item = row.content.firstElementChild;
      const first = list.firstElementChild;
      // The mock counts from one again after a reset.
      if (first && Number(first.dataset.number) >= Number(item.dataset.number)) list.replaceChildren();
      list.prepend(item);
    }
    unheard += waiting.length;
    waiting = [];
    while (list.childElementCount > LINES) list.lastElementChild.remove();
    document.getElementById('no-traffic').hidden = list.childElementCount > 0;
    refilter();
  };
  pause.addEventListener('click', () => {
    pause.setAttribute('aria-pressed', String(!isPaused()));
    flush();
    tellLive();
  });
  // Whoever listens hears of many at once, and of none twice.
  setInterval(() => {
    if (!unheard) return;
    const last = list.querySelector('.call');
    heard.textContent = `${unheard} new ${unheard === 1 ? 'request' : 'requests'}, the last: ${last ? last.textContent.trim() : ''}`;
    unheard = 0;
  }, 5000);

  const again = async () => {
    try {
      const answer = await fetch('./', { headers: { accept: 'text/html' } });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      waiting = [];
      list.replaceChildren(...document.importNode(page.getElementById('requests'), true).childNodes);
      document.getElementById('no-traffic').hidden = list.childElementCount > 0;
      renew(page);
    } catch { /* It is asked again when the stream is there. */ }
  };
  let stream = null;
  let state = '';
  const tellLive = () => { live.textContent = isPaused() ? 'paused' : state; };
  const listen = () => {
    if (stream) return;
    const fresh = new EventSource('events?html');
    let lost = false;
    stream = fresh;
    fresh.addEventListener('open', () => {
      state = 'live';
      tellLive();
      if (lost) again();
      lost = false;
    });
    fresh.addEventListener('request', (event) => {
      if (!waiting.length) requestAnimationFrame(flush);
      waiting.push(event.data);
      if (waiting.length > LINES) waiting.shift();
    });
    fresh.addEventListener('changed', refresh);
    fresh.addEventListener('missed', again);
    fresh.addEventListener('error', () => {
      lost = true;
      state = fresh.readyState === EventSource.CLOSED ? 'not live: too many watch, or the mock has gone; reload to try again' : 'not live: the mock does not answer';
      tellLive();
    });
  };
  // A browser has few connections to one place: a page that nobody sees takes none.
  const attend = async () => {
    if (document.hidden) {
      if (stream) stream.close();
      stream = null;
      return;
    }
    if (!stream) await again();
    listen();
  };
  addEventListener('visibilitychange', attend);
  addEventListener('pagehide', () => { if (stream) stream.close(); stream = null; });
  addEventListener('pageshow', (event) => { if (event.persisted) attend(); });

  // Headers and bodies come when they are asked for.
  const whole = async (number, open) => {
    const answer = await fetch(`requests/${number}${open ? '?secrets=shown' : ''}`, { headers: { accept: 'text/html' } });
    const text = await answer.text();
    if (!answer.ok) throw new Error('This request is no longer known.');
    return new DOMParser().parseFromString(text, 'text/html').body;
  };
  const unfold = async (details, open) => {
    const place = details.querySelector('.whole');
    try {
      const body = await whole(details.dataset.request, open);
      place.replaceChildren(...document.importNode(body, true).childNodes);
    } catch (error) {
      place.textContent = error.message;
    }
  };
  document.addEventListener('toggle', (event) => {
    const details = event.target;
    if (details.dataset.request && details.open && !details.querySelector('.whole').hasChildNodes()) unfold(details, false);
  }, true);
  const secrets = async (button) => {
    await unfold(button.closest('details'), button.dataset.open === 'true');
    const again = document.getElementById(button.id);
    if (again) again.focus();
  };
  const curl = async (button) => {
    const line = (await whole(button.dataset.curl, true)).querySelector('[data-line]');
    if (!line) throw new Error('This request is no longer kept.');
    await copy(line.textContent, button);
  };

  const number = (text) => (text === '' ? undefined : Number(text));
  const latency = ({ distribution, low, high }) => {
    const [least, most] = [Number(low || 0), Number(high || low || 0)];
    switch (distribution) {
      case 'fixed': return { distribution, ms: least };
      case 'uniform': return { distribution, minMs: least, maxMs: most };
      case 'logNormal': return { distribution, medianMs: least, p99Ms: most };
      default: return null;
    }
  };
  const forms = {
    account: async (given) => {
      const wanted = Object.fromEntries(Object.entries(given).filter(([, value]) => value));
      const account = await call('POST', 'accounts', wanted);
      return `${account.username} is here.`;
    },
    intervention: async ({ operation, status, delayMs, times, drop }) => {
      await call('POST', 'interventions', {
        operation: operation || undefined, status: number(status), delayMs: number(delayMs), times: number(times), drop: drop === 'on',
      });
      return 'It waits for calls.';
    },
    settings: async (given) => {
      await call('PATCH', 'settings', {
        rateLimitEvery: number(given.rateLimitEvery) ?? null,
        accessTokenLifetime: number(given.accessTokenLifetime) ?? null,
        latency: latency(given),
      });
      return 'Set.';
    },
  };
  document.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.target;
    acting(form.querySelector('button'), async () => {
      const text = await forms[form.dataset.form](Object.fromEntries(new FormData(form)));
      if (form.dataset.form !== 'settings') form.reset();
      return text;
    });
  });

  // A clock that goes on by itself is seen to.
  const came = Date.now();
  let shown = null;
  setInterval(() => {
    const now = document.getElementById('now');
    if (!now || now.dataset.kind !== 'wall') return;
    if (shown !== now) { shown = now; now.dataset.came = Date.now(); now.dataset.base = Date.parse(now.dateTime); }
    const time = new Date(Number(now.dataset.base) + Date.now() - Number(now.dataset.came || came));
    now.textContent = time.toISOString().slice(0, 19).replace('T', ' ');
  }, 1000);

  remember(document);
  dress();
  unhide(document);
  if (!document.hidden) listen();
})();
