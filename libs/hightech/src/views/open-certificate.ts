import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import type { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';

@Injectable()
export class OpenCertificate {
  run(_actor: Actor, _id: string, _response: Response): Promise<StreamableFile> {
    throw new Error('not wired');
  }
}
