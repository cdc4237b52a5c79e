import type { CaseTies } from '#review';
import type { FinderProposal } from './proposal.entity.js';

/** Who prepared a proposal, so that none of them decides on it. */
export function tiesOf({ createdBy, savedBy, companyId }: FinderProposal): CaseTies {
  return { preparedBy: [createdBy, savedBy], companyIds: [companyId], decidedBy: [] };
}
