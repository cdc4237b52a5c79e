import { Button, DecisionBar, useLanguage, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useNavigate, useRevalidator } from 'react-router';
import type { FinderRecord } from '../../api/types';
import { localPath } from '../../frame/locale';
import { MoveDialog } from '../orders/move-dialog';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { placesOfEntry, typedOf } from './entry-places';
import { entryMessages } from './entry.messages';

/** What the company may do with its entry now: say that it is right, propose a change, take it away. */
export function OwnEntryMoves(props: {
  readonly record: FinderRecord;
  /** A change of it is under way. */
  readonly open: boolean;
}): JSX.Element | null {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const api = useApi();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const [asks, setAsks] = useState(false);
  const { record, open } = props;
  const may = (action: FinderRecord['actions'][number]) => record.actions.includes(action);
  const params = { path: { id: record.id } };
  const { version } = record;
  const confirm = async () => {
    await sending.send(() => api.POST('/finder/records/{id}/confirm', { params, body: { version } }));
    await revalidate();
  };
  const archive = async (reason: string) => {
    setAsks(false);
    await sending.send(() => api.POST('/finder/records/{id}/archive', { params, body: { version, reason } }));
    await revalidate();
  };
  const amend = async () => {
    let id: string | undefined;
    const body = { entryId: record.id, kind: record.kind, ...typedOf(placesOfEntry(record)) };
    const done = await sending.send(async () => {
      id = (await api.POST('/finder/proposals', { body })).data?.id;
    });
    if (done && id) await navigate(localPath(`/workspace/entries/proposals/${id}`, language));
  };
  if (!may('confirm') && !may('archive') && !may('amend')) return null;
  return (
    <>
      <FormTrouble sending={sending} fieldIds={{}} />
      <DecisionBar label={t('web.entries.act')}>
        {may('confirm') ? (
          <Button
            kind={record.stale ? 'primary' : 'second'}
            busy={sending.busy}
            onClick={() => void confirm()}
          >
            {t('web.entries.confirm')}
          </Button>
        ) : null}
        {may('amend') && !open ? (
          <Button kind={record.stale ? 'second' : 'primary'} busy={sending.busy} onClick={() => void amend()}>
            {t('web.entries.amend')}
          </Button>
        ) : null}
        {may('archive') ? (
          <Button kind="danger" busy={sending.busy} onClick={() => setAsks(true)}>
            {`${t('web.entries.archive')}…`}
          </Button>
        ) : null}
      </DecisionBar>
      <MoveDialog
        open={asks}
        title={t('web.entries.archive.title')}
        text={t('web.entries.archive.text')}
        yes={t('web.entries.archive')}
        readers={t('web.entries.archive.readers')}
        danger
        needsReason
        onClose={() => setAsks(false)}
        onConfirm={(reason) => void archive(reason)}
      />
    </>
  );
}
