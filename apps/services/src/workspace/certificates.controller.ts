import { Controller, Get, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { isPublicId } from '#kernel';
import { Audience, Public } from '#platform';
import { VerifyCertificate } from './verify-certificate.js';
import { problem, publicCertificate, type PublicCertificate } from './workspace.schema.js';

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
  @ApiNotFoundResponse({ standardSchema: problem })
  verify(@Param('publicId', { schema: publicId }) id: string): Promise<PublicCertificate> {
    return this.verifying.run(id);
  }
}
