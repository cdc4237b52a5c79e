import { Notice, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherExpertProfile } from '../../api/types';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/profile-page';
import { expertMessages } from './expert.messages';
import { ProfileForm } from './profile-form';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, expertMessages['web.expert.profile']);
}

export function loader({ context, url }: Route.LoaderArgs): Promise<VoucherExpertProfile> {
  return readForPage({ context, url }, '/voucher/expert-profile');
}

/** What experts say of themselves: where they work, what they judge, and to whom they are tied. */
export default function ProfilePage({ loaderData: { profile } }: Route.ComponentProps): JSX.Element {
  const t = useMessages(expertMessages);
  const [saved, setSaved] = useState(false);
  const standing = profile?.active ? 'admitted' : 'waiting';
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <div>
        <h1>{t('web.expert.profile')}</h1>
        <p className="soft">{t('web.expert.profile.lead')}</p>
      </div>
      <Notice tone={profile?.active ? 'accent' : 'warn'} live>
        {saved ? `${t('web.expert.profile.saved')} ` : null}
        {t(`web.expert.profile.${profile ? standing : 'none'}`)}
      </Notice>
      <ProfileForm profile={profile} onSaved={() => setSaved(true)} />
    </main>
  );
}
