/** Where the page of an entry is, in Chinese: `/find/policy/…`. */
export function entryPath({ kind, address }: { readonly kind: string; readonly address: string }): string {
  return `/find/${kind}/${encodeURIComponent(address)}`;
}
