export const PAGE_SIZE = 50;

/** One page of a list; pages are numbered from 1 and hold 50. */
export interface Page<Item> {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly items: readonly Item[];
}

export function pageOf<Item>(items: readonly Item[], total: number, page: number): Page<Item> {
  return { total, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), items };
}

/** What a query skips and takes for a page. */
export function rangeOf(page: number): { skip: number; take: number } {
  return { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE };
}
