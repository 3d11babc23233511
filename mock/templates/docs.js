'use strict';
(() => {
  const api = document.getElementById('api');
  const account = document.getElementById('account');
  const said = document.getElementById('said');
  let ui = null;
  let authorised = false;

  // The credentials of an account, for whatever ways the document has to send them.
  const authorise = () => {
    const spec = ui.specSelectors.specJson().toJS();
    const schemes = (spec.components && spec.components.securitySchemes) || {};
    const { token, legacy, ucs } = account.selectedOptions[0].dataset;
    const { client, confidential, secret } = account.dataset;
    const own = { legacy_groups: legacy, ucs }[api.value];
    const given = own === undefined ? token : own;
    if (authorised) ui.authActions.logout(Object.keys(schemes));
    authorised = Boolean(account.value);
    for (const [name, scheme] of Object.entries(schemes)) {
      if (!account.value) continue;
      if (scheme.type === 'http' && scheme.scheme === 'basic') ui.preauthorizeBasic(name, confidential, secret);
      else if (scheme.name === 'x-client-id') ui.preauthorizeApiKey(name, client);
      else if (given) ui.preauthorizeApiKey(name, given);
    }
    if (!account.value) said.textContent = 'Calls go out without credentials.';
    else if (given) said.textContent = `Calls go out with the credentials of ${account.selectedOptions[0].textContent}.`;
    else said.textContent = `${account.selectedOptions[0].textContent} has no token of ${api.value}.`;
  };

  const show = () => {
    authorised = false;
    ui = window.SwaggerUIBundle({
      url: `../openapi/${api.value}.json`,
      domNode: document.getElementById('reference'),
      deepLinking: false,
      tryItOutEnabled: true,
      validatorUrl: null,
      docExpansion: 'list',
      defaultModelsExpandDepth: 0,
      onComplete: authorise,
    });
  };
  const wanted = new URLSearchParams(location.search).get('api');
  if (Array.from(api.options).some((one) => one.value === wanted)) api.value = wanted;
  api.addEventListener('change', () => {
    history.replaceState(null, '', `?api=${encodeURIComponent(api.value)}`);
    show();
  });
  account.addEventListener('change', authorise);
  show();
})();
