import type { ComponentType } from 'react';
import type { CaseRow } from './case-row';
import type { Case, FormSection } from './case-types';
import type { LookupNames } from './lookup-names';

/** What a page adds to the read-only form, row by row. */
export interface RowExtras {
  /** After the name of the row, such as links to findings. */
  readonly Mark?: ComponentType<{ readonly row: string }>;
  /** The row deserves a second look. */
  readonly flagged?: (row: string) => boolean;
  /** What one may do with the row; without it there is no such column. */
  readonly Action?: ComponentType<{ readonly row: CaseRow }> | undefined;
}

export interface SectionProps extends RowExtras {
  readonly section: FormSection;
  readonly application: Case;
  readonly names: LookupNames;
}
