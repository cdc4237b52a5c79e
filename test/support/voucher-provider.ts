import type { CompanyClaim, StaffRole } from '#contracts';
import { newId } from '#kernel';
import type { Bearer } from './access-tokens.js';
import { submitterOf } from './hightech-people.js';
import { samplePdf } from './sample-pdf.js';
import { TestServices, type Answer } from './test-services.js';
import { uploadFile } from './upload-file.js';

export function staffOf(role: StaffRole, name = '周专员'): Bearer {
  return { sub: newId(), name, roles: [{ role }] };
}

/** Uploads a PDF to a place of the voucher subsystem. */
export async function attachPdf(
  services: TestServices,
  as: Bearer,
  place: 'provider' | 'order',
  metadata: Readonly<Record<string, string>>,
  says: string = newId(),
): Promise<Response> {
  const { port } = services.app.getHttpServer().address() as { port: number };
  const authorization = `Bearer ${await services.tokens.sign(as, { audience: 'urn:portal:voucher' })}`;
  return uploadFile(
    `http://127.0.0.1:${port}/voucher/${place}-uploads`,
    samplePdf(says),
    { filename: '材料.pdf', ...metadata },
    { authorization },
  );
}

/** A provider of services, driven through the API as its people and the officers would. */
export class TestProvider {
  private constructor(
    readonly services: TestServices,
    readonly company: CompanyClaim,
    readonly person: Bearer,
    readonly id: string,
  ) {}

  /** Registered with all fields and documents, not yet submitted. */
  static async filled(
    services: TestServices,
    company: CompanyClaim,
    values: Readonly<Record<string, string>> = {},
  ): Promise<TestProvider> {
    const person = submitterOf(company, '孙服务');
    const { status, body } = await services.call(person, 'put', '/voucher/provider', {
      version: null,
      values: {
        kind: 'service-institution',
        region: 'beijing',
        introductionZh: '材料检测与失效分析',
        address: '北京市海淀区示例路 1 号',
        servicePhone: '010-62345678',
        contactName: '孙服务',
        contactPhone: '13800000000',
        bankName: '示例银行中关村支行',
        bankHolder: company.name,
        bankAccount: '0200001234567890123',
        ...values,
      },
    });
    if (status !== 200) throw new Error(`not registered: ${status} ${JSON.stringify(body)}`);
    const provider = new TestProvider(services, company, person, body.id as string);
    const slots = [
      'licence',
      'qualification',
      ...(values['kind'] === 'computing-centre' ? ['metering'] : []),
    ];
    for (const slot of slots) await attachPdf(services, person, 'provider', { provider: provider.id, slot });
    return provider;
  }

  /** In service. */
  static async approved(
    services: TestServices,
    company: CompanyClaim,
    values: Readonly<Record<string, string>> = {},
  ): Promise<TestProvider> {
    const provider = await TestProvider.filled(services, company, values);
    await provider.must(provider.person, 'submit');
    await provider.must(staffOf('voucher-officer'), 'approve');
    return provider;
  }

  get path(): string {
    return `/voucher/provider-records/${this.id}`;
  }

  read(as: Bearer = this.person): Promise<Answer> {
    return this.services.call(as, 'get', this.path);
  }

  async move(as: Bearer, move: string, more: object = {}): Promise<Answer> {
    const { version } = (await this.read()).body;
    return this.services.call(as, 'post', `${this.path}/${move}`, { version, ...more });
  }

  async must(as: Bearer, move: string, more: object = {}): Promise<void> {
    const { status, body } = await this.move(as, move, more);
    if (status !== 200) throw new Error(`${move}: ${status} ${JSON.stringify(body)}`);
  }

  /** Adds a service. @returns its id */
  async offer(kind = 'testing', price = { from: '1000.00', to: '5000.00' }): Promise<string> {
    const name = `检测服务 ${newId()}`;
    const { status, body } = await this.services.call(this.person, 'post', '/voucher/provider/catalogue', {
      version: null,
      kind,
      name: { zh: name, en: 'Testing of materials' },
      description: { zh: '拉伸、弯曲与冲击', en: 'Tension, bending and impact' },
      unit: { zh: '样品', en: 'sample' },
      price,
    });
    if (status !== 200) throw new Error(`not offered: ${status} ${JSON.stringify(body)}`);
    const items = body.catalogue as { id: string; name: { zh: string } }[];
    return items.find((item) => item.name.zh === name)?.id ?? '';
  }
}
