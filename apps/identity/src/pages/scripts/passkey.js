// Forms marked `data-passkey` ask the browser for a passkey before they are sent: `get` signs with one, `create` makes
// one. Without scripts, or without passkeys in the browser, they stay hidden, and everything else works.

const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));

const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The same as `PublicKeyCredential.parse…OptionsFromJSON`, for browsers that have it not yet. */
function parsed(options) {
  const descriptors = (list = []) => list.map((one) => ({ ...one, id: toBytes(one.id) }));
  return {
    ...options,
    challenge: toBytes(options.challenge),
    ...(options.user ? { user: { ...options.user, id: toBytes(options.user.id) } } : {}),
    allowCredentials: descriptors(options.allowCredentials),
    excludeCredentials: descriptors(options.excludeCredentials),
  };
}

/** The same as `credential.toJSON()`. */
function written({ id, rawId, type, response, authenticatorAttachment }) {
  const members = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];
  const present = members.filter((name) => response[name]);
  return {
    id,
    rawId: toText(rawId),
    type,
    authenticatorAttachment: authenticatorAttachment ?? undefined,
    clientExtensionResults: {},
    response: {
      ...Object.fromEntries(present.map((name) => [name, toText(response[name])])),
      ...(response.getTransports ? { transports: response.getTransports() } : {}),
    },
  };
}

async function ask(form) {
  const body = new URLSearchParams({ _csrf: form.elements.namedItem('_csrf').value });
  const answer = await fetch(form.dataset.options, { method: 'POST', body });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  const publicKey = parsed(await answer.json());
  const credential =
    form.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey })
      : await navigator.credentials.get({ publicKey });
  return written(credential);
}

async function send(form) {
  const fault = form.querySelector('[data-fault]');
  fault.hidden = true;
  try {
    form.elements.namedItem('credential').value = JSON.stringify(await ask(form));
  } catch (error) {
    const kind =
      error.name === 'InvalidStateError'
        ? 'there'
        : error.name === 'NotAllowedError'
          ? 'cancelled'
          : 'failed';
    fault.textContent = fault.dataset[kind] ?? fault.dataset.failed;
    fault.hidden = false;
    return;
  }
  form.submit();
}

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void send(form);
    });
  }
}
