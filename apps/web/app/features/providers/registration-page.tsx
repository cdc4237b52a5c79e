import { Button, EmptyState, Notice, useMessages } from '#look';
import type { JSX } from 'react';
import { useRevalidator } from 'react-router';
import { readIfThere } from '../../api/read-for-page';
import type { VoucherProviderRecord } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import { useApi } from '../session/session-context';
import { useSending } from '../voucher/use-sending';
import type { Route } from './+types/registration-page';
import { ProviderStateTag } from './provider-state-tag';
import { RegistrationView } from './registration-view';
import { registrationMessages } from './registration.messages';
import fillingCss from '../filling/filling.css?url';
import ordersCss from '../orders/orders.css?url';
import voucherCss from '../voucher/voucher.css?url';
import providersCss from './providers.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [fillingCss, voucherCss, ordersCss, providersCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, registrationMessages['web.reg.title']);
}

export async function loader({
  context,
  url,
}: Route.LoaderArgs): Promise<{ record: VoucherProviderRecord | null }> {
  const page = { context, url };
  return { record: await readIfThere(page, '/voucher/provider', 'voucher.provider-not-registered') };
}

/** The company as a provider of services: its registration and its catalogue. */
export default function RegistrationPage({ loaderData: { record } }: Route.ComponentProps): JSX.Element {
  const t = useMessages(registrationMessages);
  const mayFill = usePortal().session?.grants['voucher']?.includes('fill') ?? false;
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <div className="row between">
        <h1>
          {t('web.reg.title')} {record ? <ProviderStateTag record={record} /> : null}
        </h1>
        {record ? <LocalLink to="/workspace/provider/orders">{t('web.reg.orders')}</LocalLink> : null}
      </div>
      {record ? null : (
        <EmptyState title={t('web.reg.none')}>
          <p>{t('web.reg.none.text')}</p>
        </EmptyState>
      )}
      {record && record.state !== 'refused' ? null : mayFill ? (
        <Begin again={record !== null} />
      ) : (
        <Notice tone="warn">{t('web.reg.read-only')}</Notice>
      )}
      {record ? <RegistrationView key={record.id} record={record} mayFill={mayFill} /> : null}
    </main>
  );
}

function Begin({ again }: { readonly again: boolean }): JSX.Element {
  const t = useMessages(registrationMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const begin = async () => {
    await sending.send(() => api.PUT('/voucher/provider', { body: { version: null, values: {} } }));
    await revalidate();
  };
  return (
    <div className="stack">
      <p>
        <Button busy={sending.busy} onClick={() => void begin()}>
          {t(again ? 'web.reg.again' : 'web.reg.begin')}
        </Button>
      </p>
      {sending.words ? (
        <p className="wrong" role="alert">
          {sending.words}
        </p>
      ) : null}
    </div>
  );
}
