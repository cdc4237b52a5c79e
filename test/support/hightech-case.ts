import request from 'supertest';
import type { Application } from '#hightech';
import type { Bearer } from './access-tokens.js';
import { REQUIRED_SLOTS, completeValues } from './application.js';
import { eventually } from './browserless.js';
import { samplePdf } from './sample-pdf.js';
import type { Answer, TestServices } from './test-services.js';

interface Change {
  readonly pointer: string;
  readonly value: unknown;
}

let seeds = 0;

/** One application under test, driven through the API as its people would. */
export class HightechCase {
  readonly seed = String((seeds += 1)).padStart(8, '0');

  private constructor(
    readonly services: TestServices,
    readonly company: Bearer,
    readonly id: string,
  ) {}

  static async start(services: TestServices, company: Bearer): Promise<HightechCase> {
    const { status, body } = await services.call(company, 'post', '/hightech/applications', {
      programme: 'national-hte',
    });
    if (status !== 201) throw new Error(`not started: ${status} ${JSON.stringify(body)}`);
    return new HightechCase(services, company, body.id as string);
  }

  /** Started, filled in and with all files, ready to be submitted. */
  static async filled(services: TestServices, company: Bearer): Promise<HightechCase> {
    const found = await HightechCase.start(services, company);
    const { status, body } = await found.save(completeValues(found.seed));
    if (status !== 200 || body.rejected.length > 0) throw new Error(`not saved: ${JSON.stringify(body)}`);
    for (const slot of REQUIRED_SLOTS) await found.attach(slot);
    return found;
  }

  /** Submitted and past the precheck, with its district. */
  static async inReview(services: TestServices, company: Bearer): Promise<HightechCase> {
    const found = await HightechCase.filled(services, company);
    const { status, body } = await found.move(company, 'submit');
    if (status !== 200) throw new Error(`not submitted: ${JSON.stringify(body)}`);
    await found.reaches('district-review');
    return found;
  }

  get path(): string {
    return `/hightech/applications/${this.id}`;
  }

  get(as: Bearer = this.company): Promise<Answer> {
    return this.services.call(as, 'get', this.path);
  }

  async view(as: Bearer = this.company): Promise<Application> {
    const { status, body } = await this.get(as);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body as Application;
  }

  /** Saves as of the version that is there, or as of an older one. */
  async save(changes: readonly Change[], as: Bearer = this.company, version?: number): Promise<Answer> {
    const seen = version ?? (await this.view(as)).version;
    return this.services.call(as, 'patch', `${this.path}/draft`, { version: seen, changes });
  }

  /** A move as of the version that is there. Submissions wait for the scanner, so that findings do not depend on haste. */
  async move(as: Bearer, name: string, body: object = {}): Promise<Answer> {
    const { version } = name.endsWith('submit') ? await this.scanned(as) : await this.view(as);
    return this.services.call(as, 'post', `${this.path}/${name}`, { version, ...body });
  }

  /** Waits for the queue. */
  async reaches(state: Application['state']): Promise<Application> {
    return eventually(async () => {
      const view = await this.view();
      if (view.state !== state) throw new Error(`${view.number} is ${view.state}, not ${state}`);
      return view;
    });
  }

  private scanned(as: Bearer): Promise<Application> {
    return eventually(async () => {
      const view = await this.view(as);
      if (view.attachments.some(({ scan }) => scan === 'scanning')) throw new Error('still scanning');
      return view;
    });
  }

  async attach(slot: string, text = `${slot} ${this.seed}`): Promise<void> {
    const { status, body } = await this.upload(slot, `${slot}.pdf`, samplePdf(text));
    if (status !== 204) throw new Error(`${slot}: ${status} ${JSON.stringify(body)}`);
  }

  /** One resumable upload in two requests; the answer of the one that refused, or of the last. */
  async upload(slot: string, name: string, content: Buffer, as: Bearer = this.company): Promise<Answer> {
    const server = this.services.app.getHttpServer();
    const encode = (text: string) => Buffer.from(text).toString('base64');
    const headers = {
      authorization: `Bearer ${await this.services.tokens.sign(as)}`,
      'tus-resumable': '1.0.0',
    };
    const created = await request(server)
      .post('/hightech/uploads')
      .set(headers)
      .set('upload-length', String(content.length))
      .set('upload-metadata', `application ${encode(this.id)},slot ${encode(slot)},filename ${encode(name)}`);
    if (created.status !== 201) return created;
    const location = new URL(created.headers['location'] ?? '', 'http://local/hightech/uploads').pathname;
    return request(server)
      .patch(location)
      .set(headers)
      .set('content-type', 'application/offset+octet-stream')
      .set('upload-offset', '0')
      .send(content);
  }
}
