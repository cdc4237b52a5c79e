import { Field, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderRequestForm } from '../../api/types';
import { requestMessages } from './requests.messages';

/** A day that one would like to come on, as chosen; empty for none. */
export interface Wish {
  readonly day: string;
  readonly part: 'morning' | 'afternoon';
}

const NUMBERS = [0, 1, 2] as const;
export const NO_WISHES: readonly Wish[] = NUMBERS.map(() => ({ day: '', part: 'morning' }));

/** Ids of the fields by JSON pointer; the API numbers the days that were chosen, the first of which is the first. */
export const WISH_FIELDS = {
  '/wishes/0/day': 'wish-0',
  '/wishes/1/day': 'wish-1',
  '/wishes/2/day': 'wish-2',
  '/people': 'ask-people',
} as const;

export function wishedOf(wishes: readonly Wish[]): Wish[] {
  return wishes.filter(({ day }) => day !== '');
}

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
