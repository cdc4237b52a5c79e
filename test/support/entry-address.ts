import { Browserless } from './browserless.js';

/** The address of the page of an entry of the seed, as the search finds it first. */
export async function entryAddress(portal: string, kind: string, title: string): Promise<string> {
  const path = `/finder/search?kind=${kind}&q=${encodeURIComponent(title)}`;
  const { body } = await new Browserless(portal).api<{ items: { address: string }[] }>('GET', path);
  return `/find/${kind}/${encodeURIComponent(body.items[0]!.address)}`;
}
