import { Inject, Injectable } from '@nestjs/common';
import { Attachments, type Attachment } from '#files';
import { completeness, validateDraft } from '#forms';
import { CLOCK, type Clock } from '#kernel';
import { ownerOf, slotCounts } from '../application/attachments-of.js';
import { judge, type Dossier } from '../application/dossier.js';
import type { DraftSaved } from '../hightech.schema.js';
import { selfCheckOf } from './self-check.js';

/** How far an application is and how the rules judge it at this moment. */
@Injectable()
export class DraftState {
  constructor(
    private readonly attachments: Attachments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(
    dossier: Dossier,
    files?: readonly Attachment[],
  ): Promise<Pick<DraftSaved, 'fieldErrors' | 'completeness' | 'selfCheck'>> {
    const { form, values, application } = dossier;
    const at = this.clock.now();
    const shown = files ?? (await this.attachments.list(ownerOf(application.id)));
    return {
      fieldErrors: validateDraft(form, values).map(({ pointer, code, message }) => ({
        pointer,
        code,
        message,
      })),
      completeness: completeness(form, values, slotCounts(shown)),
      selfCheck: selfCheckOf(form, judge(dossier, at), at),
    };
  }
}
