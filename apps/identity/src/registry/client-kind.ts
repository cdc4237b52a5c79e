import type { ClientDraft } from '#identity';

/** The three kinds of system that can be registered: a form each, and none becomes another. */
export const CLIENT_KINDS = ['confidential', 'public', 'cas'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

export function clientKind(text: unknown): ClientKind | undefined {
  return CLIENT_KINDS.find((kind) => kind === text);
}

export function kindOf({ protocol, isPublic }: Pick<ClientDraft, 'protocol' | 'isPublic'>): ClientKind {
  if (protocol === 'cas') return 'cas';
  return isPublic ? 'public' : 'confidential';
}
