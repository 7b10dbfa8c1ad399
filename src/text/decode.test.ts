import { describe, expect, it } from 'vitest';
import { decode, isBinary } from './decode.ts';

// Пароход вышел из порта, in Windows-1251.
const WIN1251 = Uint8Array.from(
  Buffer.from(
    'cfe0f0eef5eee420e2fbf8e5eb20e8e720efeef0f2e02c20eff0e8f1f2e0ede8f8e520eee6e8e4e0e5f220e3f0f3e72e',
    'hex',
  ),
);

describe('decode', () => {
  it('reads UTF-8, with and without a mark', () => {
    expect(decode(Buffer.from('Türk'))).toMatchObject({ text: 'Türk', charset: 'utf-8', from: 'utf-8', damaged: 0 });
    expect(decode(Buffer.from('\uFEFFTürk')).text).toBe('Türk');
  });

  it('reads UTF-16 of both orders, with and without a mark', () => {
    const plain = 'The ferry left the harbour at noon.';
    const little = Buffer.from(plain, 'utf16le');
    expect(decode(little).text).toBe(plain);
    expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toMatchObject({ text: plain, from: 'bom' });
    expect(decode(Buffer.from(little).swap16()).text).toBe(plain);
  });

  it('tells Windows-1251 from its bytes, and believes a declaration', () => {
    expect(decode(WIN1251)).toMatchObject({ charset: 'windows-1251', from: 'bytes', damaged: 0 });
    const page = Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), WIN1251]);
    expect(decode(page)).toMatchObject({ charset: 'windows-1251', from: 'declared' });
  });

  it('keeps broken UTF-8 as UTF-8 and counts the damage', () => {
    const bytes = Buffer.concat([Buffer.from('Zürich und Köln '), Buffer.from([0xc3]), Buffer.from(' Fähre')]);
    expect(decode(bytes)).toMatchObject({ charset: 'utf-8', damaged: 1 });
  });
});

it('tells binary from text', () => {
  expect(isBinary(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toBe(true);
  expect(isBinary(Buffer.from('Plain words.\r\n\tMore.'))).toBe(false);
  expect(isBinary(WIN1251)).toBe(false);
});
