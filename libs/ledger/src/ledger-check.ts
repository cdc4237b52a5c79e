import type { MessageParams } from '#kernel';
import type { Statements } from '#platform';

/** One thing that does not match. */
export interface Finding {
  /** What it is about, such as the id of an account or a transfer. */
  readonly subject: string;
  /** Key of a message (`defineMessages`) that says what is wrong. */
  readonly code: string;
  readonly params: MessageParams;
}

/**
 * Something that must hold, which `verify` looks at. Subsystems bring their own, such as that no budget line has paid
 * more than was approved.
 */
export interface LedgerCheck {
  /** Unique, such as `voucher.line-order`. */
  readonly name: string;
  /**
   * Reads through `read` only, which shows one moment of the database however often it is asked. At most 101 findings
   * are wanted, and sums made by the database rather than rows.
   */
  find(read: Statements): Promise<readonly Finding[]>;
}
