import { HttpCode } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';

/**
 * Every operation of a controller answers 200 with the same, in practice and in the API's document. Swagger's own
 * decorator at the class gives way to the bare status of each operation, and its schema is lost.
 */
export function EachAnswers(answer: Parameters<typeof ApiOkResponse>[0]): ClassDecorator {
  return ({ prototype }) => {
    const operations = prototype as Record<string, unknown>;
    for (const name of Object.getOwnPropertyNames(operations)) {
      const method = Object.getOwnPropertyDescriptor(operations, name);
      if (name === 'constructor' || !method) continue;
      HttpCode(200)(operations, name, method);
      ApiOkResponse(answer)(operations, name, method);
    }
  };
}
