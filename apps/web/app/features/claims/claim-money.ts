import { canonicalFigure } from '#look';

/** What the figures that were typed come to; null where one of them is missing or is no amount. */
export interface ClaimMoney {
  /** The most that can be claimed, in yuan: the voucher’s share of the invoice, within what is set aside. */
  readonly most: string;
  /** What the company pays itself of the invoice, in yuan. */
  readonly own: string | null;
  /** Who gets the voucher’s share: whoever has paid just the own share leaves it to the provider. */
  readonly payee: 'provider' | 'company' | null;
}

/** The services say it again, and say it for good; this is what one sees while typing. */
export function claimMoney(
  typed: { readonly amount: string; readonly invoice: string; readonly paid: string },
  { reserved, percent }: { readonly reserved: string; readonly percent: number },
): ClaimMoney {
  const [amount = null, invoice = null, paid = null] = [typed.amount, typed.invoice, typed.paid].map(fenOf);
  const limit = fenOf(reserved) ?? 0n;
  const share = invoice === null ? limit : (invoice * BigInt(percent)) / 100n;
  const most = share < limit ? share : limit;
  const own = amount !== null && invoice !== null && amount <= invoice ? invoice - amount : null;
  return {
    most: yuanOf(most),
    own: own === null ? null : yuanOf(own),
    payee: own === null || paid === null || paid < own ? null : paid > own ? 'company' : 'provider',
  };
}

/** The difference of two amounts as the services give them, in yuan. */
export function yuanLess(yuan: string, less: string): string {
  return yuanOf((fenOf(yuan) ?? 0n) - (fenOf(less) ?? 0n));
}

function fenOf(yuan: string): bigint | null {
  const figure = canonicalFigure(yuan, 2);
  return figure === null || figure.startsWith('-') ? null : BigInt(figure.replace('.', ''));
}

function yuanOf(fen: bigint): string {
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
}
