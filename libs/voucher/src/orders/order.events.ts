import { z } from 'zod';
import { defineEvent } from '#contracts';

/** A company has submitted the contract of an order; the check of it follows. */
export const contractSubmitted = defineEvent('voucher.contract-submitted', z.object({ orderId: z.uuid() }));
