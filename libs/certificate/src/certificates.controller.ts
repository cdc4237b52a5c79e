import { Controller, Get, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isPublicId } from '#kernel';
import { Audience, Public, problemSchema } from '#platform';
import { z } from 'zod';
import { publicCertificate, type PublicCertificate } from './certificate.schema.js';
import { VerifyCertificate } from './verify-certificate.js';

const publicId = z.string().refine(isPublicId);

@ApiTags('workspace')
@Audience('workspace')
@Controller('workspace/certificates')
export class CertificatesController {
  constructor(private readonly verifying: VerifyCertificate) {}

  /** Is this certificate good? Open to everybody who has the address, which cannot be guessed. */
  @Public()
  @Get(':publicId')
  @ApiOkResponse({ standardSchema: publicCertificate })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  verify(@Param('publicId', { schema: publicId }) id: string): Promise<PublicCertificate> {
    return this.verifying.run(id);
  }
}
