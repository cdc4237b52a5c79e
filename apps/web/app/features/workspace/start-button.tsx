import { Button, useLanguage, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem } from '../../api/api-problem';
import type { Programme } from '../../api/types';
import { localPath } from '../../frame/locale';
import { useApi } from '../session/session-context';
import { workspaceMessages } from './workspace.messages';

/** Starts an application and goes there. */
export function StartButton({ programme }: { readonly programme: Programme }): JSX.Element {
  const t = useMessages(workspaceMessages);
  const language = useLanguage();
  const api = useApi();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState<string | null>(null);
  const start = async () => {
    setBusy(true);
    setWords(null);
    try {
      const { data } = await api.POST('/hightech/applications', { body: { programme: programme.id } });
      if (data) await navigate(localPath(`/workspace/applications/${data.id}`, language));
    } catch (error) {
      setWords(error instanceof ApiProblem ? t('web.ws.failed', { words: error.message }) : t('web.ws.away'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <Button onClick={() => void start()} busy={busy}>
        {t('web.ws.start')}
      </Button>
      {words ? (
        <p className="wrong" role="alert">
          {words}
        </p>
      ) : null}
    </div>
  );
}
