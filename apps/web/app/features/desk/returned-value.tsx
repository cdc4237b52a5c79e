import { useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { caseMessages } from '../application/case.messages';
import { MarkedLines } from './marked-lines';
import { useReview } from './review-context';
import { valueLines } from './value-lines';

/** A value of the form; beside another one, what differs is marked as removed or inserted. */
export function ReturnedValue(props: {
  readonly pointer: string;
  readonly value: unknown;
  /** The other value, and what this one is to it. */
  readonly beside?: { readonly value: unknown; readonly as: 'del' | 'ins' };
}): JSX.Element {
  const t = useMessages(caseMessages);
  const language = useLanguage();
  const review = useReview();
  const { pointer, value, beside } = props;
  const lines = valueLines(review, pointer, value, language, beside?.value);
  if (lines.length === 0) {
    const none = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    return <span className="quiet">{none ? t('web.case.empty') : '—'}</span>;
  }
  return <MarkedLines lines={lines} as={beside?.as ?? null} />;
}
