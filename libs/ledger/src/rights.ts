import type { TableRights } from '#platform';

/** What the processes may do beyond reading and adding. What has been written stays; only sums of it change. */
export const ledgerRights: TableRights = {
  ledger_account: [],
  ledger_transfer: [],
  ledger_entry: [],
  ledger_balance: ['UPDATE'],
  ledger_hold: ['UPDATE'],
  ledger_verification: ['UPDATE'],
};
