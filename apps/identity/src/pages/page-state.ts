import type { FormToken } from './form-token.js';

/** Carries one of identity's own pages through a sign-in or sign-out as its `state`; nobody else can name a page so. */
export class PageState {
  constructor(private readonly tokens: FormToken) {}

  /** @param page path and query on this origin; anything else stands for the account page */
  for(page: string): string {
    const encoded = Buffer.from(page.startsWith('/') ? page : '/account').toString('base64url');
    return `${encoded}.${this.tokens.for(`page:${encoded}`)}`;
  }

  /** The page that a state stands for, or null when it is none of ours. */
  read(state: unknown): string | null {
    const [page = '', mac] = typeof state === 'string' ? state.split('.') : [];
    return this.tokens.belongs(mac, `page:${page}`) ? Buffer.from(page, 'base64url').toString() : null;
  }

  /** The origin of the CAS service to which a page of ours leads on; null when it leads nowhere else. */
  onwardOrigin(state: unknown): string | null {
    const page = new URL(this.read(state) ?? '/', 'http://page.invalid');
    const service = page.pathname.startsWith('/cas/') ? page.searchParams.get('service') : null;
    return service !== null && URL.canParse(service) ? new URL(service).origin : null;
  }
}
