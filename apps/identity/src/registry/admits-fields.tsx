import type { JSX } from 'react';
import { ADMITTED } from '#identity';
import { FieldWrong, useMessages } from '#look';
import { identityMessages } from '../pages/identity.messages.js';
import type { ClientForm } from './client-form.js';
import { clientFormMessages } from './client-form.messages.js';
import { wrongs } from './wrongs.js';

/** Who may enter a system: everybody, or people of some roles. */
export function AdmitsFields({ form }: { readonly form: ClientForm }): JSX.Element {
  const t = useMessages({ ...identityMessages, ...clientFormMessages });
  const wrong = wrongs(form.mistakes, 'admits');
  return (
    <fieldset
      id="admits"
      className="field"
      tabIndex={-1}
      aria-describedby={wrong ? 'admits-error' : undefined}
    >
      <legend>{t('client-form.admits')}</legend>
      {(['everybody', 'some'] as const).map((whom) => (
        <label key={whom} className="choice">
          <input
            type="radio"
            name="admits"
            value={whom}
            defaultChecked={(form.typed['admits'] ?? 'some') === whom}
          />
          {t(`client-form.admits.${whom}`)}
        </label>
      ))}
      <div className="roles">
        {ADMITTED.map((role) => (
          <label key={role} className="choice">
            <input
              type="checkbox"
              name={`admits.${role}`}
              defaultChecked={form.typed[`admits.${role}`] === 'on'}
            />
            {t(`role.${role}`)}
          </label>
        ))}
      </div>
      {wrong ? <FieldWrong id="admits-error">{wrong}</FieldWrong> : null}
    </fieldset>
  );
}
