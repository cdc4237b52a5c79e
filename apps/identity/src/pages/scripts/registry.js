// The form of a registration says what is wrong with a field while one types: it is sent to be judged, and what the
// answer says beside the fields that were touched is put into the page. Without scripts the same is said after sending.

const WAIT_MS = 400;

/** Puts what `page` says of a field into this one. @returns the words */
function take(name, page) {
  const [here, there] = [document, page].map((one) => one.getElementById(name));
  if (!here || !there) return '';
  const [field, judged] = [here, there].map((one) => one.closest('.field'));
  const wrong = judged.querySelector(':scope > .wrong');
  field.querySelector(':scope > .wrong')?.remove();
  if (wrong && field === here) field.append(wrong);
  else if (wrong) here.after(wrong);
  for (const attribute of ['aria-invalid', 'aria-describedby']) {
    const value = there.getAttribute(attribute);
    if (value === null) here.removeAttribute(attribute);
    else here.setAttribute(attribute, value);
  }
  return wrong?.textContent ?? '';
}

/** What patterns match, when they are others than those shown. */
function takePatterns(page) {
  const [here, there] = [document, page].map((one) => one.getElementById('patterns'));
  if (here && there && here.dataset.of !== there.dataset.of) here.replaceWith(there);
}

function checkWhileTyping(form) {
  const touched = new Set();
  const said = form.querySelector('[data-said]');
  let timer;
  let asking = new AbortController();

  async function check(last) {
    asking.abort();
    asking = new AbortController();
    const body = new URLSearchParams(new FormData(form));
    const { signal } = asking;
    // Whatever goes wrong here: sending the form says it.
    const answer = await fetch(form.dataset.check, { method: 'POST', body, signal }).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    const text = await answer.text().catch(() => null);
    if (text === null) return;
    const page = new DOMParser().parseFromString(text, 'text/html');
    const words = new Map([...touched].map((name) => [name, take(name, page)]));
    takePatterns(page);
    if (said.textContent !== words.get(last)) said.textContent = words.get(last) ?? '';
  }

  form.addEventListener('input', ({ target }) => {
    if (target.closest('#patterns')) return;
    const name = target.closest('fieldset[id]')?.id ?? target.id;
    touched.add(name);
    clearTimeout(timer);
    timer = setTimeout(() => void check(name), WAIT_MS);
  });
}

/** A second click must not send a form again whose answer is shown once. */
function sendOnce(form) {
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  // Somebody who comes back to the page may send it.
  window.addEventListener('pageshow', () => {
    sent = false;
  });
}

for (const form of document.querySelectorAll('form[data-check]')) checkWhileTyping(form);
for (const form of document.querySelectorAll('form[data-once]')) sendOnce(form);
