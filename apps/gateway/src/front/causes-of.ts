/** How deep a chain of causes is told. */
const DEEPEST = 6;

/**
 * What went wrong, as lines for the log: name, code and message of an error and of what caused it. The errors' other
 * members stay out, because libraries hang tokens, codes and claims on them.
 */
export function causesOf(error: unknown): string[] {
  const lines: string[] = [];
  let current = error;
  while (current instanceof Error && lines.length < DEEPEST) {
    const { code } = current as { code?: unknown };
    lines.push(
      `${current.name}${typeof code === 'string' ? ` ${code}` : ''}: ${current.message.slice(0, 300)}`,
    );
    current = current.cause;
  }
  return lines;
}
