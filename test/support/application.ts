import { samplePdf } from './sample-pdf.js';
import type { Browserless } from './browserless.js';

interface ApplicationView {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

/** Slots of the form national-hte that must hold a file. */
export const REQUIRED_SLOTS = [
  'licence',
  'ip-certificates',
  'staff-roster',
  'special-audit',
  'annual-accounts',
  'tax-returns',
];

/** A complete set of values that passes every gate whose data is asked for; `seed` keeps its rights unique. */
export function completeValues(seed: string): { pointer: string; value: unknown }[] {
  const amounts = (path: string, values: string[]) =>
    values.map((value, year) => ({ pointer: `/finance/${path}/${year}`, value }));
  return [
    { pointer: '/company/industry', value: 'C3983' },
    { pointer: '/company/field', value: '10301' },
    { pointer: '/company/address', value: '北京市海淀区示例路 1 号' },
    { pointer: '/company/legalRepresentative', value: '张三（示例）' },
    { pointer: '/company/contactName', value: '李四（示例）' },
    { pointer: '/company/contactPhone', value: '010-00000000' },
    { pointer: '/company/contactEmail', value: 'contact@portal.example' },
    { pointer: '/staff/total', value: 86 },
    { pointer: '/staff/scientific', value: 34 },
    { pointer: '/staff/bachelor', value: 71 },
    { pointer: '/staff/dispatched', value: 0 },
    ...amounts('sales', ['2860.00', '3540.00', '4620.00']),
    ...amounts('totalIncome', ['2902.00', '3588.00', '4685.00']),
    ...amounts('highTechIncome', ['1864.20', '2215.60', '3268.40']),
    ...amounts('netAssets', ['1920.00', '2430.00', '3210.00']),
    ...amounts('rd/personnel', ['152.30', '187.40', '208.60']),
    ...amounts('rd/direct', ['48.10', '56.20', '62.40']),
    ...amounts('rd/depreciation', ['18.60', '22.50', '24.80']),
    ...amounts('rd/amortisation', ['4.40', '5.30', '6.50']),
    ...amounts('rd/design', ['6.00', '7.00', '8.00']),
    ...amounts('rd/testing', ['6.00', '8.00', '9.00']),
    ...amounts('rd/outsourced', ['4.00', '4.80', '5.00']),
    ...amounts('rd/other', ['29.00', '40.00', '48.30']),
    ...amounts('rdTotal', ['268.40', '331.20', '372.60']),
    ...amounts('rdDomestic', ['268.40', '331.20', '372.60']),
    right('ip-1', '一种谐振式微压传感器及其标定方法', 'invention', 'I', `ZL2022${seed}1`),
    right('ip-2', '微纳信号采集软件', 'software', 'II', `2024SR${seed}2`),
  ];
}

function right(id: string, name: string, kind: string, rightClass: string, number: string) {
  const value = { name, kind, class: rightClass, number, acquired: 'own', date: '2024-05-20' };
  return { pointer: `/ip/${id}`, value };
}

/** Starts an application, fills in everything and attaches a file to every slot that needs one. */
export async function fillApplication(person: Browserless, seed: string): Promise<ApplicationView> {
  const started = await person.api<{ id: string }>('POST', '/hightech/applications', {
    programme: 'national-hte',
  });
  if (started.status !== 201) throw new Error(`not started: ${JSON.stringify(started)}`);
  const { id } = started.body;
  const first = await read(person, id);
  const saved = await person.api<{ rejected: unknown[] }>('PATCH', `/hightech/applications/${id}/draft`, {
    version: first.version,
    changes: completeValues(seed),
  });
  if (saved.status !== 200 || saved.body.rejected.length > 0)
    throw new Error(`not saved: ${JSON.stringify(saved)}`);
  for (const slot of REQUIRED_SLOTS)
    await attach(person, id, slot, `${slot}.pdf`, samplePdf(`${slot} ${seed}`));
  return read(person, id);
}

export async function read(person: Browserless, id: string): Promise<ApplicationView> {
  const { status, body } = await person.api<ApplicationView>('GET', `/hightech/applications/${id}`);
  if (status !== 200) throw new Error(`application ${id}: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** One resumable upload (tus 1.0.0) in two requests. */
export async function attach(
  person: Browserless,
  id: string,
  slot: string,
  name: string,
  content: Buffer,
): Promise<void> {
  const encode = (text: string) => Buffer.from(text).toString('base64');
  const metadata = `application ${encode(id)},slot ${encode(slot)},filename ${encode(name)}`;
  const headers = { 'tus-resumable': '1.0.0', origin: person.portal, 'x-csrf-token': person.csrfToken };
  const created = await person.send(new URL('/api/hightech/uploads', person.portal), {
    method: 'POST',
    headers: { ...headers, 'upload-length': String(content.length), 'upload-metadata': metadata },
  });
  const location = created.headers.get('location');
  if (created.status !== 201 || !location)
    throw new Error(`upload refused: ${created.status} ${await created.text()}`);
  const sent = await person.send(new URL(location, new URL('/api/hightech/uploads', person.portal)), {
    method: 'PATCH',
    headers: { ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' },
    body: new Uint8Array(content),
  });
  if (sent.status !== 204) throw new Error(`upload failed: ${sent.status} ${await sent.text()}`);
}
