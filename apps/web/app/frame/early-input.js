// Stands in the head of pages that answer by scripts, and remembers what is pressed and typed until these have come:
// see take-over-early-input.ts. What the browser does by itself stays as it is.
window.earlyInput = { typed: new Map(), pressed: null, stop: new AbortController() };
for (const type of ['input', 'change'])
  addEventListener(
    type,
    ({ target }) =>
      earlyInput.typed.set(target, /^(checkbox|radio)$/.test(target.type) ? target.checked : target.value),
    { capture: true, signal: earlyInput.stop.signal },
  );
addEventListener(
  'click',
  (event) => {
    const button = event.target.closest?.('button');
    if (!button || button.matches('form[action] *, form[method] *, [popovertarget]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    earlyInput.pressed = button;
  },
  { capture: true, signal: earlyInput.stop.signal },
);
