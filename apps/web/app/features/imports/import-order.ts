import type { importsMessages } from './imports.messages';

/** Largest table that the page sends, in bytes; larger ones are imported from the command line. */
const LARGEST = 20 * 1000 * 1000;
export const ACCEPTED = '.csv,.xlsx';

/** The controls by their places. */
export const IMPORT_FIELDS = {
  '/kind': 'import-kind',
  '/source': 'import-source',
  '/licence': 'import-licence',
  '/address': 'import-address',
  '/file': 'import-file',
} as const;
type Place = keyof typeof IMPORT_FIELDS;

export interface ImportOrder {
  readonly source: string;
  readonly licence: string;
  /** Empty: the source has none. */
  readonly address: string;
  readonly file: { readonly name: string; readonly size: number } | null;
}

/** What need not even be sent: each place once, in the order of the form. */
export function mistakesOf(order: ImportOrder): Map<Place, keyof typeof importsMessages> {
  const { source, licence, address, file } = order;
  const mistakes = new Map<Place, keyof typeof importsMessages>();
  const fault = faultOfFile(file);
  if (fault) mistakes.set('/file', `web.imports.file.${fault}`);
  if (source.trim() === '') mistakes.set('/source', 'web.imports.source.none');
  if (licence.trim() === '') mistakes.set('/licence', 'web.imports.licence.none');
  if (address.trim() !== '' && !isAddress(address.trim())) {
    mistakes.set('/address', 'web.imports.address.wrong');
  }
  return mistakes;
}

function faultOfFile(file: ImportOrder['file']): 'none' | 'kind' | 'large' | 'empty' | null {
  if (!file) return 'none';
  if (!/\.(?:csv|xlsx)$/i.test(file.name)) return 'kind';
  if (file.size > LARGEST) return 'large';
  return file.size === 0 ? 'empty' : null;
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
