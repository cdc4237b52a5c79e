import { Injectable } from '@nestjs/common';
import type { FormDefinition } from '#forms';
import { Catalogue } from '../application/catalogue.js';

@Injectable()
export class ReadForm {
  constructor(private readonly catalogue: Catalogue) {}

  /** @throws DomainError 404 */
  run(id: string, version: number): FormDefinition {
    return this.catalogue.publishedForm(id, version).definition;
  }
}
