/** What the directory can be narrowed by, in the order of its form. */
export const KINDS = ['open-laboratory', 'service-institution', 'computing-centre'] as const;
export const REGIONS = ['beijing', 'tianjin', 'hebei'] as const;
export const VOUCHERS = ['testing', 'cooperative-rd', 'design', 'compute'] as const;

export interface DirectoryQuery {
  readonly text: string;
  readonly kind: string;
  readonly region: string;
  readonly voucher: string;
}

const MOST_TEXT = 100;

/** What an address asks for; what is no choice counts as none, so that an old link still shows something. */
export function directoryQuery({ searchParams }: URL): DirectoryQuery {
  const choice = (name: string, known: readonly string[]): string => {
    const value = searchParams.get(name) ?? '';
    return known.includes(value) ? value : '';
  };
  return {
    text: (searchParams.get('text') ?? '').trim().slice(0, MOST_TEXT),
    kind: choice('kind', KINDS),
    region: choice('region', REGIONS),
    voucher: choice('voucher', VOUCHERS),
  };
}

/** As a query string without the conditions that are not set: `region=hebei&page=2`. */
export function queryText(query: DirectoryQuery, page: number): string {
  const parts = Object.entries(query).filter(([, value]) => value !== '') as [string, string][];
  return new URLSearchParams([...parts, ...(page > 1 ? [['page', String(page)]] : [])]).toString();
}
