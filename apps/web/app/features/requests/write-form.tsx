import { Button, Field, Panel, useMessages } from '#look';
import type { FormEvent, JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { FinderRequest } from '../../api/types';
import { useKeptText } from '../orders/use-kept-text';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { requestMessages } from './requests.messages';

const FIELDS = { '/message': 'write-message' };

/** The asking company writes again. */
export function WriteForm({ request }: { readonly request: FinderRequest }): JSX.Element {
  const t = useMessages(requestMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const { id, version } = request;
  const [message, keepMessage] = useKeptText(`request-write:${id}`);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { version, message };
    const params = { path: { id } };
    if (await sending.send(() => api.POST('/finder/requests/{id}/write', { params, body }))) keepMessage('');
    await revalidate();
  };
  return (
    <Panel id="h-write" title={t('web.req.write')}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <FormTrouble sending={sending} fieldIds={FIELDS} />
        <Field id="write-message" label={t('web.req.write.label')} error={sending.mistakes.get('/message')}>
          {(control) => (
            <textarea
              {...control}
              rows={4}
              value={message}
              onChange={({ target }) => keepMessage(target.value)}
            />
          )}
        </Field>
        <p>
          <Button type="submit" busy={sending.busy}>
            {t('web.req.write.send')}
          </Button>
        </p>
      </form>
    </Panel>
  );
}
