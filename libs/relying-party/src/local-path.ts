const BASE = 'https://local.invalid';
/** Longest address that is carried through a sign-in. */
const LONGEST = 2048;
/** How often an address may have been encoded on its way before it is given up. */
const DECODINGS = 3;

/**
 * A `return_to` made safe: a path, query and fragment on this very origin (RFC 9700 §4.11, no open redirect).
 * @param value what a client sent; anything may be in it
 * @param closed path prefixes that must not be returned to, for example the sign-in itself
 * @returns the normalised path, or `/` when the value is not a harmless local path
 */
export function localPath(value: unknown, closed: readonly string[] = []): string {
  if (typeof value !== 'string' || value.length > LONGEST || /\s/.test(value) || !isHarmless(value))
    return '/';
  if (!URL.canParse(value, BASE)) return '/';
  const url = new URL(value, BASE);
  if (url.origin !== BASE || !staysHarmless(url.pathname)) return '/';
  if (closed.some((prefix) => url.pathname.toLowerCase().startsWith(prefix))) return '/';
  return url.pathname + url.search + url.hash;
}

/** Begins with exactly one slash and holds neither a backslash nor a control character. */
function isHarmless(value: string): boolean {
  return /^\/(?![/\\])/.test(value) && !/[\p{Cc}\u2028\u2029\\]/u.test(value);
}

/** However often somebody on the way decodes the path, it does not turn into the address of another host. */
function staysHarmless(pathname: string): boolean {
  let path = pathname;
  for (let round = 0; round < DECODINGS; round += 1) {
    const decoded = decode(path);
    if (decoded === null || !isHarmless(decoded)) return false;
    if (decoded === path) return true;
    path = decoded;
  }
  return false;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
