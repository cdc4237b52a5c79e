import { draftMistakes, isPattern, serviceFault, type ClientDraft } from '#identity';
import type { Language } from '#kernel';
import type { Tx } from '#platform';
import type { FormFields } from '../pages/form-guard.js';
import type { Mistake } from '../pages/mistakes.js';
import type { SentClientForm } from './client-form.js';
import { clientFormMessages } from './client-form.messages.js';
import { readClientForm } from './read-client-form.js';

/** What was sent, and everything that is wrong with it, each mistake at its field. */
export async function judgeClientForm(
  read: Tx,
  { kind, clientId, fields }: SentClientForm,
  language: Language,
): Promise<{ readonly draft: ClientDraft; readonly mistakes: Mistake[] }> {
  const draft = readClientForm(fields, kind);
  const mistakes = (await draftMistakes(read, clientId, draft)).map(({ pointer, message }) => ({
    field: pointer.split('/')[1] ?? '',
    text: message[language],
  }));
  const text = clientFormMessages['client-form.reviewed-missing'][language];
  if (!isReviewed(draft, fields)) mistakes.push({ field: 'reviewed', text });
  return { draft, mistakes };
}

/** The patterns of a draft that somebody has to look at; a wrong one is refused anyway. */
export function soundPatterns({ protocol, addresses }: ClientDraft): string[] {
  if (protocol !== 'cas') return [];
  return addresses.filter((address) => isPattern(address) && serviceFault(address) === null);
}

/** Whether the tick stands for exactly these patterns: after a change they are to be looked at again. */
export function isReviewed(draft: ClientDraft, fields: FormFields): boolean {
  return (fields['reviewed'] ?? '') === soundPatterns(draft).join(' ');
}
