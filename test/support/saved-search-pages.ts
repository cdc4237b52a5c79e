import type { Browserless } from './browserless.js';

const TO_SAVE = `/workspace/saved-searches/new?q=${encodeURIComponent('知识产权')}&kind=policy`;

/** Where saved searches are seen: of a company that has none, of one that has some, and one about to be saved. */
export const SAVED_SEARCH_PAGES: [name: string, who: 'company' | 'drafting', path: () => string][] = [
  ['saved searches, none', 'drafting', () => '/workspace/saved-searches'],
  ['saved searches', 'company', () => '/workspace/saved-searches'],
  ['search to be saved', 'company', () => TO_SAVE],
];

/** One that is told of, and one that is not. */
export async function saveSearches(company: Browserless): Promise<void> {
  const policies = `q=${encodeURIComponent('高企 补贴')}&kind=policy&open=yes`;
  for (const [query, frequency] of [
    [policies, 'weekly'],
    ['q=MEMS', 'off'],
  ])
    await company.api('POST', '/finder/saved-searches', { query, frequency });
}
