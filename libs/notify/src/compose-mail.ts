import { defineMessages, fill, type Language } from '#kernel';
import type { Mail } from './mail-transport.js';
import type { Message } from './message.entity.js';
import type { PersonContact } from './person-contact.entity.js';

const texts = defineMessages({
  'notify.mail.greeting': { zh: '{name}，您好：', en: 'Dear {name},' },
  'notify.mail.open': { zh: '登录平台查看', en: 'Open it in the portal' },
  'notify.mail.stop': { zh: '不再接收此类消息：{address}', en: 'Stop messages of this kind: {address}' },
  'notify.mail.closing': {
    zh: '本邮件由国际科技创新中心网络服务平台自动发出，请勿直接回复。平台不会通过邮件索要您的密码。',
    en: 'This message was sent automatically by the International S&T Innovation Center portal; please do not reply. The portal never asks for your password by mail.',
  },
});

/** The mail for a message, in the language in which the person last used the portal. */
export function composeMail(message: Message, contact: PersonContact, publicUrl: string, key: string): Mail {
  const language = contact.language;
  const title = language === 'en' ? message.titleEn : message.titleZh;
  const body = language === 'en' ? message.bodyEn : message.bodyZh;
  const home = `${publicUrl}${language === 'en' ? '/en' : ''}`;
  const link = `${home}${message.link}`;
  const stop = message.stopLink === null ? null : `${home}${message.stopLink}`;
  const open = { text: texts['notify.mail.open'][language], address: link };
  const to = { name: contact.name, address: contact.email ?? '' };
  const said =
    stop === null ? body : `${body}\n\n${fill(texts['notify.mail.stop'][language], { address: stop })}`;
  const letter = composeLetter({ key, to, language, title, body: said, link: open, date: message.createdAt });
  return stop === null ? letter : { ...letter, stop };
}

/** What a mail of the portal says. */
export interface Letter {
  /** Identity: sent again it is the same mail. */
  readonly key: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly language: Language;
  readonly title: string;
  /** Paragraphs with an empty line between them. */
  readonly body: string;
  readonly link: { readonly text: string; readonly address: string } | null;
  readonly date: Date;
}

/** A mail as all mails of the portal look, in text and HTML. */
export function composeLetter({ key, to, language, title, body, link, date }: Letter): Mail {
  const greeting = fill(texts['notify.mail.greeting'][language], { name: to.name });
  const parts = { language, title, greeting, paragraphs: body.split(/\n{2,}/), link };
  return {
    key,
    to,
    subject: title,
    text: asText(parts),
    html: asHtml(parts),
    language: language === 'en' ? 'en' : 'zh-CN',
    date,
  };
}

interface Parts extends Pick<Letter, 'language' | 'title' | 'link'> {
  readonly greeting: string;
  readonly paragraphs: readonly string[];
}

function asText({ language, greeting, paragraphs, link }: Parts): string {
  return [
    greeting,
    ...paragraphs,
    ...(link ? [`${link.text}: ${link.address}`] : []),
    '—',
    texts['notify.mail.closing'][language],
  ].join('\n\n');
}

/** Plain tables and attributes: what mail programs of every age show alike, without a picture from anywhere. */
function asHtml({ language, title, greeting, paragraphs, link }: Parts): string {
  const p = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
  return `<!doctype html>
<html lang="${language === 'en' ? 'en' : 'zh-CN'}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;padding:24px;background:#f5f6f4;color:#182220;font:16px/1.75 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif">
<table role="presentation" width="100%" style="max-width:600px;margin:0 auto;background:#ffffff;border:1px solid #dde1dd;border-radius:6px"><tr><td style="padding:32px">
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.35">${escapeHtml(title)}</h1>
${[greeting, ...paragraphs].map(p).join('\n')}
${link ? button(link) : ''}
<p style="margin:0;padding-top:16px;border-top:1px solid #dde1dd;color:#5a6663;font-size:13px">${escapeHtml(texts['notify.mail.closing'][language])}</p>
</td></tr></table></body></html>
`;
}

function button({ text, address }: NonNullable<Letter['link']>): string {
  return `<p style="margin:24px 0"><a href="${escapeHtml(address)}" style="display:inline-block;padding:10px 20px;background:#0b5c6e;color:#ffffff;text-decoration:none;border-radius:6px">${escapeHtml(text)}</a></p>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
