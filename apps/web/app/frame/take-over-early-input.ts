/** What early-input.js remembers: elements with what stands in them or whether they are ticked, and the last button. */
interface EarlyInput {
  readonly typed: ReadonlyMap<Field, string | boolean>;
  readonly pressed: HTMLButtonElement | null;
  readonly stop: AbortController;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Does what was typed and pressed before the scripts of the page had come, now that they answer: React hears of no
 * change that was made before, and puts its own values over it (github.com/facebook/react/issues/12955).
 */
export function takeOverEarlyInput(): void {
  const { earlyInput } = window as { earlyInput?: EarlyInput };
  if (!earlyInput || earlyInput.stop.signal.aborted) return;
  earlyInput.stop.abort();
  for (const [field, value] of earlyInput.typed) if (field.isConnected) enter(field, value);
  if (earlyInput.pressed?.isConnected) earlyInput.pressed.click();
}

function enter(field: Field, value: string | boolean): void {
  if (typeof value === 'boolean') {
    (field as HTMLInputElement).checked = !value;
    field.click();
    return;
  }
  if (field.type !== 'file') {
    // React compares with what it has set or seen last, which is not to be what was typed.
    field.value = '';
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.dispatchEvent(new Event('change', { bubbles: true }));
  if (document.activeElement !== field) field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}
