import { Button, Field, Icon, Panel, useLanguage, useMessages } from '#look';
import { useState, type FormEvent, type JSX } from 'react';
import { useNavigate } from 'react-router';
import { localPath } from '../../frame/locale';
import { useApi } from '../session/session-context';
import { useSending, type Sending } from '../voucher/use-sending';
import type { BankFormat } from './finance-types';
import { FileFaults } from './file-faults';
import { reconciliationMessages } from './reconciliation.messages';

const MOST_BYTES = 700 * 1024;

/** Takes a result file of the bank in; what is wrong with it is said by the line, and nothing of it is kept then. */
export function ImportForm({ formats }: { readonly formats: readonly BankFormat[] }): JSX.Element {
  const t = useMessages(reconciliationMessages);
  const language = useLanguage();
  const api = useApi();
  const navigate = useNavigate();
  const sending = useSending();
  const [chosen, setChosen] = useState<{ file: File; after: number } | null>(null);
  const [format, setFormat] = useState(formats[0]?.id ?? '');
  const [missing, setMissing] = useState<'none' | 'large' | 'changed' | null>(null);
  // A refused file is chosen anew: the browser would go on reading it as it was, or say nothing of a second choice.
  const refused = sending.mistakes.size > 0;
  const file = chosen && (!refused || chosen.after === sending.tries) ? chosen.file : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const content = file && file.size <= MOST_BYTES ? await base64Of(file) : null;
    setMissing(!file ? 'none' : file.size > MOST_BYTES ? 'large' : content === null ? 'changed' : null);
    if (!file || content === null) return;
    let result: string | undefined;
    const done = await sending.send(async () => {
      const body = { format, fileName: file.name.slice(0, 200), content };
      result = (await api.POST('/voucher/bank-results', { body })).data?.id;
    });
    if (done && result) await navigate(localPath(`/desk/finance/reconciliation/results/${result}`, language));
  };
  return (
    <Panel id="h-import" title={t('web.recon.import')}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p className="soft">{t('web.recon.import.text')}</p>
        <FileFaults sending={sending} />
        <div className="pair">
          <FileField
            key={refused ? sending.tries : 0}
            error={missing ? t(`web.recon.file.${missing}`) : whole(sending)}
            onChange={(one) => {
              setMissing(null);
              setChosen(one && { file: one, after: sending.tries });
            }}
          />
          <Field id="import-format" label={t('web.recon.format')} error={sending.mistakes.get('/format')}>
            {(control) => (
              <select {...control} value={format} onChange={({ target }) => setFormat(target.value)}>
                {formats.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name[language]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <p>
          <Button type="submit" busy={sending.busy}>
            <Icon name="upload" /> {t('web.recon.send')}
          </Button>
        </p>
      </form>
    </Panel>
  );
}

function FileField(props: {
  readonly error: string | undefined;
  readonly onChange: (file: File | null) => void;
}): JSX.Element {
  const t = useMessages(reconciliationMessages);
  return (
    <Field id="import-file" label={t('web.recon.file')} hint={t('web.recon.file.hint')} error={props.error}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={({ target }) => props.onChange(target.files?.[0] ?? null)}
        />
      )}
    </Field>
  );
}

/** What is wrong with the file as a whole, beside its field. */
function whole({ mistakes }: Sending): string | undefined {
  return mistakes.get('/content') ?? mistakes.get('/fileName');
}

/** Null when the file was changed or taken away after it was chosen. */
async function base64Of(file: File): Promise<string | null> {
  const content = await file.arrayBuffer().catch(() => null);
  if (!content) return null;
  const bytes = new Uint8Array(content);
  let text = '';
  const step = 0x8000;
  for (let at = 0; at < bytes.length; at += step)
    text += String.fromCodePoint(...bytes.subarray(at, at + step));
  return btoa(text);
}
