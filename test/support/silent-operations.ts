import type { OpenAPIObject } from '@nestjs/swagger';

/** Operations whose document does not say what they answer when all goes well; 204 says that it is nothing. */
export function silentOperations({ paths }: OpenAPIObject): string[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations as Record<string, { responses: Record<string, { content?: object }> }>)
      .filter(([, { responses }]) => {
        const well = Object.entries(responses).filter(([status]) => status.startsWith('2'));
        return well.length !== 1 || !well.every(([status, { content }]) => status === '204' || content);
      })
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );
}
