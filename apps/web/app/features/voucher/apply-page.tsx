import { Button, EmptyState, figureText, Notice, Panel, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { HostedTeam, SizeDeclaration, VoucherRound } from '../../api/types';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import { applyMessages } from './apply.messages';
import { AskForm } from './ask-form';
import type { Route } from './+types/apply-page';
import { SizeForm } from './size-form';
import voucherCss from './voucher.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [{ rel: 'stylesheet', href: voucherCss }];
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, applyMessages['web.apply.title']);
}

export async function loader({ context, url }: Route.LoaderArgs) {
  const page = { context, url };
  const [rounds, declaration, teams] = await Promise.all([
    readForPage<{ items: VoucherRound[] }>(page, '/voucher/rounds'),
    readForPage<SizeDeclaration>(page, '/voucher/declaration'),
    readForPage<{ items: HostedTeam[] }>(page, '/voucher/teams'),
  ]);
  return { round: rounds.items.find(({ open }) => open) ?? null, declaration, teams: teams.items };
}

/** The size of the company first, then the application with its estimate. */
export default function ApplyPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(applyMessages);
  const { round, declaration, teams } = loaderData;
  const mayApply = usePortal().session?.grants['voucher']?.includes('submit') ?? false;
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <h1>{t('web.apply.title')}</h1>
      {!mayApply ? (
        <Notice tone="warn">{t('web.apply.read-only')}</Notice>
      ) : round ? (
        <Steps round={round} declaration={declaration} teams={teams} />
      ) : (
        <EmptyState title={t('web.apply.none-open')}>
          <p>{t('web.apply.none-open.text')}</p>
        </EmptyState>
      )}
    </main>
  );
}

function Steps(props: {
  readonly round: VoucherRound;
  readonly declaration: SizeDeclaration;
  readonly teams: readonly HostedTeam[];
}): JSX.Element {
  const t = useMessages(applyMessages);
  const { round, declaration, teams } = props;
  const [again, setAgain] = useState(false);
  return (
    <>
      <Panel id="h-size" title={t('web.apply.size')} hint={t('web.apply.size.hint')}>
        {declaration.declared && !again ? (
          <Declared declaration={declaration} onAgain={() => setAgain(true)} />
        ) : (
          <SizeForm onDone={() => setAgain(false)} />
        )}
      </Panel>
      <Panel id="h-ask" title={t('web.apply.ask')}>
        <AskForm round={round} declared={declaration.declared} teams={teams} />
      </Panel>
    </>
  );
}

function Declared(props: {
  readonly declaration: SizeDeclaration;
  readonly onAgain: () => void;
}): JSX.Element {
  const t = useMessages(applyMessages);
  const { year, staff, revenue, assets, controller } = props.declaration;
  return (
    <div className="row between">
      <p className="num">
        {t('web.apply.size.said', {
          year: year ?? '',
          staff: staff ?? '',
          revenue: figureText(revenue ?? ''),
          assets: figureText(assets ?? ''),
          controller: controller ?? '',
        })}
      </p>
      <Button kind="second" onClick={props.onAgain}>
        {t('web.apply.size.again')}
      </Button>
    </div>
  );
}
