import { Icon, useMessages } from '#look';
import type { JSX } from 'react';
import { fillingMessages } from './filling.messages';
import { ACCEPTED } from './uploads';

/** Chooses files for one place; `id` also names the words about what is wrong there (`ID-error`). */
export function FilePicker(props: {
  readonly id: string;
  /** Of the place. */
  readonly title: string;
  /** How many files more it takes. */
  readonly room: number;
  readonly onFiles: (files: File[]) => void;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const { id, title, room } = props;
  return (
    <span className="picker">
      <input
        id={id}
        className="vh"
        type="file"
        accept={ACCEPTED}
        multiple={room > 1}
        aria-describedby={`${id}-error`}
        onChange={({ target }) => {
          props.onFiles([...(target.files ?? [])].slice(0, room));
          // The same file may be chosen again, for instance after it failed.
          target.value = '';
        }}
      />
      <label className="btn second" htmlFor={id}>
        <Icon name="upload" />
        <span aria-hidden="true">{t('web.fill.slot.choose')}</span>
        <span className="vh">{t('web.fill.slot.choose.for', { slot: title })}</span>
      </label>
    </span>
  );
}
