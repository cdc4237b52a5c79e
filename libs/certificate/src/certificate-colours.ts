/** The portal's colours as they are printed. */
export const ACCENT = '#0b5c6e';
export const INK = '#182220';
export const INK_SOFT = '#5a6663';
export const LINE = '#c9d2cf';
export const PAPER = '#fdfdfb';
export const WARNING = '#a5281f';
