import type { JSX } from 'react';
import type { CompanyClaim } from '#contracts';
import { useMessages } from '#look';
import { membersMessages } from '../members/members.messages.js';

/** Which of several companies a page is about. A person who administers one alone has nothing to choose. */
export function CompanyChoice(props: {
  readonly page: string;
  readonly company: CompanyClaim;
  readonly all: readonly CompanyClaim[];
}): JSX.Element | null {
  const t = useMessages(membersMessages);
  if (props.all.length < 2) return null;
  return (
    <nav className="company-choice" aria-label={t('members.company')}>
      <ul>
        {props.all.map(({ id, name }) => (
          <li key={id}>
            <a
              href={`${props.page}?company=${id}`}
              aria-current={id === props.company.id ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
