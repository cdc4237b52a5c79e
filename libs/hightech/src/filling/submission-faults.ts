import { Injectable } from '@nestjs/common';
import { Attachments, type Attachment } from '#files';
import { validateComplete } from '#forms';
import { fillText, type FieldError } from '#kernel';
import type { Tx } from '#platform';
import { ownerOf, slotCounts } from '../application/attachments-of.js';
import type { Dossier } from '../application/dossier.js';
import { TEXTS } from '../hightech.messages.js';

/** Everything that stands between a draft and its submission: fields, cross-checks, attachments. */
@Injectable()
export class SubmissionFaults {
  constructor(private readonly attachments: Attachments) {}

  async of(tx: Tx, { application, form, values }: Dossier, at: Date): Promise<FieldError[]> {
    const files = await this.attachments.list(ownerOf(application.id), tx);
    return [...validateComplete(form, values, at, slotCounts(files)), ...infected(files)];
  }
}

function infected(files: readonly Attachment[]): FieldError[] {
  return files
    .filter(({ scan }) => scan === 'infected')
    .map(({ slot, name }) => ({
      pointer: `/attachments/${slot}`,
      code: 'hightech.attachment-infected',
      message: fillText(TEXTS['hightech.attachment-infected'], { name }),
    }));
}
