import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { invalidFields, message, notFound, type DomainError, type FieldError } from '#kernel';

/**
 * Checks every `@Body({ schema })`, `@Query({ schema })` and `@Param({ schema })`. A wrong path parameter is "not
 * found": an id that cannot exist is treated like one that does not.
 */
export class SchemaPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues): DomainError =>
        invalidFields(
          issues.slice(0, 100).map((issue): FieldError => {
            const path = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
            const pointer = path
              .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
              .join('');
            return {
              pointer,
              code: 'problem.invalid-fields',
              message: { zh: message('problem.invalid-fields', 'zh'), en: issue.message },
            };
          }),
        ),
    });
  }

  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      throw metadata.type === 'param' ? notFound() : error;
    }
  }
}
