import { createHash } from 'node:crypto';
import { defineMessages, message, type Language } from '#kernel';
import type { Problem } from '#platform';

defineMessages({
  'gateway.page.home': { zh: '返回首页', en: 'Back to the home page' },
  'gateway.page.again': { zh: '重新登录', en: 'Sign in again' },
  'gateway.page.number': { zh: '请求编号：{id}', en: 'Request number: {id}' },
});

// The colours of the look's tokens: this page must do without any file.
const STYLE = `body{margin:0;font:16px/1.75 'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',system-ui,sans-serif;
color:#182220;background:#f5f6f4}main{box-sizing:border-box;width:min(36rem,100% - 2rem);margin:12vh auto;padding:2rem;
background:#fff;border:1px solid #dde1dd;border-top:4px solid #0b5c6e}h1{margin:0 0 1rem;font-size:1.375rem;line-height:1.45;
text-wrap:pretty}a{color:#0b5c6e;margin-inline-end:1.5rem}a:focus-visible{outline:3px solid #b3470a;outline-offset:2px}
p{margin:0 0 1rem}p:last-child{margin:0}small{color:#5a6663;overflow-wrap:anywhere}`;

/** Styles of this one page by their hash; nothing else may run or load. */
export const PROBLEM_PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * A problem for a person who looked for a page, where the web application itself cannot say it: a sign-in that
 * failed, or an engine that is away. Needs nothing but this process.
 */
export function problemPage(problem: Problem, language: Language, requestId: string): string {
  const say = (key: string, params = {}): string => escape(message(key, language, params));
  const home = language === 'en' ? '/en' : '/';
  return `<!doctype html>
<html lang="${language === 'en' ? 'en' : 'zh-CN'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(problem.title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escape(problem.title)}</h1>
<p><a href="/auth/login?return_to=${encodeURIComponent(home)}">${say('gateway.page.again')}</a>
<a href="${home}">${say('gateway.page.home')}</a></p>
<p><small>${say('gateway.page.number', { id: requestId })}</small></p></main></body></html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
