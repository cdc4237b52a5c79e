import { createHash } from 'node:crypto';
import { DomainError, defineMessages, newId, normaliseLine, type Language } from '#kernel';
import { isDuplicate, type Tx } from '#platform';
import { CompanyRequest, RequestDocument } from './company-request.entity.js';
import { companyRequestWorkflow } from './company-request.workflow.js';

defineMessages({
  'company-request.waiting-already': {
    zh: '您已为这家企业提交过申请，正在等待审核。',
    en: 'You have already asked for this company; the request is waiting.',
  },
  'company-request.too-many': {
    zh: '您有三份申请正在等待审核。请等待结果，或先撤回其中一份。',
    en: 'Three of your requests are waiting. Wait for them, or withdraw one.',
  },
});

/** Requests of one person that may wait at a time. */
const MOST_WAITING = 3;

export interface NewCompanyRequest {
  readonly personId: string;
  /** Checked and normalised. */
  readonly uscc: string;
  readonly name: string;
  readonly district: string;
  /** `YYYY-MM-DD` */
  readonly registeredOn: string;
  readonly legalRepresentative: string;
  readonly document: { readonly name: string; readonly type: string; readonly content: Buffer };
  readonly language: Language;
}

/**
 * Puts a request with its document into the queue of the staff.
 * @returns its id
 * @throws DomainError `company-request.waiting-already` or `company-request.too-many` 409
 */
export async function requestCompany(tx: Tx, request: NewCompanyRequest, now: Date): Promise<string> {
  const { document, ...facts } = request;
  const { personId } = request;
  const waiting = await tx.countBy(CompanyRequest, { personId, waitingSlot: 'W' });
  if (waiting >= MOST_WAITING) throw new DomainError('company-request.too-many', 409);
  const sha256 = createHash('sha256').update(document.content).digest('hex');
  await tx.query(
    'INSERT IGNORE INTO request_document (sha256, type, size, content, created_at) VALUES (?, ?, ?, ?, ?)',
    [sha256, document.type, document.content.length, document.content, now],
  );
  const id = newId();
  try {
    await tx.insert(CompanyRequest, {
      id,
      ...facts,
      name: normaliseLine(facts.name),
      legalRepresentative: normaliseLine(facts.legalRepresentative),
      documentSha256: sha256,
      documentName: document.name,
      state: companyRequestWorkflow.definition.initial,
      version: 1,
      waitingSlot: 'W',
      companyId: null,
      reason: null,
      decidedBy: null,
      decidedAt: null,
      createdAt: now,
    });
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('company-request.waiting-already', 409);
    throw error;
  }
  return id;
}

/** The document of a request; never to anybody but staff. */
export function documentOf(tx: Tx, sha256: string): Promise<RequestDocument> {
  return tx.findOneByOrFail(RequestDocument, { sha256 });
}
