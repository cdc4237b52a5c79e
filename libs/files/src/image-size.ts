import { DomainError } from '#kernel';

/** An A3 sheet scanned at 450 dpi has 39 megapixels; what needs more memory than 200 MB to show is not taken. */
const MOST_PIXELS = 50_000_000;

/** @throws DomainError `files.image-too-large`, `files.damaged` 422 */
export function requireModestSize(width: number, height: number): void {
  if (width === 0 || height === 0) throw new DomainError('files.damaged', 422);
  if (width * height > MOST_PIXELS) {
    const params = { width, height, limit: MOST_PIXELS / 1_000_000 };
    throw new DomainError('files.image-too-large', 422, { params });
  }
}
