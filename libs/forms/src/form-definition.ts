import type { Text } from '#kernel';

/**
 * What a field holds, in canonical form: `text` one line; `lines` several; `code` upper case; `date` `YYYY-MM-DD`;
 * `count` a whole number (JSON number); `amount` 万元 with two decimals (string); `choice` one of `choices`;
 * `list-of-text` a list of lines; `year` a calendar year (JSON number).
 */
export type FieldKind =
  'text' | 'lines' | 'code' | 'date' | 'count' | 'amount' | 'choice' | 'list-of-text' | 'year';

/** Which dictionary offers the values of a field. */
export type Lookup = 'fields' | 'industries' | 'districts' | 'organisations';

/** In which years of a series a value must be given: those in which the company existed, or the last one only. */
export type RequiredYears = 'own' | 'last';

export interface Choice {
  readonly value: string;
  readonly label: Text;
}

export interface FieldDefinition {
  // Not a doc comment: a pattern such as `/ip/*/name` would end it.
  // Pointer with `*` for the year of a series or the row of a list: `/staff/total`, `/finance/sales/*`.
  readonly pattern: string;
  readonly kind: FieldKind;
  readonly label: Text;
  readonly help?: Text | undefined;
  readonly unit?: Text | undefined;
  readonly clause?: Text | undefined;
  readonly required: boolean;
  /** For a required series: in which years. */
  readonly requiredYears?: RequiredYears | undefined;
  /** Taken from the company's record; shown, never changed in the form. */
  readonly readOnly: boolean;
  readonly choices?: readonly Choice[] | undefined;
  readonly lookup?: Lookup | undefined;
  readonly maxLength?: number | undefined;
  /** Rows of a table of years that belong together carry the same group. */
  readonly group?: Text | undefined;
}

export type SectionLayout = 'fields' | 'years' | 'list' | 'attachments';

export interface FormSection {
  /** Also the first segment of its fields' pointers. */
  readonly id: string;
  readonly title: Text;
  readonly hint?: Text | undefined;
  readonly layout: SectionLayout;
  readonly fields: readonly FieldDefinition[];
  /** For a list: how many rows it may have. */
  readonly minRows?: number | undefined;
  readonly maxRows?: number | undefined;
}

/** A place for attachments; its pointer is `/attachments/ID`. */
export interface AttachmentSlot {
  readonly id: string;
  readonly title: Text;
  readonly help?: Text | undefined;
  readonly clause?: Text | undefined;
  readonly required: boolean;
  readonly maxFiles: number;
}

/** One version of a form, as the browser gets it. A case keeps the version it began with. */
export interface FormDefinition {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly source: Text;
  readonly verified: boolean;
  readonly sections: readonly FormSection[];
  readonly slots: readonly AttachmentSlot[];
  /** JSON Schema (draft-07) of complete values. */
  readonly schema: Readonly<Record<string, unknown>>;
}
