import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Registration } from '#identity';
import { Db, Scheduled } from '#platform';

const EVERY_MS = 3_600_000;

/** What nobody has confirmed in time is not kept. */
@Injectable()
export class ForgetRegistrations {
  constructor(private readonly db: Db) {}

  @Scheduled('identity.forget-registrations', EVERY_MS)
  async run(): Promise<void> {
    await this.db.run((tx) => tx.delete(Registration, { expiresAt: LessThan(new Date()) }));
  }
}
