import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { notFound } from '#kernel';
import { Public } from '#platform';
import { IdentityRuntime } from '../runtime.js';

@ApiExcludeController()
@Controller('style')
export class StyleController {
  private readonly sheets: ReadonlyMap<string, string>;

  constructor({ stylesheet }: IdentityRuntime) {
    this.sheets = new Map([[stylesheet.path, stylesheet.css]]);
  }

  /** The style sheet of the pages; an address of an earlier release is not found. */
  @Public()
  @Get(':name')
  sheet(@Param('name') name: string, @Res() response: Response): void {
    const css = this.sheets.get(`/style/${name}`) ?? raise();
    response.set('cache-control', 'public, max-age=31536000, immutable').type('css').send(css);
  }
}

function raise(): never {
  throw notFound();
}
