import { Injectable } from '@nestjs/common';
import type { PublicCertificate } from './workspace.schema.js';

@Injectable()
export class VerifyCertificate {
  run(_publicId: string): Promise<PublicCertificate> {
    throw new Error('not wired');
  }
}
