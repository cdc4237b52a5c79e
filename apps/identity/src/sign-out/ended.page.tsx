import type { JSX } from 'react';
import {
  LinkButton,
  momentText,
  Panel,
  Tag,
  useLanguage,
  useMessages,
  type IconName,
  type Tone,
} from '#look';
import { signOutMessages } from './sign-out.messages.js';
import { renderDocument } from '../pages/document.js';
import type { PageContext } from '../pages/page-context.js';

/** A subsystem that the sign-out concerns. */
export interface EndedSystem {
  readonly name: string;
  readonly state: 'told' | 'being-told' | 'unreachable' | 'given-up';
  /** Until when it is tried. */
  readonly until: Date;
}

export interface EndedPage {
  readonly context: PageContext;
  readonly systems: readonly EndedSystem[];
  /** Where the person may go on to. */
  readonly onward: string;
  /** This page's address for another look, while something is left to see. */
  readonly again: string | null;
  /** Seconds until it looks again by itself; null: not any more. */
  readonly lookAfter: number | null;
  /** Address of the script that does so. */
  readonly script: string;
}

export function endedPage(page: EndedPage): string {
  const { context, lookAfter, script } = page;
  return renderDocument({
    context,
    title: signOutMessages['ended.title'][context.language],
    script: lookAfter === null ? undefined : script,
    children: <Ended {...page} />,
  });
}

function Ended({ systems, onward, again, lookAfter }: EndedPage): JSX.Element {
  const t = useMessages(signOutMessages);
  const lead = systems.length === 0 ? 'ended.alone' : again ? 'ended.telling' : 'ended.all-told';
  const failed = systems.some(({ state }) => state === 'given-up');
  return (
    <main id="main" className="wrap entry wide" data-look-after={lookAfter} data-again={again}>
      <div>
        <h1>{t('ended.title')}</h1>
        <p id="lead" className="soft" role="status">
          {failed && !again ? null : t(lead)}
        </p>
      </div>
      {systems.length > 0 ? (
        <Panel id="systems" title={t('ended.systems')} flush>
          <ul className="told" id="told">
            {systems.map((system) => (
              <SystemLine key={system.name} {...system} />
            ))}
          </ul>
        </Panel>
      ) : null}
      <p className="row">
        <LinkButton href={onward}>{t('ended.onward')}</LinkButton>
        {again ? (
          <span id="again">
            <LinkButton kind="second" href={again}>
              {t('ended.look-again')}
            </LinkButton>
          </span>
        ) : null}
      </p>
    </main>
  );
}

const SIGNS: Record<EndedSystem['state'], readonly [tone: Tone, icon: IconName]> = {
  told: ['ok', 'check'],
  'being-told': ['accent', 'clock'],
  unreachable: ['warn', 'warn'],
  'given-up': ['bad', 'warn'],
};

function SystemLine({ name, state, until }: EndedSystem): JSX.Element {
  const t = useMessages(signOutMessages);
  const language = useLanguage();
  const [tone, icon] = SIGNS[state];
  return (
    <li>
      <span>{name}</span>
      <Tag tone={tone} icon={icon}>
        {t(`ended.${state}`)}
      </Tag>
      {state === 'unreachable' ? (
        <p className="soft">
          {t('ended.unreachable.until', { until: momentText(until.toISOString(), language) })}
        </p>
      ) : null}
      {state === 'given-up' ? <p className="soft">{t('ended.given-up.text')}</p> : null}
    </li>
  );
}
