// Asks the browser for a passkey, and sends the result like any other form. If passkeys are not supported, the buttons
// stay hidden. If the e-mail field of a form offers passkeys, the request starts with the page.
(() => {
  const forms = [...document.querySelectorAll('.jw-passkey')]
    .filter((form) => new URL(form.dataset.origin).origin === location.origin);
  if (!window.PublicKeyCredential || !navigator.credentials || !forms.length) {
    return;
  }
  // An offer in a field is renewed before its challenge expires.
  const STANDS = 4 * 60 * 1000;
  let running = new AbortController();

  const bytes = (text) => Uint8Array.from(
    atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const known = (list) => list.map((one) => ({ ...one, id: bytes(one.id) }));

  const readable = (options) => ({
    ...options,
    challenge: bytes(options.challenge),
    ...(options.user && { user: { ...options.user, id: bytes(options.user.id) } }),
    ...(options.allowCredentials && { allowCredentials: known(options.allowCredentials) }),
    ...(options.excludeCredentials && { excludeCredentials: known(options.excludeCredentials) }),
  });

  const said = ({ id, type, response }) => JSON.stringify({
    id,
    rawId: id,
    type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: text(response.clientDataJSON),
      ...(response.attestationObject && {
        attestationObject: text(response.attestationObject),
        transports: response.getTransports ? response.getTransports() : [],
      }),
      ...(response.signature && {
        authenticatorData: text(response.authenticatorData),
        signature: text(response.signature),
        userHandle: response.userHandle ? text(response.userHandle) : null,
      }),
    },
  });

  const ask = async (form, mediation) => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const answer = await fetch(`${form.action}/options`, { method: 'POST', signal });
    if (answer.redirected) {
      // The proof has expired in the meantime; the page redirects to a new one.
      location.reload();
      return;
    }
    if (!answer.ok) {
      throw new Error(`answered ${answer.status}`);
    }
    const { ticket, options } = await answer.json();
    const request = { publicKey: readable(JSON.parse(options)), signal, ...(mediation && { mediation }) };
    const credential = form.dataset.making === 'true'
      ? await navigator.credentials.create(request)
      : await navigator.credentials.get(request);
    form.elements.ticket.value = ticket;
    form.elements.credential.value = said(credential);
    form.submit();
  };

  const offerInField = async (form) => {
    if (!await PublicKeyCredential.isConditionalMediationAvailable?.()) {
      return;
    }
    const offer = () => {
      const asked = ask(form, 'conditional');
      const offered = running;
      const again = setTimeout(() => offered === running && offer(), STANDS);
      // The person did not ask for it, so a failure shows no message.
      asked.catch(() => clearTimeout(again));
    };
    offer();
  };

  forms.forEach((form) => {
    const status = form.querySelector('[role=status]');
    const button = form.querySelector('button');
    form.hidden = false;
    // Not the one that sends the page's own form, so no submit button.
    button.addEventListener('click', () => form.requestSubmit());
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (button.getAttribute('aria-disabled')) {
        return;
      }
      button.setAttribute('aria-disabled', 'true');
      status.textContent = form.dataset.busy;
      try {
        await ask(form);
      } catch (failure) {
        status.textContent = failure.name === 'InvalidStateError' ? form.dataset.known : form.dataset.failed;
      } finally {
        button.removeAttribute('aria-disabled');
      }
    });
    if (form.dataset.autofill === 'true') {
      offerInField(form);
    }
  });
  document.querySelectorAll('.jw-passkey-none').forEach((line) => line.remove());
})();
