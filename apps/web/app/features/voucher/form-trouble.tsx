import { ErrorSummary, useMessages } from '#look';
import { useEffect, useRef, type JSX } from 'react';
import { applyMessages } from './apply.messages';
import type { Sending } from './use-sending';

/** What was refused, on top of the form, each line linked to its field. */
export function FormTrouble({
  sending,
  fieldIds,
}: {
  readonly sending: Sending;
  /** Ids of the form's fields by JSON pointer. */
  readonly fieldIds: Readonly<Record<string, string>>;
}): JSX.Element | null {
  const t = useMessages(applyMessages);
  const { tries, mistakes, words } = sending;
  if (words) return <Refusal key={tries} words={words} />;
  return (
    <ErrorSummary
      key={tries}
      title={t('web.apply.wrong', { count: mistakes.size })}
      mistakes={[...mistakes].map(([pointer, text]) => ({ fieldId: fieldIds[pointer] ?? '', text }))}
    />
  );
}

/** The button that was pressed may be far below: what came of it has to be seen. */
function Refusal({ words }: { readonly words: string }): JSX.Element {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Some browsers answer with a promise, which an effect must not return.
    line.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <p className="wrong" role="alert" ref={line}>
      {words}
    </p>
  );
}
