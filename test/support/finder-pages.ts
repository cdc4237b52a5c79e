import { entryAddress } from './entry-address.js';

const addresses = { policy: '', space: '' };
/** Not far from most of the examples. */
const PLACE = '39.98,116.31';
const lastOf = (address: string) => address.split('/').at(-1) ?? '';

/** Looks up where a law among the policies is, and an example among the spaces: the pages below are of these. */
export async function findEntries(portal: string): Promise<{ readonly policy: string }> {
  addresses.policy = await entryAddress(portal, 'policy', '上海市专利保护条例');
  addresses.space = await entryAddress(portal, 'space', '智能硬件孵化器（示例）');
  return addresses;
}

/** Pages of the directories that everybody may see. */
export const FINDER_PAGES: [name: string, who: 'nobody', path: () => string][] = [
  ['search results', 'nobody', () => `/search?q=${encodeURIComponent('知识产权 质押')}&region=11&colour=red`],
  ['nothing found', 'nobody', () => '/search?q=qqzzxxw'],
  ['entry', 'nobody', () => addresses.policy],
  ['map of spaces', 'nobody', () => `/search?kind=space&near=${PLACE}&view=map`],
  ['spaces near a space', 'nobody', () => `/search?kind=space&near=${lastOf(addresses.space)}`],
  ['space', 'nobody', () => addresses.space],
];
