import { dayText, TodoList, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { lastDay } from '../application/last-day';
import { fillingMessages } from './filling.messages';
import { useForm } from './form-context';
import { wholePlaceName } from './place-name';
import { fieldId, overlap, valueAt } from './pointer';

/** How many returned places still are as they were. */
export function useUnchanged(): readonly string[] {
  const { application, values, filling } = useForm();
  return application.returns
    .filter(({ pointer, status, oldValue }) => {
      if (pointer.startsWith('/attachments/')) return status === 'open';
      const touched = filling.draft.pending.some((one) => overlap(one.pointer, pointer));
      if (touched) return false;
      return JSON.stringify(valueAt(values, pointer) ?? null) === JSON.stringify(oldValue ?? null);
    })
    .map(({ pointer }) => pointer);
}

/** What a reviewer sent back, until when to change it, and what happens otherwise. */
export function ToCorrect(): JSX.Element | null {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const { application, form } = useForm();
  const unchanged = useUnchanged();
  const { returns, clock, state } = application;
  if (state !== 'correcting' || returns.length === 0) return null;
  return (
    <TodoList
      title={t('web.fill.todo', { count: returns.length, done: returns.length - unchanged.length })}
      items={returns.map(({ pointer }) => ({
        fieldId: fieldId(pointer),
        text: wholePlaceName(form, application.years, pointer, language),
        done: !unchanged.includes(pointer),
      }))}
    >
      {clock?.dueAt ? (
        <p className="soft">
          {t('web.fill.todo.due', { day: dayText(lastDay(clock.dueAt), language), left: clock.leftDays })}
        </p>
      ) : null}
    </TodoList>
  );
}
