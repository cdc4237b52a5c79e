import { Field, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderRequestForm } from '../../api/types';
import { requestMessages } from './requests.messages';
import type { Wish } from './wishes';

const NUMBERS = [0, 1, 2] as const;

/** Ids of the fields by JSON pointer. */
export const WISH_FIELDS = {
  '/wishes/0/day': 'wish-0',
  '/wishes/1/day': 'wish-1',
  '/wishes/2/day': 'wish-2',
  '/people': 'ask-people',
} as const;

/** When one would like to come, the best day first, and how many. */
export function VisitFields(props: {
  readonly form: Pick<FinderRequestForm, 'from' | 'until'>;
  readonly wishes: readonly Wish[];
  readonly people: string;
  readonly mistakes: ReadonlyMap<string, string>;
  readonly onWishes: (wishes: readonly Wish[]) => void;
  readonly onPeople: (people: string) => void;
}): JSX.Element {
  const t = useMessages(requestMessages);
  const { form, wishes, mistakes } = props;
  const change = (at: number, part: Partial<Wish>) =>
    props.onWishes(wishes.map((wish, one) => (one === at ? { ...wish, ...part } : wish)));
  return (
    <>
      {NUMBERS.map((at) => (
        <div className="pair" key={at}>
          <Field
            id={`wish-${at}`}
            label={t('web.req.new.wish', { number: at + 1 })}
            error={mistakes.get(`/wishes/${at}/day`)}
            optional={at > 0}
            {...(at === 0 ? { hint: t('web.req.new.wish.hint') } : {})}
          >
            {(control) => (
              <input
                {...control}
                type="date"
                min={form.from}
                max={form.until}
                value={wishes[at]?.day ?? ''}
                onChange={({ target }) => change(at, { day: target.value })}
              />
            )}
          </Field>
          <Field id={`wish-part-${at}`} label={t('web.req.new.part', { number: at + 1 })}>
            {(control) => (
              <select
                {...control}
                value={wishes[at]?.part ?? 'morning'}
                onChange={({ target }) =>
                  change(at, { part: target.value === 'afternoon' ? 'afternoon' : 'morning' })
                }
              >
                <option value="morning">{t('web.req.morning')}</option>
                <option value="afternoon">{t('web.req.afternoon')}</option>
              </select>
            )}
          </Field>
        </div>
      ))}
      <Field id="ask-people" label={t('web.req.new.people')} error={mistakes.get('/people')}>
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="numeric"
            className="num"
            autoComplete="off"
            value={props.people}
            onChange={({ target }) => props.onPeople(target.value)}
          />
        )}
      </Field>
    </>
  );
}
