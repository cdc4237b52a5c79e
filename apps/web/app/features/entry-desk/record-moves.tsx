import { Button, buttonClass, DecisionBar, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { FinderRecord } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { entryMessages } from '../entries/entry.messages';
import { MoveDialog } from '../orders/move-dialog';
import { useApi, type Api } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { AssignDialog } from './assign-dialog';
import { entryDeskMessages } from './entry-desk.messages';

type Asked = 'archive' | 'restore' | 'assign';

/** What an editor may do with an entry now; what follows from it is said before. */
export function RecordMoves({ record }: { readonly record: FinderRecord }): JSX.Element | null {
  const t = useMessages(entryDeskMessages);
  const e = useMessages(entryMessages);
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const api = useApi();
  const [asking, setAsking] = useState<Asked | null>(null);
  const close = () => setAsking(null);
  const may = (action: FinderRecord['actions'][number]) => record.actions.includes(action);
  const send = async (work: () => Promise<unknown>) => {
    close();
    await sending.send(work);
    await revalidate();
  };
  const moves = movesOf(api, record);
  if (record.actions.length === 0) return null;
  return (
    <>
      <FormTrouble sending={sending} fieldIds={{}} />
      <DecisionBar label={e('web.entries.act')}>
        {may('correct') ? (
          <LocalLink className={buttonClass()} to={`/desk/entries/records/${record.id}/correct`}>
            {t('web.edesk.correct')}
          </LocalLink>
        ) : null}
        {may('restore') ? (
          <Button busy={sending.busy} onClick={() => setAsking('restore')}>
            {`${t('web.edesk.restore')}…`}
          </Button>
        ) : null}
        {may('confirm') ? (
          <Button kind="second" busy={sending.busy} onClick={() => void send(moves.confirm)}>
            {e('web.entries.confirm')}
          </Button>
        ) : null}
        {may('pin') || may('unpin') ? (
          <Button kind="second" busy={sending.busy} onClick={() => void send(moves.pin)}>
            {t(record.pinned ? 'web.edesk.unpin' : 'web.edesk.pin')}
          </Button>
        ) : null}
        {may('assign') ? (
          <Button kind="second" busy={sending.busy} onClick={() => setAsking('assign')}>
            {`${t('web.edesk.assign')}…`}
          </Button>
        ) : null}
        {may('archive') ? (
          <Button kind="danger" busy={sending.busy} onClick={() => setAsking('archive')}>
            {`${e('web.entries.archive')}…`}
          </Button>
        ) : null}
      </DecisionBar>
      <MoveDialog
        open={asking === 'archive'}
        title={e('web.entries.archive.title')}
        text={t(record.owner ? 'web.edesk.archive.text.owned' : 'web.edesk.archive.text')}
        yes={e('web.entries.archive')}
        readers={t(record.owner ? 'web.edesk.archive.readers' : 'web.edesk.archive.readers.none')}
        danger
        needsReason
        onClose={close}
        onConfirm={(reason) => void send(() => moves.archive(reason))}
      />
      <MoveDialog
        open={asking === 'restore'}
        title={t('web.edesk.restore.title')}
        text={t('web.edesk.restore.text')}
        yes={t('web.edesk.restore')}
        onClose={close}
        onConfirm={() => void send(moves.restore)}
      />
      <AssignDialog open={asking === 'assign'} record={record} onClose={close} />
    </>
  );
}

function movesOf(api: Api, { id, version, pinned }: FinderRecord) {
  const params = { path: { id } };
  return {
    confirm: () => api.POST('/finder/records/{id}/confirm', { params, body: { version } }),
    pin: () => api.POST('/finder/records/{id}/pin', { params, body: { version, pinned: !pinned } }),
    restore: () => api.POST('/finder/records/{id}/restore', { params, body: { version } }),
    archive: (reason: string) =>
      api.POST('/finder/records/{id}/archive', { params, body: { version, reason } }),
  };
}
