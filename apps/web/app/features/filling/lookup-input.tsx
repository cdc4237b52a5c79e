import { useLanguage, useMessages, type ControlProps } from '#look';
import { useEffect, useId, useState, type JSX, type KeyboardEvent } from 'react';
import { useApi } from '../session/session-context';
import { fillingMessages } from './filling.messages';
import { lookUp, type Found, type Offer } from './lookup';

/** How long after the last key one looks, in milliseconds. */
const PAUSE = 200;

/**
 * A text field that offers matching values below it (ARIA combobox with a list). Arrow keys move, Enter takes, Escape
 * closes. With `free`, what is typed is a value too.
 */
export function LookupInput(props: {
  readonly control: ControlProps;
  readonly lookup: string;
  /** What others belong to can be chosen as well: all of a province, all of a field. */
  readonly above?: boolean;
  /** The name of the value, while nothing is typed. */
  readonly text: string;
  readonly free?: boolean;
  readonly onTake: (offer: Offer) => void;
  readonly onClear?: () => void;
  /** With `free`: what stands in the field changes. */
  readonly onType?: (text: string) => void;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const { found, away } = useFound(props.lookup, typed, props.above);
  const offers = found?.offers ?? [];
  const open = typed !== null && (found !== null || away);
  const close = () => {
    setTyped(null);
    setActive(-1);
  };
  const take = (offer: Offer) => {
    props.onTake(offer);
    close();
  };
  const keys = (event: KeyboardEvent) => {
    const offer = offers[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (typed === null) setTyped('');
      else setActive(nextActive(active, event.key === 'ArrowDown' ? 1 : -1, offers.length));
    } else if (event.key === 'Enter' && open && offer) take(offer);
    else if (event.key === 'Escape' && open) close();
    else return;
    event.preventDefault();
  };
  return (
    <div className="lookup">
      <div className="box">
        <input
          {...props.control}
          type="text"
          role="combobox"
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          autoComplete="off"
          maxLength={120}
          value={props.free ? props.text : (typed ?? props.text)}
          onChange={({ target }) => {
            setTyped(target.value);
            setActive(-1);
            props.onType?.(target.value);
            if (target.value === '') props.onClear?.();
          }}
          onKeyDown={keys}
          onBlur={close}
        />
        <OfferList
          id={listId}
          open={open}
          offers={offers}
          active={active}
          coded={props.lookup === 'industries'}
          onTake={take}
        />
      </div>
      <p className={offers.length > 0 ? 'vh' : 'small quiet'} role="status">
        {open ? (away ? t('web.fill.lookup.away') : countText(found, t)) : ''}
      </p>
    </div>
  );
}

/** Round and round, with the field itself (-1) between the last offer and the first. */
function nextActive(active: number, step: 1 | -1, count: number): number {
  return ((active + 1 + step + count + 1) % (count + 1)) - 1;
}

function OfferList(props: {
  readonly id: string;
  readonly open: boolean;
  readonly offers: readonly Offer[];
  readonly active: number;
  /** The codes are part of the answer. */
  readonly coded: boolean;
  readonly onTake: (offer: Offer) => void;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  return (
    <ul role="listbox" id={props.id} hidden={!props.open} aria-label={t('web.fill.lookup.hint')}>
      {props.offers.map((offer, place) => (
        <li
          key={offer.value}
          id={`${props.id}-${place}`}
          role="option"
          aria-selected={place === props.active}
          // The field keeps the focus, or leaving it would close the list before the click.
          onPointerDown={(event) => {
            event.preventDefault();
            props.onTake(offer);
          }}
        >
          <span>
            {props.coded ? <span className="mono">{offer.value} </span> : null}
            {offer.label[language]}
          </span>
          {offer.place ? <span className="small quiet">{offer.place[language]}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function countText(
  found: Found | null,
  t: (key: keyof typeof fillingMessages, params?: { count: number }) => string,
): string {
  if (!found) return '';
  if (found.offers.length === 0) return t('web.fill.lookup.none');
  return found.more ? t('web.fill.lookup.more') : t('web.fill.lookup.found', { count: found.offers.length });
}

/** What matches the typed words, a moment after the last key. */
function useFound(
  lookup: string,
  typed: string | null,
  above: boolean | undefined,
): { found: Found | null; away: boolean } {
  const api = useApi();
  const [state, setState] = useState<{ found: Found | null; away: boolean }>({ found: null, away: false });
  useEffect(() => {
    if (typed === null) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      lookUp(api, lookup, typed, above).then(
        (found) => wanted && setState({ found, away: false }),
        () => wanted && setState({ found: null, away: true }),
      );
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [api, lookup, typed, above]);
  return typed === null ? { found: null, away: false } : state;
}
