import type { PageRequest } from '../../api/read-for-page';
import { readForPage } from '../../api/read-for-page';
import type { FinderEndedVersion, FinderKind, FinderRecord } from '../../api/types';
import { readWithDirectory } from './read-with-directory';

/** What an entry said in two versions that followed each other. */
export interface ComparedVersions {
  /** The one that ended, and by what. */
  readonly ended: FinderRecord['versions'][number];
  readonly before: FinderEndedVersion;
  readonly after: Pick<FinderEndedVersion, 'title' | 'titleEn' | 'body' | 'fields' | 'conditions'>;
}

export interface RecordPageData {
  readonly record: FinderRecord;
  readonly kind: FinderKind;
  /** What the address asks to be compared (`?version=2`). */
  readonly compared: ComparedVersions | null;
}

/** An entry for who maintains it. @throws a refusal as `readForPage` */
export async function readRecordPage(page: PageRequest, id: string): Promise<RecordPageData> {
  const path = `/finder/records/${encodeURIComponent(id)}`;
  const { read: record, kind } = await readWithDirectory<FinderRecord>(page, path);
  const wanted = Number(page.url.searchParams.get('version'));
  const ended = record.versions.find(({ version }) => version === wanted);
  if (!ended) return { record, kind, compared: null };
  const following = record.versions.find(({ version }) => version === wanted + 1);
  const [before, after] = await Promise.all([
    readForPage<FinderEndedVersion>(page, `${path}/versions/${wanted}`),
    following ? readForPage<FinderEndedVersion>(page, `${path}/versions/${wanted + 1}`) : record,
  ]);
  return { record, kind, compared: { ended, before, after } };
}
