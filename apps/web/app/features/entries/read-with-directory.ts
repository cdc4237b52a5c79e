import { readForPage, type PageRequest } from '../../api/read-for-page';
import type { FinderKind, FinderProposal } from '../../api/types';

/** A proposal, with the directory that it is for. */
export interface ProposalPageData {
  readonly proposal: FinderProposal;
  readonly kind: FinderKind;
}

/** A proposal for its company or for an editor. @throws a refusal as `readForPage` */
export async function readProposalPage(page: PageRequest, id: string): Promise<ProposalPageData> {
  const path = `/finder/proposals/${encodeURIComponent(id)}`;
  const { read, kind } = await readWithDirectory<FinderProposal>(page, path);
  return { proposal: read, kind };
}

/** Something of a directory, and the directory itself, whose fields say how to show it. */
export async function readWithDirectory<Of extends { readonly kind: FinderKind['id'] }>(
  page: PageRequest,
  path: string,
): Promise<{ readonly read: Of; readonly kind: FinderKind }> {
  const [read, { items }] = await Promise.all([
    readForPage<Of>(page, path),
    readForPage<{ items: FinderKind[] }>(page, '/finder/kinds'),
  ]);
  const kind = items.find(({ id }) => id === read.kind);
  if (!kind) throw new Error(`there is no directory ${read.kind}`);
  return { read, kind };
}
