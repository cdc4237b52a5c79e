import { IndexUnusable } from '#search';

/** SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB; SQLITE_READONLY, for a writer whose file was taken away. */
const DAMAGE = new Set([10, 11, 26, 8]);

/** Does an error of SQLite, or of what it read, say that the file cannot be used any more? */
export function isDamage(error: unknown): boolean {
  // Facets and what is shown are JSON that was written whole.
  if (error instanceof IndexUnusable || error instanceof SyntaxError) return true;
  const { errcode } = error as { errcode?: number };
  return typeof errcode === 'number' && DAMAGE.has(errcode & 0xff);
}
