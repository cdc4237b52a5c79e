import type { Owner } from '#files';

/** How attachments name a provider as their owner. */
export const PROVIDER_OWNER = 'voucher.provider';

/** Documents of a registration, and how many files of each: licence, qualification, recognition, metering evidence. */
export const PROVIDER_SLOTS: Readonly<Record<string, number>> = {
  licence: 1,
  qualification: 10,
  recognition: 3,
  metering: 5,
};

export function providerOwner(id: string): Owner {
  return { kind: PROVIDER_OWNER, id };
}
