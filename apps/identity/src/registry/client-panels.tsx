import type { JSX } from 'react';
import type { RegisteredClient } from '#identity';
import { Button, Field, Panel, useLanguage, useMessages } from '#look';
import type { Mistake } from '../pages/mistakes.js';
import { KEEPS } from './keep-secret.js';
import { oldSecretUntil } from './old-secret-until.js';
import { registryMessages } from './registry.messages.js';
import { wrongs } from './wrongs.js';

interface PanelProps {
  readonly client: RegisteredClient;
  readonly formToken: string;
  /** Changes are offered to those who have just shown who they are. */
  readonly confirmed: boolean;
  readonly mistakes: readonly Mistake[];
}

/** How many secrets are live, and a new one. */
export function SecretPanel(page: PanelProps & { readonly now: Date }): JSX.Element {
  const t = useMessages(registryMessages);
  const { client, mistakes } = page;
  const until = oldSecretUntil(client, page.now, useLanguage());
  const wrong = wrongs(mistakes, 'keep');
  return (
    <Panel id="secret" title={t('client.secret')}>
      <p>{until === null ? t('client.secret.one') : t('client.secret.two', { until })}</p>
      {page.confirmed ? (
        <details className="other-way" open={wrong !== undefined}>
          <summary>{t('client.secret.rotate')}</summary>
          <form
            method="post"
            action={`/staff/clients/${client.id}/secret`}
            className="registry stack"
            data-once=""
          >
            <input type="hidden" name="_csrf" value={page.formToken} />
            <input type="hidden" name="seen" value={client.updatedAt.getTime()} />
            {until === null ? null : <p>{t('client.secret.two.warn')}</p>}
            <Field
              id="keep"
              label={t('client.secret.keep')}
              hint={t('client.secret.keep.hint')}
              error={wrong}
            >
              {(control) => (
                <select {...control} name="keep">
                  {KEEPS.map((keep) => (
                    <option key={keep} value={keep}>
                      {t(`client.secret.keep.${keep}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Button type="submit" kind="second">
              {t('client.secret.submit')}
            </Button>
          </form>
        </details>
      ) : null}
    </Panel>
  );
}

/** @param props.logo its address, or null */
export function LogoPanel({
  client,
  logo,
  mistakes,
  formToken,
  confirmed,
}: PanelProps & { readonly logo: string | null }): JSX.Element {
  const t = useMessages(registryMessages);
  return (
    <Panel id="logo" title={t('client.logo')}>
      <div className="stack">
        {logo === null ? (
          <p>{t('client.logo.none')}</p>
        ) : (
          <img className="client-logo" src={logo} alt={t('client.logo.now')} width="64" height="64" />
        )}
        {confirmed ? (
          <form
            method="post"
            action={`/staff/clients/${client.id}/logo`}
            encType="multipart/form-data"
            className="stack"
          >
            <input type="hidden" name="_csrf" value={formToken} />
            <Field
              id="logo-file"
              label={t('client.logo.file')}
              hint={t('client.logo.hint')}
              error={wrongs(mistakes, 'logo-file')}
            >
              {(control) => <input {...control} type="file" name="logo" accept=".png,.jpg,.jpeg" required />}
            </Field>
            <Button type="submit" kind="second">
              {t('client.logo.submit')}
            </Button>
          </form>
        ) : null}
      </div>
    </Panel>
  );
}

/** Disable or enable it; removing asks on a page of its own. */
export function StatePanel({ client, formToken }: PanelProps): JSX.Element {
  const t = useMessages(registryMessages);
  const own = `/staff/clients/${client.id}`;
  const name = client.name[useLanguage()];
  return (
    <Panel id="state" title={t('clients.state')}>
      <div className="stack">
        {client.disabledAt ? (
          <form method="post" action={`${own}/enable`} className="stack">
            <input type="hidden" name="_csrf" value={formToken} />
            <p>{t('client.enable.text')}</p>
            <Button type="submit">{t('client.enable.submit')}</Button>
          </form>
        ) : (
          <details className="other-way">
            <summary>{t('client.disable')}</summary>
            <form method="post" action={`${own}/disable`} className="registry stack">
              <input type="hidden" name="_csrf" value={formToken} />
              <p>{t('client.disable.text', { name })}</p>
              <Button type="submit" kind="danger">
                {t('client.disable.submit')}
              </Button>
            </form>
          </details>
        )}
        <p>
          <a href={`${own}/remove`}>{t('client.remove')}</a>
        </p>
      </div>
    </Panel>
  );
}
