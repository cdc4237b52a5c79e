import { Button, Field, useMessages } from '#look';
import { useRef, type FormEvent, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherCatalogueItem, VoucherProviderRecord } from '../../api/types';
import { orderMessages } from '../orders/order.messages';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending, type Sending } from '../voucher/use-sending';
import { directoryMessages } from './directory.messages';
import { VOUCHERS } from './directory-query';
import { registrationMessages } from './registration.messages';

const FIELDS = {
  '/kind': 'cat-kind',
  '/name/zh': 'cat-name-zh',
  '/name/en': 'cat-name-en',
  '/description/zh': 'cat-description-zh',
  '/description/en': 'cat-description-en',
  '/unit/zh': 'cat-unit-zh',
  '/unit/en': 'cat-unit-en',
  '/price/from': 'cat-from',
  '/price/to': 'cat-to',
} as const;
type Pointer = keyof typeof FIELDS;

/** A service of the catalogue: a new one, or a new version. */
export function CatalogueForm(props: {
  readonly record: Pick<VoucherProviderRecord, 'values'>;
  readonly item: VoucherCatalogueItem | null;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useMessages(registrationMessages);
  const names = useMessages(directoryMessages);
  const kindName = useMessages(orderMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const form = useRef<HTMLFormElement>(null);
  const { record, item } = props;
  const kinds = VOUCHERS.filter((kind) => kind !== 'compute' || record.values.kind === 'computing-centre');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!form.current) return;
    const body = { version: item?.version ?? null, ...bodyOf(new FormData(form.current)) };
    const done = await sending.send(() =>
      item
        ? api.PUT('/voucher/provider/catalogue/{item}', { params: { path: { item: item.id } }, body })
        : api.POST('/voucher/provider/catalogue', { body }),
    );
    if (done) props.onClose();
    await revalidate();
  };
  const line = { sending, item };
  return (
    <form className="stack" noValidate ref={form} onSubmit={(event) => void submit(event)}>
      <FormTrouble sending={sending} fieldIds={FIELDS} />
      <Field id={FIELDS['/kind']} label={names('web.provider.takes')} error={sending.mistakes.get('/kind')}>
        {(control) => (
          <select {...control} name={FIELDS['/kind']} defaultValue={item?.kind ?? kinds[0]}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindName(`web.kind.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="pair">
        <Line at="/name/zh" {...line} label={t('web.cat.name.zh')} value={item?.name.zh} />
        <Line at="/name/en" {...line} label={t('web.cat.name.en')} value={item?.name.en} />
        <Line
          at="/description/zh"
          {...line}
          label={t('web.cat.description.zh')}
          value={item?.description.zh}
          long
        />
        <Line
          at="/description/en"
          {...line}
          label={t('web.cat.description.en')}
          value={item?.description.en}
          long
        />
        <Line at="/unit/zh" {...line} label={t('web.cat.unit.zh')} value={item?.unit.zh} />
        <Line at="/unit/en" {...line} label={t('web.cat.unit.en')} value={item?.unit.en} />
        <Line at="/price/from" {...line} label={t('web.cat.from')} value={item?.price.from} figure />
        <Line at="/price/to" {...line} label={t('web.cat.to')} value={item?.price.to} figure />
      </div>
      <p className="row">
        <Button kind="second" onClick={props.onClose}>
          {t('web.cat.cancel')}
        </Button>
        <Button type="submit" busy={sending.busy}>
          {t('web.cat.save')}
        </Button>
      </p>
    </form>
  );
}

function Line(props: {
  readonly at: Pointer;
  readonly sending: Sending;
  readonly label: string;
  readonly value: string | undefined;
  readonly long?: boolean;
  readonly figure?: boolean;
}): JSX.Element {
  const id = FIELDS[props.at];
  return (
    <Field id={id} label={props.label} error={props.sending.mistakes.get(props.at)}>
      {(control) =>
        props.long ? (
          <textarea {...control} name={id} rows={3} maxLength={2000} defaultValue={props.value} />
        ) : (
          <input
            {...control}
            name={id}
            autoComplete="off"
            className={props.figure ? 'num' : undefined}
            inputMode={props.figure ? 'decimal' : undefined}
            defaultValue={props.value}
          />
        )
      }
    </Field>
  );
}

function bodyOf(form: FormData) {
  const typed = (at: Pointer): string => {
    const value = form.get(FIELDS[at]);
    return typeof value === 'string' ? value.trim() : '';
  };
  const text = (at: 'name' | 'description' | 'unit') => ({ zh: typed(`/${at}/zh`), en: typed(`/${at}/en`) });
  return {
    kind: typed('/kind') as VoucherCatalogueItem['kind'],
    name: text('name'),
    description: text('description'),
    unit: text('unit'),
    price: { from: typed('/price/from'), to: typed('/price/to') },
  };
}
