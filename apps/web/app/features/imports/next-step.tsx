import { Button, buttonClass, DecisionBar, useLanguage, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useNavigate } from 'react-router';
import type { FinderImport, FinderKind } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { localPath } from '../../frame/locale';
import { MoveDialog } from '../orders/move-dialog';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { canCarryOut } from './import-state';
import { importsMessages } from './imports.messages';

/** After a dry run: the same file in earnest, or another one. */
export function NextStep(props: {
  readonly order: FinderImport;
  readonly kind: FinderKind | null;
}): JSX.Element {
  const t = useMessages(importsMessages);
  const language = useLanguage();
  const { order, kind } = props;
  return (
    <>
      {order.dryRun ? (
        <CarryOut order={order} />
      ) : (
        <p>
          <LocalLink to={`/desk/entries/records?kind=${order.kind}`}>
            {t('web.imports.see', { kind: kind?.name[language] ?? order.kind })}
          </LocalLink>
        </p>
      )}
    </>
  );
}

function CarryOut({ order }: { readonly order: FinderImport }): JSX.Element {
  const t = useMessages(importsMessages);
  const language = useLanguage();
  const api = useApi();
  const navigate = useNavigate();
  const sending = useSending();
  const [asking, setAsking] = useState(false);
  const { created = 0, changed = 0, refused = 0 } = order.report ?? {};
  const can = canCarryOut(order);
  const carryOut = async () => {
    setAsking(false);
    let id: string | undefined;
    const done = await sending.send(async () => {
      const params = { path: { id: order.id } };
      id = (await api.POST('/finder/imports/{id}/again', { params })).data?.id;
    });
    if (done && id) await navigate(localPath(`/desk/entries/imports/${id}`, language));
  };
  return (
    <>
      <FormTrouble sending={sending} fieldIds={{}} />
      <DecisionBar label={t('web.imports.next')}>
        {can ? (
          <Button busy={sending.busy} onClick={() => setAsking(true)}>
            {`${t('web.imports.real')}…`}
          </Button>
        ) : null}
        <LocalLink
          className={buttonClass(can ? 'second' : 'primary')}
          to={`/desk/entries/imports/new?kind=${order.kind}`}
        >
          {t('web.imports.again')}
        </LocalLink>
        {can || order.report?.complete === false ? null : (
          <span className="soft small">{t('web.imports.nothing')}</span>
        )}
      </DecisionBar>
      <MoveDialog
        open={asking}
        title={t('web.imports.carry-out.title')}
        text={t(refused > 0 ? 'web.imports.carry-out.text.wrong' : 'web.imports.carry-out.text', {
          created,
          changed,
          refused,
        })}
        yes={t('web.imports.real')}
        onClose={() => setAsking(false)}
        onConfirm={() => void carryOut()}
      />
    </>
  );
}
