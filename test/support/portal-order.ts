import { newId, shanghaiDay } from '#kernel';
import { Browserless, eventually } from './browserless.js';
import type { TestPortal } from './portal.js';
import { samplePdf } from './sample-pdf.js';

interface Order {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly company: { readonly name: string };
  readonly provider: { readonly name: string };
}

/** An order of the demonstration's company at its provider for tests of materials, driven by HTTP as their people would. */
export class PortalOrder {
  private constructor(
    private readonly company: Browserless,
    private readonly provider: Browserless,
    readonly id: string,
  ) {}

  /** A voucher was issued, the service ordered, contracted, delivered and accepted. */
  static async accepted(portal: TestPortal, contractAmount: string): Promise<PortalOrder> {
    const [company, provider] = await Promise.all(
      ['micronano-admin', 'materials-admin'].map(async (login) => {
        const person = new Browserless(portal.url);
        await person.signIn(login, portal.account(login).password);
        return person;
      }),
    );
    if (!company || !provider) throw new Error('nobody signed in');
    const asked = { round: '2026-2', kind: 'testing', contractAmount: '200000.00', amount: '100000.00' };
    const voucher = await must<{ id: string }>(company, '/voucher/vouchers', { ...asked, key: newId() });
    const placed = await must<Order>(company, '/voucher/orders', {
      voucher: voucher.id,
      item: await serviceOf(company),
      contractAmount,
      request: '压力传感器两组，高低温循环与随机振动',
      key: newId(),
    });
    const order = new PortalOrder(company, provider, placed.id);
    await order.serve(contractAmount);
    return order;
  }

  private async serve(amount: string): Promise<void> {
    const { company, provider } = this;
    await this.move(provider, 'confirm');
    await this.attach(company, 'contract');
    const names = await this.read();
    const parties = { buyer: names.company.name, seller: names.provider.name };
    const contract = { number: 'HT-2026-118', date: shanghaiDay(new Date()), amount, ...parties };
    await this.move(company, 'submit-contract', { contract });
    await eventually(async () => {
      const { state } = await this.read();
      if (state !== 'checked') throw new Error(`still ${state}`);
    });
    await this.move(provider, 'start');
    await this.attach(provider, 'report');
    await this.move(provider, 'deliver', { delivery: '环境可靠性试验报告一份' });
    await this.move(company, 'accept');
  }

  private async read(): Promise<Order> {
    return (await this.company.api<Order>('GET', `/voucher/orders/${this.id}`)).body;
  }

  private async move(as: Browserless, move: string, more: object = {}): Promise<void> {
    const { version } = await this.read();
    await must(as, `/voucher/orders/${this.id}/${move}`, { version, ...more });
  }

  private async attach(as: Browserless, slot: string): Promise<void> {
    const bytes = samplePdf(`${slot} ${this.id}`);
    const metadata = Object.entries({ filename: `${slot}.pdf`, order: this.id, slot })
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',');
    const address = new URL('/api/voucher/order-uploads', as.portal);
    const headers = { 'x-csrf-token': as.csrfToken, origin: as.portal, 'tus-resumable': '1.0.0' };
    const created = await as.send(address, {
      method: 'POST',
      headers: { ...headers, 'upload-length': String(bytes.length), 'upload-metadata': metadata },
    });
    const sent = await as.send(new URL(created.headers.get('location') ?? '', address), {
      method: 'PATCH',
      headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body: new Uint8Array(bytes),
    });
    if (!sent.ok) throw new Error(`${slot} not uploaded: ${created.status} ${sent.status}`);
  }
}

/** The catalogue's id of the service for tests of materials. */
async function serviceOf(person: Browserless): Promise<string> {
  type Named = { readonly id: string; readonly name: unknown };
  const found = await person.api<{ items: Named[] }>(
    'GET',
    `/voucher/providers?text=${encodeURIComponent('可靠性')}`,
  );
  const { body } = await person.api<{ catalogue: Named[] }>(
    'GET',
    `/voucher/providers/${found.body.items[0]?.id}`,
  );
  const item = body.catalogue.find(({ name }) => JSON.stringify(name).includes('可靠性'));
  if (!item) throw new Error('the demonstration offers no such service');
  return item.id;
}

async function must<T>(person: Browserless, path: string, body: object): Promise<T> {
  const answer = await person.api<T>('POST', path, body);
  if (answer.status > 299) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
