/** Rows of a page, as the API gives them. */
export const ORDERS_PER_PAGE = 50;

/** The page of a list that an address asks for; the first when it asks for none. */
export function pageOf(url: URL, most = 500): number {
  const page = Number(url.searchParams.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= most ? page : 1;
}
