/** The largest file in bytes, and the kinds that are taken; the server looks at the contents as well. */
export const LARGEST = 20 * 1024 * 1024;
export const ACCEPTED = '.pdf,.jpg,.jpeg,.png';
const KINDS = /\.(?:pdf|jpe?g|png)$/i;

/** Why a file need not even be sent: its kind, its size, its emptiness. */
export type Refusal = 'kind' | 'large' | 'empty';

/** Null when the file may go. */
export function refusalOf(file: { readonly name: string; readonly size: number }): Refusal | null {
  if (!KINDS.test(file.name)) return 'kind';
  if (file.size > LARGEST) return 'large';
  return file.size === 0 ? 'empty' : null;
}

/** One file on its way. `finishing`: all bytes are there and the server looks at them. */
export interface Uploading {
  readonly id: string;
  readonly slot: string;
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly state: 'running' | 'paused' | 'away' | 'finishing' | 'failed';
  readonly refusal: Refusal | null;
  /** Why the server refused it, in its words. */
  readonly words: string | null;
}

export function percentOf({ sent, size }: Uploading): number {
  return size === 0 ? 0 : Math.floor((sent / size) * 100);
}
