import { FinderEntry, FinderSource, WriteEntries, type EntryDraft } from '#finder';
import { newId } from '#kernel';
import { TestServices } from './test-services.js';

/** Services and worker with one source, from which entries are written as an import does. */
export class FinderWorld {
  private constructor(
    readonly services: TestServices,
    private readonly sourceId: string,
  ) {}

  static async start(): Promise<FinderWorld> {
    const services = await TestServices.start();
    const sourceId = newId();
    const source = { id: sourceId, name: '示例来源', licence: 'CC BY 4.0', address: null };
    await services.db.read.insert(FinderSource, source);
    return new FinderWorld(services, sourceId);
  }

  /** A call for applications, unless told otherwise. */
  draft(externalId: string, more: Partial<EntryDraft> = {}): EntryDraft {
    return {
      kind: 'policy',
      sourceId: this.sourceId,
      externalId,
      companyId: null,
      title: `关于示例${externalId}的通知`,
      titleEn: null,
      body: '第一条',
      fields: { issued: '2026-03-01', closes: '2026-12-31' },
      confirmedOn: null,
      demo: true,
      ...more,
    };
  }

  /** Writes in one transaction. */
  put(...drafts: EntryDraft[]) {
    const writing = this.services.app.get(WriteEntries, { strict: false });
    return this.services.db.run((tx) => writing.put(tx, drafts, { person: null, reason: 'import' }));
  }

  entryOf(id: string): Promise<FinderEntry> {
    return this.services.db.read.findOneByOrFail(FinderEntry, { id });
  }

  stop(): Promise<void> {
    return this.services.stop();
  }
}
