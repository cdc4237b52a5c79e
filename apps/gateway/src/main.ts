import { B } from '#platform'; console.log(B, Reflect.getMetadata?.('design:paramtypes', B));
