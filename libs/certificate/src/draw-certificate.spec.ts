import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../test/support/read-pdf.js';
import { MissingGlyphs } from './certificate-fonts.js';
import { drawCertificate, type CertificateFacts } from './draw-certificate.js';

const ADDRESS = 'https://portal.example/verify/7Hq2kX9mVt4Rw8LcAbCdEf';
const facts: CertificateFacts = {
  number: 'GR2026 11 000123',
  companyName: '北京光电材料有限公司',
  companyUscc: '91110108MADEM002XD',
  title: { zh: '高新技术企业证书', en: 'High-tech enterprise certificate' },
  field: { zh: '新材料 · 光电信息材料', en: 'New materials' },
  authorities: [
    { zh: '示例市科学技术委员会', en: 'Science and Technology Commission' },
    { zh: '示例市财政局', en: 'Finance Bureau' },
  ],
  issuedOn: '2026-03-16',
  validUntil: '2029-03-15',
  demonstration: false,
};

describe('a certificate', () => {
  it('says everything as text that can be searched and read aloud', async () => {
    const pdf = await readPdf(await drawCertificate(facts, ADDRESS));
    expect(pdf.pages).toBe(1);
    expect(pdf.title).toBe('高新技术企业证书 GR2026 11 000123');
    expect(pdf.text.replaceAll(' ', '')).toContain('高新技术企业证书HIGH-TECHENTERPRISECERTIFICATE');
    for (const part of [
      '北京光电材料有限公司',
      '91110108MADEM002XD',
      'GR2026 11 000123',
      '新材料 · 光电信息材料',
      '2026 年 3 月 16 日',
      '2029 年 3 月 15 日',
      '示例市科学技术委员会',
      ADDRESS,
    ]) {
      expect(pdf.text).toContain(part);
    }
  });

  it.each([
    ['on a telephone', 1.5],
    ['printed', 3],
  ])('has a code that leads to its public page, %s', async (_, scale) => {
    expect((await readPdf(await drawCertificate(facts, ADDRESS), scale)).qr).toBe(ADDRESS);
  });

  it('of a demonstration company says that it proves nothing, another does not', async () => {
    const demonstration = await readPdf(await drawCertificate({ ...facts, demonstration: true }, ADDRESS));
    expect(demonstration.text).toContain('示例 · 不具证明效力');
    expect(demonstration.qr).toBe(ADDRESS);
    expect((await readPdf(await drawCertificate(facts, ADDRESS))).text).not.toContain('不具证明效力');
  });

  it('is the same bytes for the same facts, and others for others', async () => {
    const first = await drawCertificate(facts, ADDRESS);
    expect((await drawCertificate(facts, ADDRESS)).equals(first)).toBe(true);
    expect((await drawCertificate({ ...facts, number: 'GR2026 11 000124' }, ADDRESS)).equals(first)).toBe(
      false,
    );
  });

  it('keeps the longest name on the page', async () => {
    const companyName =
      '内蒙古自治区呼伦贝尔市鄂伦春自治旗先进光电信息功能材料与器件联合研究开发（集团）股份有限公司第一分公司';
    const pdf = await readPdf(await drawCertificate({ ...facts, companyName }, ADDRESS));
    expect(pdf.text).toContain(companyName);
    expect(pdf.qr).toBe(ADDRESS);
  });

  it('prints rare characters of registered names in the font that has them', async () => {
    const companyName = '北京燚龘犇贤科技有限公司';
    expect((await readPdf(await drawCertificate({ ...facts, companyName }, ADDRESS))).text).toContain(
      companyName,
    );
  });

  it('is not printed at all with a character that no font has, and says which', async () => {
    const drawing = drawCertificate({ ...facts, companyName: '北京𠮷😀科技有限公司' }, ADDRESS);
    await expect(drawing).rejects.toThrow(MissingGlyphs);
    await expect(drawing).rejects.toThrow('𠮷 (U+20BB7), 😀 (U+1F600)');
  });
});
