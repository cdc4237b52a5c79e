import { Button, FieldWrong, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { localPath } from '../../frame/locale';
import { verifyMessages } from './verify.messages';

/** Asks for a certificate's code; a plain GET form that needs no scripts. */
export function VerifyForm(props: {
  readonly headingId: string;
  /** The page is about this form alone. */
  readonly main?: boolean;
  readonly title?: string;
  readonly code?: string;
  readonly wrong?: string;
}): JSX.Element {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  const Heading = props.main ? 'h1' : 'h2';
  return (
    <>
      <Heading id={props.headingId}>{props.title ?? t('web.verify.title')}</Heading>
      <p className="soft" id="verify-hint">
        {t('web.verify.lead')}
      </p>
      <form className="ask" action={localPath('/verify', language)} aria-labelledby={props.headingId}>
        <label htmlFor="verify-code">{t('web.verify.code')}</label>
        <div className="askrow">
          <input
            id="verify-code"
            className="mono"
            type="text"
            name="code"
            required
            maxLength={400}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            defaultValue={props.code}
            aria-invalid={props.wrong ? true : undefined}
            aria-describedby={props.wrong ? 'verify-wrong verify-hint' : 'verify-hint'}
          />
          <Button type="submit">{t('web.verify.go')}</Button>
        </div>
        {props.wrong ? <FieldWrong id="verify-wrong">{props.wrong}</FieldWrong> : null}
      </form>
    </>
  );
}
