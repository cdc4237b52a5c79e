import {
  defineMessages,
  fillText,
  invalidFields,
  isId,
  normaliseLine,
  normaliseLines,
  type FieldError,
} from '#kernel';
import type { Evidence } from './objection.entity.js';

const LONGEST_REASON = 4000;
const LONGEST_TEXT = 2000;
const LONGEST_NAME = 100;
const LONGEST_CONTACT = 200;
const MOST_EVIDENCE = 10;
const ADDRESS = /[^\s@]+@[^\s@]+\.[^\s@]+/;
/** Mobile and landline numbers as people write them: seven figures or more. */
const TELEPHONE = /(?:\d[ -]?){7}/;

const TEXTS = defineMessages({
  'review.objection-reason-missing': {
    zh: '请写明异议的内容和理由。',
    en: 'Say what you object to, and why.',
  },
  'review.objection-too-long': { zh: '请控制在 {most} 字以内。', en: 'Keep this within {most} characters.' },
  'review.objection-evidence-missing': {
    zh: '请至少提供一项证据：写明可以核实的事实及其来源。',
    en: 'Give at least one piece of evidence: facts with a source that can be checked.',
  },
  'review.objection-evidence-too-many': {
    zh: '证据最多 {most} 项。',
    en: 'At most {most} pieces of evidence.',
  },
  'review.objection-evidence-empty': { zh: '请填写本项证据。', en: 'Write down this piece of evidence.' },
  'review.objection-file-unknown': {
    zh: '材料未上传成功，请重新上传。',
    en: 'This file did not arrive. Upload it again.',
  },
  'review.objection-file-twice': { zh: '同一材料请勿重复提交。', en: 'This file was given already.' },
  'review.objection-name-missing': {
    zh: '请填写真实姓名或单位名称。',
    en: 'Give your real name, or that of your organisation.',
  },
  'review.objection-contact-missing': {
    zh: '请填写能联系到您的电话或电子邮箱。',
    en: 'Give a telephone number or an e-mail address at which you can be reached.',
  },
});

/** What an objector hands in. Names and contacts of people who signed in come from their session. */
export interface NewObjection {
  /** Null for somebody who did not sign in: they give name and contact. */
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly name?: string | undefined;
  readonly contact?: string | undefined;
  readonly reason: string;
  /** Ids of files that the caller has found to be uploaded by this objector. */
  readonly evidence: readonly Evidence[];
}

export interface CheckedObjection {
  readonly name: string;
  readonly contact: string | null;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

/**
 * An objection as it is stored: with a real name, a reason and at least one piece of evidence.
 * @throws DomainError 422 with every mistake beside its field (`/name`, `/contact`, `/reason`, `/evidence`,
 *   `/evidence/0/text`, `/evidence/0/fileId`)
 */
export function checkObjection(given: NewObjection): CheckedObjection {
  const name = given.person ? given.person.name : normaliseLine(given.name ?? '');
  const contact = normaliseLine(given.contact ?? '');
  const reason = normaliseLines(given.reason);
  const evidence = given.evidence.map((piece): Evidence =>
    piece.kind === 'text' ? { ...piece, text: normaliseLines(piece.text) } : piece,
  );
  const errors = [
    ...(name ? tooLong('/name', name, LONGEST_NAME) : [fault('/name', 'review.objection-name-missing')]),
    ...contactFaults(contact, given.person === null),
    ...(reason
      ? tooLong('/reason', reason, LONGEST_REASON)
      : [fault('/reason', 'review.objection-reason-missing')]),
    ...evidenceFaults(evidence),
  ];
  if (errors.length > 0) throw invalidFields(errors);
  return { name, contact: contact || null, reason, evidence };
}

function contactFaults(contact: string, needed: boolean): FieldError[] {
  if (!contact && !needed) return [];
  if (contact.length > LONGEST_CONTACT) return tooLong('/contact', contact, LONGEST_CONTACT);
  const reaches = ADDRESS.test(contact) || TELEPHONE.test(contact);
  return reaches ? [] : [fault('/contact', 'review.objection-contact-missing')];
}

function evidenceFaults(evidence: readonly Evidence[]): FieldError[] {
  if (evidence.length === 0) return [fault('/evidence', 'review.objection-evidence-missing')];
  if (evidence.length > MOST_EVIDENCE)
    return [fault('/evidence', 'review.objection-evidence-too-many', MOST_EVIDENCE)];
  const files = evidence.map((piece) => (piece.kind === 'file' ? piece.fileId : null));
  return evidence.flatMap((piece, index) => {
    if (piece.kind === 'text') {
      const pointer = `/evidence/${index}/text`;
      if (!piece.text) return [fault(pointer, 'review.objection-evidence-empty')];
      return tooLong(pointer, piece.text, LONGEST_TEXT);
    }
    const pointer = `/evidence/${index}/fileId`;
    if (!isId(piece.fileId)) return [fault(pointer, 'review.objection-file-unknown')];
    return files.indexOf(piece.fileId) < index ? [fault(pointer, 'review.objection-file-twice')] : [];
  });
}

function tooLong(pointer: string, text: string, most: number): FieldError[] {
  return text.length > most ? [fault(pointer, 'review.objection-too-long', most)] : [];
}

function fault(pointer: string, code: keyof typeof TEXTS, most?: number): FieldError {
  return { pointer, code, message: most === undefined ? TEXTS[code] : fillText(TEXTS[code], { most }) };
}
