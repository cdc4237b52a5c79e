import type { JSX, ReactNode } from 'react';
import { useMessages } from '#look';
import { factorMessages } from './factor.messages.js';

/** A form that the page's script fills in with a passkey; it stays hidden where there is no script. */
export function PasskeyForm(props: {
  readonly kind: 'get' | 'create';
  readonly action: string;
  /** Where the script fetches what the browser has to sign. */
  readonly options: string;
  readonly formToken: string;
  readonly children: ReactNode;
}): JSX.Element {
  const t = useMessages(factorMessages);
  return (
    <form
      method="post"
      action={props.action}
      id="passkey"
      data-passkey={props.kind}
      data-options={props.options}
      className="stack passkey"
      hidden
    >
      <input type="hidden" name="_csrf" value={props.formToken} />
      <input type="hidden" name="credential" value="" />
      {props.children}
      <p
        className="wrong"
        role="alert"
        data-fault=""
        data-cancelled={t('passkey.cancelled')}
        data-failed={t('passkey.failed')}
        data-there={t('passkey.there')}
        hidden
      />
    </form>
  );
}
