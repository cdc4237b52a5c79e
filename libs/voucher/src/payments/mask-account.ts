/** A bank account as people see it: its last four figures. */
export function maskAccount(account: string): string {
  return `**** ${account.slice(-4)}`;
}
