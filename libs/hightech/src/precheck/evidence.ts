import type { KnownCompany } from '#company';
import type { Attachment, Duplicate } from '#files';
import type { Evaluation } from '#rules';
import type { Dossier } from '../application/dossier.js';
import type { Finding } from '../hightech.schema.js';

/** The same right in another application. */
export interface ClaimedElsewhere {
  readonly rowId: string;
  readonly number: string;
  readonly application: string;
  readonly company: string;
  readonly year: string;
}

/** The same file in another application. */
export interface FileElsewhere extends Duplicate {
  readonly application: string;
  readonly company: string;
}

/** Everything that the checks look at, gathered beforehand so that they are pure. */
export interface Evidence {
  readonly dossier: Dossier;
  /** When the checks are made; a correction may rightly bring dates that are later than the submission. */
  readonly at: Date;
  readonly files: readonly Attachment[];
  readonly evaluation: Evaluation;
  /** What the company register says now; null when it does not know the company. */
  readonly registered: Pick<KnownCompany, 'name' | 'uscc' | 'registeredOn'> | null;
  readonly claimedElsewhere: readonly ClaimedElsewhere[];
  readonly filesElsewhere: readonly FileElsewhere[];
}

/** A finding before it has an id. */
export type Found = Omit<Finding, 'id'>;

/** One kind of check: pure, and silent when all is well. */
export type Check = (evidence: Evidence) => Found[];
