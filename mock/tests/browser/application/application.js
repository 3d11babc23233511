'use strict';
// A single-page application as somebody would write it against the mock, with the library that such applications use.
(() => {
  const { oidc } = window;
  const mock = new URLSearchParams(location.search).get('mock') || sessionStorage.getItem('mock');
  sessionStorage.setItem('mock', mock);
  const users = new oidc.UserManager({
    authority: mock,
    client_id: 'reader-app',
    redirect_uri: `${location.origin}/login/done`,
    scope: 'openid offline_access room post user',
    userStore: new oidc.WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
  });

  const call = async (method, path, body) => {
    const user = await users.getUser();
    const answer = await fetch(`${mock}/quran-reflect${path}`, {
      method,
      headers: {
        'x-client-id': 'reader-app',
        'x-auth-token': user.access_token,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    return { status: answer.status, fault: answer.headers.get('x-mock-fault'), body: await answer.json() };
  };
  const renew = async () => {
    const before = (await users.getUser()).access_token;
    const user = await users.signinSilent();
    return user.access_token !== before;
  };
  window.application = { call, renew };

  document.getElementById('login').addEventListener('click', () => users.signinRedirect());
  (async () => {
    if (location.pathname === '/login/done') {
      await users.signinRedirectCallback();
      history.replaceState(null, '', '/');
    }
    if (await users.getUser()) {
      const profile = await call('GET', '/v1/users/profile');
      document.title = `Reader: ${profile.body.username}`;
    }
  })().catch((error) => { document.title = `Reader: ${error.message}`; });
})();
