import { Inject, Injectable } from '@nestjs/common';
import { message } from '#kernel';
import { Db, LOGGER, type Logger } from '#platform';
import './findings.messages.js';
import { readVerification } from './read-verification.js';

/** Puts the outcome of a verification into the log: what does not match is an error. */
@Injectable()
export class TellOperators {
  constructor(
    private readonly db: Db,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(verificationId: string): Promise<void> {
    const { checks, sound, entriesProtected, ...figures } = await readVerification(
      this.db.read,
      verificationId,
    );
    if (!entriesProtected)
      this.logger.warn('the database would let the processes change the ledger: migrate');
    if (sound) {
      this.logger.info({ verificationId, ...figures }, 'the ledger matches');
      return;
    }
    const findings = checks.flatMap((check) =>
      check.findings.map(({ code, subject, params }) => message(code, 'en', { subject, ...params })),
    );
    this.logger.error({ verificationId, ...figures, findings }, 'the ledger does not match');
  }
}
