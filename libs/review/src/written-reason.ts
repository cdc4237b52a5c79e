import { defineMessages, invalidFields, normaliseLines } from '#kernel';

const LONGEST = 2000;

const TEXTS = defineMessages({
  'review.reason-missing': { zh: '请填写理由。', en: 'Give a reason.' },
  'review.reason-too-long': {
    zh: '理由请控制在 2000 字以内。',
    en: 'Keep the reason within 2,000 characters.',
  },
});

/**
 * The words with which somebody gives a reason, as they are stored.
 * @param pointer the field of the request that holds them
 * @returns null when there are none and none are needed
 * @throws DomainError 422 `review.reason-missing` or `review.reason-too-long` at the pointer
 */
export function writtenReason(raw: string | null | undefined, needed: false, pointer?: string): string | null;
export function writtenReason(raw: string | null | undefined, needed: true, pointer?: string): string;
export function writtenReason(raw: string | null | undefined, needed: boolean, pointer = '/reason') {
  const reason = normaliseLines(raw ?? '');
  if (reason.length > LONGEST) throw refusal('review.reason-too-long', pointer);
  if (needed && !reason) throw refusal('review.reason-missing', pointer);
  return reason || null;
}

function refusal(code: keyof typeof TEXTS, pointer: string) {
  return invalidFields([{ pointer, code, message: TEXTS[code] }], code);
}
