/**
 * The provider refuses to call private addresses, which protects against relying parties that name an internal host.
 * Addresses of the portal's own clients were registered by the operator and may lie inside; only they are exempt.
 */
export class AllowListedFetch {
  private readonly allowed = new Set<string>();

  allow(address: string): void {
    this.allowed.add(new URL(address).href);
  }

  readonly fetch = (url: string | URL, options: RequestInit): Promise<Response> => {
    if (!this.allowed.has(new URL(url).href)) return globalThis.fetch(url, options);
    const { dispatcher: _protected, ...rest } = options as RequestInit & { dispatcher?: unknown };
    return globalThis.fetch(url, rest);
  };
}
