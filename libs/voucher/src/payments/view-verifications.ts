import { Injectable } from '@nestjs/common';
import { message, type MessageParams } from '#kernel';
import { latestVerifications, readVerification, verificationOf } from '#ledger';
import { Db } from '#platform';
import type { VerificationListView, VerificationView } from './payments.schema.js';

/** What the nightly verifications of the books found. */
@Injectable()
export class ViewVerifications {
  constructor(private readonly db: Db) {}

  /** The latest first. */
  async list(): Promise<VerificationListView> {
    const items = await latestVerifications(this.db.read);
    return { items: items.map(({ finishedAt, ...one }) => ({ ...one, at: finishedAt.toISOString() })) };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<VerificationView> {
    const { finishedAt, ...summary } = await verificationOf(this.db.read, id);
    const report = await readVerification(this.db.read, id);
    return {
      ...summary,
      at: finishedAt.toISOString(),
      entriesProtected: report.entriesProtected,
      accounts: report.accounts,
      transfers: report.transfers,
      entries: report.entries,
      seconds: report.seconds,
      checks: report.checks.map(({ name, seconds, findings, more }) => ({
        name,
        seconds,
        more,
        findings: findings.map(({ subject, code, params }) => ({
          subject,
          code,
          text: wordsOf(code, { subject, ...params }),
        })),
      })),
    };
  }
}

function wordsOf(code: string, params: MessageParams) {
  return { zh: message(code, 'zh', params), en: message(code, 'en', params) };
}
