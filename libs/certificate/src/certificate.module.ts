import { Global, Module, type DynamicModule } from '@nestjs/common';
import { assetsFolder } from './assets-folder.js';
import { CertificateProcessor } from './certificate.processor.js';
import { Certificates } from './certificates.js';
import { CertificatesController } from './certificates.controller.js';
import { CERTIFICATE_ORIGIN, RenderCertificate } from './render-certificate.js';
import { VerifyCertificate } from './verify-certificate.js';

/** Certificates for whoever issues them. */
@Global()
@Module({ providers: [Certificates], exports: [Certificates] })
export class CertificateModule {}

/** The public answer to "is this certificate good?". */
@Module({
  imports: [CertificateModule],
  controllers: [CertificatesController],
  providers: [VerifyCertificate],
})
export class VerificationModule {}

/** The worker's part: rendering. */
@Module({})
export class CertificateWorkerModule {
  /**
   * @param publicUrl the portal's public origin, which every QR code carries for good
   * @throws Error when the installation lacks the fonts
   */
  static forRoot(publicUrl: string): DynamicModule {
    assetsFolder();
    return {
      module: CertificateWorkerModule,
      imports: [CertificateModule],
      providers: [
        { provide: CERTIFICATE_ORIGIN, useValue: publicUrl },
        RenderCertificate,
        CertificateProcessor,
      ],
    };
  }
}
