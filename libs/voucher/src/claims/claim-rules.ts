import { Injectable } from '@nestjs/common';
import { loadWorkingCalendar, readConfigFile, textSchema } from '#dictionaries';
import type { WorkingCalendar } from '#kernel';
import { scoringSheetSchema } from '#review';
import { z } from 'zod';
import { loadApprovalPlans } from '../payments/approval-plans.js';
import { configId, yuan } from '../scheme/scheme-file.js';

const days = z.int().min(1).max(60);

const fileSchema = z.strictObject({
  id: configId,
  version: z.int().min(1),
  /** Working days that the staff have for the formal check, for an objection, and for the approval. */
  formalCheckDays: days,
  objectionDays: days,
  approvalDays: days,
  /** Working days of the public notice. */
  noticeDays: days,
  /** Objections that one person may make on one day. */
  objectionsADay: z.int().min(1).max(100),
  expertReview: z.strictObject({
    /** Claims of more than this go to experts. */
    above: yuan,
    experts: z.int().min(1).max(15),
    /** Working days that an expert has. */
    days,
    /** Experts may not learn whose claim it is. */
    blind: z.boolean(),
    sheet: scoringSheetSchema,
  }),
  source: textSchema,
  verified: z.boolean(),
});

/** `config/vouchers/claims.v1.json` and the plan by which claims are approved. Read once; a mistake stops the start. */
@Injectable()
export class ClaimRules {
  readonly file: z.output<typeof fileSchema> = readConfigFile('vouchers/claims.v1.json', fileSchema);
  readonly approval = loadApprovalPlans().claim;
  readonly calendar: WorkingCalendar = loadWorkingCalendar();
}
