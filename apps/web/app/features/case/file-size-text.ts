/** `1.4 MB`, `320 kB`: sizes are decimal, as file managers show them. */
export function fileSizeText(bytes: number): string {
  return bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1000))} kB`;
}
