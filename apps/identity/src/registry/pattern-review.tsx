import type { JSX } from 'react';
import { patternExamples } from '#identity';
import { FieldWrong, Icon, useMessages } from '#look';
import type { ClientForm } from './client-form.js';
import { clientFormMessages } from './client-form.messages.js';
import { isReviewed, soundPatterns } from './judge-client-form.js';
import { readClientForm } from './read-client-form.js';
import { wrongs } from './wrongs.js';

/**
 * What the patterns among the service addresses match, with a tick that stands for these very patterns. Empty without a
 * pattern; the page's script puts the answer for what is being typed in its place.
 */
export function PatternReview({ form }: { readonly form: ClientForm }): JSX.Element {
  const draft = readClientForm(form.typed, form.kind);
  const patterns = soundPatterns(draft);
  const shown =
    patterns.length > 0 ? (
      <Review form={form} patterns={patterns} reviewed={isReviewed(draft, form.typed)} />
    ) : null;
  return (
    <div id="patterns" data-of={patterns.join(' ')}>
      {shown}
    </div>
  );
}

function Review(props: {
  readonly form: ClientForm;
  readonly patterns: readonly string[];
  readonly reviewed: boolean;
}): JSX.Element {
  const t = useMessages(clientFormMessages);
  const { patterns } = props;
  const wrong = wrongs(props.form.mistakes, 'reviewed');
  return (
    <fieldset className="field review">
      <legend>{t('client-form.patterns')}</legend>
      <p className="hint">{t('client-form.patterns.lead')}</p>
      {patterns.map((pattern) => (
        <Examples key={pattern} pattern={pattern} />
      ))}
      <label className="choice">
        <input
          type="checkbox"
          id="reviewed"
          name="reviewed"
          value={patterns.join(' ')}
          defaultChecked={props.reviewed}
          aria-describedby={wrong ? 'reviewed-error' : undefined}
          aria-invalid={wrong ? true : undefined}
        />
        {t('client-form.reviewed')}
      </label>
      {wrong ? <FieldWrong id="reviewed-error">{wrong}</FieldWrong> : null}
    </fieldset>
  );
}

function Examples({ pattern }: { readonly pattern: string }): JSX.Element {
  const t = useMessages(clientFormMessages);
  const { matches, refuses } = patternExamples(pattern);
  return (
    <div className="examples">
      <p className="mono">{pattern}</p>
      <ul>
        {matches.map((address) => (
          <li key={address} className="match">
            <Icon name="check" />
            <span>
              {t('client-form.patterns.matches')} <span className="mono">{address}</span>
            </span>
          </li>
        ))}
        {refuses.map((address) => (
          <li key={address}>
            <Icon name="cross" />
            <span>
              {t('client-form.patterns.refuses')} <span className="mono">{address}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
