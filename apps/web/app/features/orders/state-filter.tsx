import { Button, Field, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { LocalLink } from '../../frame/local-link';
import { localPath } from '../../frame/locale';
import { ORDER_STATES, type OrderState } from './order-query';
import { orderStates } from './order-states.messages';
import { orderMessages } from './order.messages';

/** Narrows a list of orders to one state. A plain form: the address holds what was chosen. */
export function StateFilter(props: {
  /** Where the list is. */
  readonly place: string;
  readonly state: OrderState | null;
}): JSX.Element {
  const t = useMessages(orderMessages);
  const s = useMessages(orderStates);
  const language = useLanguage();
  const { place, state } = props;
  return (
    <Form
      key={state}
      className="narrow"
      method="get"
      action={localPath(place, language)}
      role="search"
      aria-label={t('web.orders.filter')}
    >
      <Field id="state" label={t('web.orders.state')}>
        {(control) => (
          <select {...control} name="state" defaultValue={state ?? ''}>
            <option value="">{t('web.orders.all')}</option>
            {ORDER_STATES.map((one) => (
              <option key={one} value={one}>
                {s(`web.order-state.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="row">
        <Button type="submit" kind="second">
          {t('web.orders.filter.go')}
        </Button>
        {state ? <LocalLink to={place}>{t('web.orders.filter.clear')}</LocalLink> : null}
      </p>
    </Form>
  );
}
