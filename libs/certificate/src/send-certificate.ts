import { sendFile, type FileStore } from '#files';
import { DomainError } from '#kernel';
import type { Response } from 'express';
import type { Certificate } from './certificate.entity.js';

/**
 * Sends the PDF to somebody whose permission the caller has checked.
 * @throws DomainError `certificate.not-ready` 409 while the queue has not rendered it
 */
export async function sendCertificate(
  store: FileStore,
  response: Response,
  certificate: Certificate,
): Promise<void> {
  if (!certificate.pdfSha256) throw new DomainError('certificate.not-ready', 409);
  const name = `${certificate.title.zh}-${certificate.number.replaceAll(' ', '')}.pdf`;
  await sendFile(store, response, { sha256: certificate.pdfSha256, name, type: 'application/pdf' });
}
