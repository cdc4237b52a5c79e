import { GRANTS } from '#contracts';
import type { Grants, MembershipRole } from '#identity';
import { endOfDay, shanghaiDay, type Language } from '#kernel';
import { grantLines } from './grant-lines.js';
import { membersMessages } from './members.messages.js';
import { untilText } from './period-text.js';
import type { Rights } from './read-rights.js';

/** What the record says of granted rights: `member hightech:fill,submit`. */
export function rightsNote({ role, grants, until }: Pick<Rights, 'role' | 'grants' | 'until'>): string {
  const granted = Object.entries(grants).map(([subsystem, may]) => `${subsystem}:${may.join(',')}`);
  const end = until ? [`until ${shanghaiDay(new Date(until.getTime() - 1))}`] : [];
  return [role, ...granted, ...end].join(' ');
}

const NOTE =
  /^(?<who>.+?): (?<role>administrator|member|consultant)(?<grants>(?: [a-z]+:[a-z,]+)*)(?: until (?<until>\d{4}-\d{2}-\d{2}))?$/;

/** A note about rights in words, with whom it is about; any other note as it stands. */
export function rightsNoteText(note: string, language: Language): string {
  const { who = '', role, grants = '', until } = NOTE.exec(note)?.groups ?? {};
  if (!role) return note;
  const granted = Object.fromEntries(
    grants
      .trim()
      .split(' ')
      .filter(Boolean)
      .map((part) => {
        const [subsystem = '', may = ''] = part.split(':');
        return [subsystem, GRANTS.filter((verb) => may.split(',').includes(verb))];
      }),
  ) as Grants;
  const held = role as MembershipRole;
  return [
    who,
    membersMessages[`company.role.${held}`][language],
    ...grantLines(held, granted, language),
    ...(until ? [untilText(endOfDay(until), language)] : []),
  ].join(language === 'zh' ? '，' : '; ');
}
