import type { FieldError } from '#kernel';
import type { Tx } from '#platform';
import { IsNull, Not } from 'typeorm';
import type { ClientDraft } from './client-draft.js';
import { audienceTaken, clientMistakes } from './client-rules.js';
import { OidcClient } from './oidc-client.entity.js';

/**
 * Everything that is wrong with a registration, with what only the database can see: another system has its audience,
 * and would take its tokens.
 */
export async function draftMistakes(read: Tx, clientId: string, draft: ClientDraft): Promise<FieldError[]> {
  const mistakes = clientMistakes(draft);
  const { audience } = draft;
  if (audience === null || mistakes.some(({ pointer }) => pointer === '/audience')) return mistakes;
  const taken = await read.existsBy(OidcClient, { audience, id: Not(clientId), removedAt: IsNull() });
  return taken ? [...mistakes, audienceTaken()] : mistakes;
}
