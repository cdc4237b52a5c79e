import { Module } from '@nestjs/common';
import { Schemes } from './schemes.js';

/** Kinds, caps and rounds, as configured. */
@Module({ providers: [Schemes], exports: [Schemes] })
export class SchemeModule {}
