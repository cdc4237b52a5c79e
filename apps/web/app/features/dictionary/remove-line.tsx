import { useMessages } from '#look';
import type { JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { LexiconLine } from '../../api/types';
import { MoveDialog } from '../orders/move-dialog';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { dictionaryMessages } from './dictionary.messages';
import { lineText } from './line-words';

/** Asks before a line goes. One that somebody has changed meanwhile stays, and is shown as it is now. */
export function RemoveLine(props: {
  /** Null: nothing is asked. */
  readonly line: LexiconLine | null;
  readonly onClose: () => void;
  readonly onRemoved: (words: string) => void;
}): JSX.Element {
  const t = useMessages(dictionaryMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const { line } = props;
  const words = line ? lineText(line) : '';
  const remove = async () => {
    if (!line) return;
    props.onClose();
    const params = { path: { id: line.id }, query: { version: line.version } };
    const done = await sending.send(() => api.DELETE('/finder/lexicon/{id}', { params }));
    if (done) props.onRemoved(t('web.dict.removed', { words }));
    await revalidate();
  };
  return (
    <>
      <FormTrouble sending={sending} fieldIds={{}} />
      <MoveDialog
        open={line !== null}
        title={t('web.dict.remove.title')}
        text={line ? t('web.dict.remove.text', { words, type: t(`web.dict.type.${line.type}`) }) : ''}
        yes={t('web.dict.remove')}
        danger
        onClose={props.onClose}
        onConfirm={() => void remove()}
      />
    </>
  );
}
