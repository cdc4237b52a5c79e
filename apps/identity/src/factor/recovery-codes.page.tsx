import type { JSX, ReactNode } from 'react';
import { Notice, Panel, useMessages } from '#look';
import { factorMessages } from './factor.messages.js';

/**
 * New recovery codes, this once.
 * @param codes null when they were shown before
 */
export function RecoveryCodes(props: {
  readonly codes: readonly string[] | null;
  /** How it goes on. */
  readonly children: ReactNode;
}): JSX.Element {
  const t = useMessages(factorMessages);
  return (
    <>
      <div>
        <h1>{t('factor.codes.title')}</h1>
        {props.codes ? <p className="soft">{t('factor.codes.lead')}</p> : null}
      </div>
      {props.codes ? (
        <Panel id="codes" title={t('factor.codes.list')}>
          <ol className="recovery-codes">
            {props.codes.map((code) => (
              <li key={code} className="mono">
                {code}
              </li>
            ))}
          </ol>
          <p className="hint">{t('factor.codes.how')}</p>
        </Panel>
      ) : (
        <Notice>{t('factor.codes.gone')}</Notice>
      )}
      {props.children}
    </>
  );
}
