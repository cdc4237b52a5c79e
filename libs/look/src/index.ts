export { Brand, BrandMark } from './brand.js';
export { Icon, type IconName } from './icon.js';
export { LanguageProvider, useLanguage, useMessages } from './language-context.js';
