import { describe, expect, it } from 'vitest';
import { providerFaults, type CheckedProvider } from './check-provider.js';
import { loadProviderRules } from './provider-rules.js';

const rules = loadProviderRules();
const complete: CheckedProvider = {
  companyName: '北京示例检测（集团）有限公司',
  kind: 'service-institution',
  region: 'beijing',
  recognisedBy: null,
  recognitionNumber: null,
  nameEn: null,
  introductionZh: '材料检测',
  introductionEn: null,
  address: '北京市海淀区示例路 1 号',
  servicePhone: '010-62345678',
  contactName: '李工',
  contactPhone: '13800000000',
  pflops: null,
  bankName: '示例银行中关村支行',
  bankHolder: '北京示例检测(集团)有限公司',
  bankAccount: '0200001234567890123',
};
const file = (slot: string, scan: 'clean' | 'infected' = 'clean') => ({ slot, scan, name: '材料.pdf' });
const files = [file('licence'), file('qualification')];
const faultsOf = (change: Partial<CheckedProvider>, shown = files) =>
  providerFaults({ ...complete, ...change }, shown, rules).map(({ pointer, code }) => [pointer, code]);

describe('a registration as provider', () => {
  it('is complete with its fields and documents; brackets of either width name the same account holder', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('names every field and document that is missing', () => {
    expect(faultsOf({ address: null, bankAccount: null }, [file('licence')])).toEqual([
      ['/address', 'voucher.provider-required'],
      ['/bankAccount', 'voucher.provider-required'],
      ['/attachments/qualification', 'voucher.provider-file-missing'],
    ]);
  });

  it('from Tianjin or Hebei says who recognised it there, under which number, and proves it', () => {
    expect(faultsOf({ region: 'tianjin' })).toEqual([
      ['/recognisedBy', 'voucher.provider-required'],
      ['/recognitionNumber', 'voucher.provider-required'],
      ['/attachments/recognition', 'voucher.provider-file-missing'],
    ]);
    const recognised = { recognisedBy: '天津市科学技术局', recognitionNumber: 'TJ-2026-001' };
    expect(faultsOf({ region: 'hebei', ...recognised }, [...files, file('recognition')])).toEqual([]);
  });

  it('of a computing centre needs 300 PFLOPS and evidence of metering', () => {
    const centre = (pflops: string | null) =>
      faultsOf({ kind: 'computing-centre', pflops }, [...files, file('metering')]);
    expect(centre('300')).toEqual([]);
    expect(centre('299.99')).toEqual([['/pflops', 'voucher.provider-pflops-small']]);
    for (const pflops of [null, '', '-300', '300.001', '1e9', '三百']) {
      expect(centre(pflops)).toEqual([['/pflops', 'voucher.provider-pflops']]);
    }
    expect(faultsOf({ kind: 'computing-centre', pflops: '350' })).toEqual([
      ['/attachments/metering', 'voucher.provider-file-missing'],
    ]);
  });

  it('is paid to its own account only, of figures only, and answers a telephone', () => {
    expect(
      faultsOf({
        bankHolder: '张三',
        bankAccount: '6222-0000',
        servicePhone: '<script>',
        contactPhone: '12',
      }),
    ).toEqual([
      ['/servicePhone', 'voucher.provider-phone'],
      ['/contactPhone', 'voucher.provider-phone'],
      ['/bankAccount', 'voucher.provider-bank-account'],
      ['/bankHolder', 'voucher.provider-bank-holder'],
    ]);
  });

  it('is not taken with a file that the scanner refused', () => {
    expect(faultsOf({}, [...files, file('qualification', 'infected')])).toEqual([
      ['/attachments/qualification', 'voucher.provider-file-infected'],
    ]);
  });
});
