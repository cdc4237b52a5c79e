import { describe, expect, it } from 'vitest';
import { readNear } from './read-near.js';

describe('whence distances are counted', () => {
  it('is latitude and longitude, or what names an entry', () => {
    expect(readNear('39.9841,116.3102')).toEqual({
      is: 'place',
      place: { longitude: 116.3102, latitude: 39.9841 },
    });
    expect(readNear(' -33.9， 18.4 ')).toEqual({ is: 'place', place: { longitude: 18.4, latitude: -33.9 } });
    expect(readNear('智能硬件孵化器-abc')).toEqual({ is: 'entry', named: '智能硬件孵化器-abc' });
    expect([readNear(undefined), readNear(''), readNear(['', ''])].map(({ is }) => is)).toEqual(
      Array(3).fill('nothing'),
    );
  });

  it('is nowhere off the globe, nothing endless, and not two places at once', () => {
    for (const wrong of ['116.3102,39.9841', '91,0', '0,181', 'x'.repeat(81), ['39.9,116.3', '39.8,116.2']])
      expect(readNear(wrong).is).toBe('wrong');
    for (const named of ['39.9', 'NaN,NaN', '1e9,0', '0x10,1', '39.9,116.3,5', "' OR 1=1", '__proto__'])
      expect(readNear(named)).toEqual({ is: 'entry', named });
  });
});
