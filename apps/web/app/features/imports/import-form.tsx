import { Button, Icon, Panel, useLanguage, useMessages } from '#look';
import { useState, type FormEvent, type JSX } from 'react';
import { useNavigate } from 'react-router';
import { refusedHere } from '../../api/refused-here';
import type { FinderKind } from '../../api/types';
import { localPath } from '../../frame/locale';
import { usePortal } from '../../frame/portal-data';
import { useKeptFields } from '../orders/use-kept-fields';
import { useApi, type Api } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { ImportFields, type TypedImport } from './import-fields';
import { IMPORT_FIELDS, mistakesOf } from './import-order';
import { importsMessages } from './imports.messages';
import { TemplateLinks } from './template-links';

/** A table with where it comes from. What is typed stays with the tab, also for the next table of the same source. */
export function ImportForm(props: {
  readonly kinds: readonly FinderKind[];
  readonly kind: FinderKind['id'] | '';
  readonly sources: readonly string[];
}): JSX.Element {
  const t = useMessages(importsMessages);
  const language = useLanguage();
  const api = useApi();
  const navigate = useNavigate();
  const sending = useSending();
  const person = usePortal().session?.person.id ?? '';
  const [kept, change] = useKeptFields<string>(`import:${person}`);
  const [file, setFile] = useState<File | null>(null);
  /** Counts the files that could not be read: the browser would go on reading such a one as it was. */
  const [unread, setUnread] = useState(0);
  const { kinds } = props;
  const kind = kinds.find(({ id }) => id === (kept['kind'] ?? props.kind)) ?? kinds[0];
  const typed = {
    source: kept['source'] ?? '',
    licence: kept['licence'] ?? '',
    address: kept['address'] ?? '',
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!kind) return;
    let id: string | undefined;
    const done = await sending.send(async () => {
      const mistakes = [...mistakesOf({ ...typed, file })];
      if (mistakes.length > 0) throw refusedHere(mistakes.map(([pointer, key]) => [pointer, t(key)]));
      const content = await file?.arrayBuffer().catch(() => null);
      if (!file || !content) {
        setFile(null);
        setUnread((count) => count + 1);
        throw refusedHere([['/file', t('web.imports.file.changed')]]);
      }
      id = await order(api, kind.id, typed, file.name, content);
    });
    if (done && id) await navigate(localPath(`/desk/entries/imports/${id}`, language));
  };
  return (
    <div className="ordercols">
      <form className="stack-3" noValidate onSubmit={(event) => void submit(event)}>
        <FormTrouble sending={sending} fieldIds={IMPORT_FIELDS} />
        <Panel id="h-import" title={t('web.imports.what')} hint={t('web.imports.kept')}>
          <ImportFields
            key={unread}
            {...props}
            typed={{ ...typed, kind: kind?.id ?? '' }}
            wrong={sending.mistakes}
            onType={(part, value) => change((now) => ({ ...now, [part]: value }))}
            onFile={setFile}
          />
        </Panel>
        <p className="row">
          <Button type="submit" busy={sending.busy}>
            <Icon name="upload" /> {t('web.imports.try')}
          </Button>
          <span className="small soft">{t('web.imports.try.note')}</span>
        </p>
      </form>
      <div className="orderside">{kind ? <TemplateLinks kind={kind} /> : null}</div>
    </div>
  );
}

/** @returns the id of the import */
async function order(
  api: Api,
  kind: FinderKind['id'],
  { source, licence, address }: Omit<TypedImport, 'kind'>,
  name: string,
  content: ArrayBuffer,
): Promise<string | undefined> {
  const from = address.trim() ? { address: address.trim() } : {};
  const query = { kind, source, licence, ...from, fileName: name.slice(-200), dryRun: 'true' as const };
  const { data } = await api.POST('/finder/imports', {
    params: { query },
    // The description calls bytes a string.
    body: content as unknown as string,
    bodySerializer: (bytes: unknown) => bytes as ArrayBuffer,
    headers: { 'content-type': 'application/octet-stream' },
  });
  return data?.id;
}
