import type { Request } from 'express';
import { DomainError } from '#kernel';
import type { FormFields } from './form-guard.js';

/** A form with a file. Nothing of it is believed yet. */
export interface MultipartForm {
  readonly fields: FormFields;
  readonly file: { readonly name: string; readonly content: Buffer } | null;
}

/**
 * Reads a posted `multipart/form-data` (RFC 7578) with at most one file, in memory.
 * @param limit bytes of the whole body
 * @param large the code of what is said when there are more
 * @throws DomainError `large` 413, `identity.form-broken` 422
 */
export async function readMultipart(request: Request, limit: number, large: string): Promise<MultipartForm> {
  const body = await readBody(request, limit);
  if (!body) throw new DomainError(large, 413);
  const type = request.headers['content-type'] ?? '';
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch((cause: unknown) => {
      throw new DomainError('identity.form-broken', 422, { cause });
    });
  const fields: Record<string, string> = {};
  let file: MultipartForm['file'] = null;
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value;
    else if (value.size > 0) file = { name: value.name, content: Buffer.from(await value.arrayBuffer()) };
  }
  return { fields, file };
}

/** Null when there is more; the rest of the body is let go unread. */
async function readBody(request: Request, limit: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts.length = 0;
  }
  return size > limit ? null : Buffer.concat(parts);
}
