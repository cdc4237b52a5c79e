import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { notFound } from '#kernel';
import { Public } from '#platform';
import { IdentityRuntime } from '../runtime.js';

@ApiExcludeController()
@Controller('assets')
export class PageFilesController {
  constructor(private readonly runtime: IdentityRuntime) {}

  /** Style sheet and scripts of the pages; an address of an earlier release is not found. */
  @Public()
  @Get(':name')
  file(@Param('name') name: string, @Res() response: Response): void {
    const { text, type } = this.runtime.files.find(`/assets/${name}`) ?? raise();
    response.set('cache-control', 'public, max-age=31536000, immutable').type(type).send(text);
  }
}

function raise(): never {
  throw notFound();
}
