import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FinderEntry } from '#finder';
import { CatalogueNews } from '#voucher';
import { eventually } from '../../support/browserless.js';
import { testCompany } from '../../support/hightech-people.js';
import { TestServices } from '../../support/test-services.js';
import { TestProvider, staffOf } from '../../support/voucher-provider.js';

let services: TestServices;
let provider: TestProvider;

beforeAll(async () => {
  services = await TestServices.start();
  provider = await TestProvider.approved(services, testCompany());
});
afterAll(() => services?.stop());

const entryOf = (externalId: string) => services.db.read.findOneByOrFail(FinderEntry, { externalId });
const page = async (externalId: string) =>
  services.call(
    null,
    'get',
    `/finder/entries/service/${encodeURIComponent((await entryOf(externalId)).address)}`,
  );
/** Told a little later than what was told before. */
const later = () => services.clock.set(new Date(services.clock.now().getTime() + 1000).toISOString());
const isShown = (item: string, status: 200 | 410) =>
  eventually(async () => expect((await page(item)).status).toBe(status));

/** With the version that is there now. */
async function change(item: string, more: object, path = ''): Promise<void> {
  later();
  const { body } = await services.call(provider.person, 'get', '/voucher/provider');
  const items = body.catalogue as { id: string; version: number }[];
  const known = items.find(({ id }) => id === item);
  const answer = await services.call(
    provider.person,
    path === '' ? 'put' : 'post',
    `/voucher/provider/catalogue/${item}${path}`,
    { ...known, ...more },
  );
  expect(answer.status).toBe(200);
}

describe('a service that a provider offers for vouchers', () => {
  it('is an entry of its company that says where it comes from and leads to the order with the service filled in', async () => {
    const item = await provider.offer();
    await isShown(item, 200);
    const { body } = await page(item);
    expect(body).toMatchObject({
      kind: 'service',
      titleEn: 'Testing of materials',
      owner: provider.company.name,
      source: { name: '首都科技创新券服务目录', externalId: item },
      demo: false,
    });
    expect(body.fields).toContainEqual(expect.objectContaining({ id: 'voucher', value: 'yes' }));
    expect(body.nextSteps).toContainEqual(
      expect.objectContaining({
        id: 'order-with-voucher',
        path: `/workspace/vouchers/orders/new?provider=${provider.id}&item=${item}`,
      }),
    );
  });

  it('follows its catalogue, is gone when it is withdrawn or its provider is suspended, and comes back', async () => {
    const item = await provider.offer();
    await isShown(item, 200);
    await change(item, { name: { zh: '新的检测', en: 'A new test' } });
    await eventually(async () => expect((await entryOf(item)).title).toBe('新的检测'));
    await change(item, { archived: true }, '/archived');
    await isShown(item, 410);
    await change(item, { archived: false }, '/archived');
    await isShown(item, 200);
    const officer = staffOf('voucher-officer');
    later();
    await provider.must(officer, 'suspend', { reason: '材料失实' });
    await isShown(item, 410);
    later();
    await provider.must(officer, 'lift', { reason: '已核实' });
    await isShown(item, 200);
  });

  it('told again without a change leaves the entry as it is; one that was never shown is shown', async () => {
    const [kept, lost] = [await provider.offer(), await provider.offer()];
    await isShown(kept, 200);
    await isShown(lost, 200);
    const { id } = await entryOf(kept);
    await services.db.read.update(FinderEntry, { id }, { title: '编辑改过的标题' });
    const gone = await entryOf(lost);
    await services.db.read.query('DELETE FROM finder_catalogue_item WHERE entry_id = ?', [gone.id]);
    await services.db.read.delete(FinderEntry, { id: gone.id });
    later();
    await services.worker.get(CatalogueNews, { strict: false }).run();
    await isShown(lost, 200);
    expect((await entryOf(kept)).title).toBe('编辑改过的标题');
  });
});
