import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { createHash } from 'node:crypto';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { codingFor, type Coding } from './content-encoding.js';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^(?:text\/|image\/svg|application\/(?:json|manifest|wasm))/;
/** Files larger than this do not belong into the build of a web application. */
const LARGEST_FILE = 8 * 1024 * 1024;
const MOST_FILES = 5000;
const YEAR_S = 31_536_000;

type Encoding = Coding | 'identity';

interface StaticFile {
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  readonly bodies: Partial<Record<Encoding, Buffer>> & { readonly identity: Buffer };
}

/**
 * The files of the web build, held in memory with their compressed forms. Only what was there at the start is ever
 * served: no path of a request reaches the file system.
 */
export class StaticFiles {
  private constructor(private readonly files: ReadonlyMap<string, StaticFile>) {}

  /** @param folder the client half of the build; one that is missing has no files */
  static async load(folder: string): Promise<StaticFiles> {
    const files = new Map<string, StaticFile>();
    for (const path of (await filesIn(folder)).slice(0, MOST_FILES)) {
      const body = await readFile(path);
      const address = `/${relative(folder, path).split(sep).join('/')}`;
      if (body.length <= LARGEST_FILE) files.set(address, await prepare(address, body));
    }
    return new StaticFiles(files);
  }

  /** Answers when the request is for one of the files. */
  serve(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const [path = ''] = (request.url ?? '').split('?');
    const file = this.files.get(path);
    if (!file) return false;
    const [encoding, body] = bestOf(file, codingFor(request));
    response.setHeader('etag', file.etag);
    response.setHeader('cache-control', file.cacheControl);
    response.setHeader('vary', 'accept-encoding');
    if (request.headers['if-none-match'] === file.etag) {
      response.writeHead(304).end();
      return true;
    }
    response.setHeader('content-type', file.type);
    response.setHeader('content-length', body.length);
    if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  }
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function prepare(address: string, identity: Buffer): Promise<StaticFile> {
  const type = TYPES[extname(address)] ?? 'application/octet-stream';
  const bodies: StaticFile['bodies'] = { identity };
  if (COMPRESSIBLE.test(type) && identity.length > 512) {
    const [br, gz] = await Promise.all([brotli(identity), promisify(gzip)(identity)]);
    Object.assign(bodies, { br, gzip: gz });
  }
  return {
    type,
    etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    // Names in /assets carry a hash of their content: a changed file has another name.
    cacheControl: address.startsWith('/assets/')
      ? `public, max-age=${YEAR_S}, immutable`
      : 'public, max-age=3600',
    bodies,
  };
}

const brotli = (body: Buffer): Promise<Buffer> =>
  promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });

function bestOf(file: StaticFile, coding: Coding | undefined): [Encoding, Buffer] {
  const body = coding && file.bodies[coding];
  return coding && body ? [coding, body] : ['identity', file.bodies.identity];
}
