import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
/** Where a browser refuses storage, what was typed lives as long as the page. */
const memory = new Map<string, string>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(key: string): string {
  try {
    return window.sessionStorage.getItem(key) ?? '';
  } catch {
    return memory.get(key) ?? '';
  }
}

function write(key: string, text: string): void {
  memory.set(key, text);
  try {
    if (text === '') window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, text);
  } catch {
    // Kept in memory only.
  }
  for (const listener of listeners) listener();
}

/** A text that survives a reload and a look at other pages, and ends with the tab. Empty on the server. */
export function useKeptText(name: string): readonly [string, (text: string) => void] {
  const key = `kept:${name}`;
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => '',
  );
  const keep = useCallback((next: string) => write(key, next), [key]);
  return [text, keep];
}
