import type { Response } from 'express';

/** Hands a file out to be saved, never to be shown or kept by a cache. */
export function sendBankFile(response: Response, { name, bytes }: { name: string; bytes: Buffer }): void {
  response.set({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.send(bytes);
}
