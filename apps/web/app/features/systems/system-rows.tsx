import type { PortalSystem } from '#contracts';
import { Icon, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { systemsMessages } from './systems.messages';

/** The systems that a person may enter, a row each; nothing when there are none or they cannot be told. */
export function SystemRows(props: {
  readonly systems: readonly PortalSystem[] | null;
  readonly className?: string;
}): JSX.Element | null {
  const t = useMessages(systemsMessages);
  const language = useLanguage();
  if (!props.systems || props.systems.length === 0) return null;
  return (
    <section className={props.className} aria-labelledby="h-systems">
      <h2 id="h-systems">{t('web.systems')}</h2>
      <p className="soft">{t('web.systems.lead')}</p>
      <ul className="systems">
        {props.systems.map((system) => (
          <li key={system.id}>
            {system.logo ? <img src={system.logo} alt="" width="32" height="32" loading="lazy" /> : null}
            <div>
              <h3>{system.name[language]}</h3>
              {system.purpose[language] ? <p className="soft">{system.purpose[language]}</p> : null}
            </div>
            <a className="nw" href={system.entry}>
              <span aria-hidden="true">{t('web.systems.enter')}</span>
              <span className="vh">{t('web.systems.enter-which', { name: system.name[language] })}</span>{' '}
              <Icon name="right" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
