import { Injectable } from '@nestjs/common';
import type { PayloadOf } from '#contracts';
import type { attachmentScanned } from '#files';
import type { Tx } from '#platform';
import { OWNER_KIND } from '../application/attachments-of.js';
import { PrecheckApplication } from './precheck-application.js';

/** The scanner spoke after the precheck: the reviewer's findings follow. */
@Injectable()
export class RefreshAfterScan {
  constructor(private readonly precheck: PrecheckApplication) {}

  async run(tx: Tx, { ownerKind, ownerId }: PayloadOf<typeof attachmentScanned>): Promise<void> {
    if (ownerKind !== OWNER_KIND) return;
    await this.precheck.refresh(tx, ownerId);
  }
}
