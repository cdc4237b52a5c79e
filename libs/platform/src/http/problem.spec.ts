import { NotFoundException } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { DomainError, invalidFields } from '#kernel';
import { problemOf, toDomainError } from './problem.js';

describe('a problem document', () => {
  it('speaks the reader’s language and points at fields', () => {
    const error = invalidFields([{ pointer: '/a', code: 'x.bad', message: { zh: '不对', en: 'wrong' } }]);
    expect(problemOf(error, 'en', 'abc')).toMatchObject({
      status: 422,
      code: 'problem.invalid-fields',
      instance: 'urn:request:abc',
      errors: [{ pointer: '/a', code: 'x.bad', message: 'wrong' }],
    });
    expect(problemOf(error, 'zh').errors?.[0]?.message).toBe('不对');
  });

  it('says nothing of an unexpected error but that it happened', () => {
    const problem = problemOf(toDomainError(new Error('SELECT secret FROM …')), 'en');
    expect(problem.status).toBe(500);
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it.each([
    [Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), 503],
    [
      Object.assign(new Error('x'), {
        driverError: Object.assign(new Error('y'), { code: 'PROTOCOL_CONNECTION_LOST' }),
      }),
      503,
    ],
    [new NotFoundException(), 404],
    [Object.assign(new Error('too large'), { status: 413, type: 'entity.too.large' }), 413],
    [Object.assign(new Error('json'), { status: 400, type: 'entity.parse.failed' }), 400],
    [new DomainError('problem.conflict', 409), 409],
  ])('gives %s the status %i', (error, status) => {
    expect(toDomainError(error).status).toBe(status);
  });
});
