import { describe, expect, it } from 'vitest';
import { digestInChunks, digestWhole } from '#renderer/workers/evidence/digest-blob.ts';
import { hashBlob } from '#renderer/workers/evidence/hash-client.ts';

const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const MEBIBYTE = 1024 * 1024;

function noise(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, Math.min(at + 65_536, length)));
  return bytes;
}

async function hashOf(blob: Blob): Promise<string> {
  const hashed = await hashBlob(blob);
  if (!hashed.ok) throw new Error(hashed.problem.code);
  return hashed.value.sha256;
}

describe('hashing files', () => {
  it('gives the SHA-256 of the bytes', async () => {
    expect(await hashOf(new Blob(['abc']))).toBe(ABC);
  });

  it('gives the same at once and in chunks, at every odd length', async () => {
    for (const length of [0, 1, 63, 64, 65, 4 * MEBIBYTE - 1, 4 * MEBIBYTE, 4 * MEBIBYTE + 1, 9 * MEBIBYTE + 7]) {
      const blob = new Blob([noise(length)]);
      const inChunks = await digestInChunks(blob, () => undefined);
      expect(inChunks.sha256).toBe((await digestWhole(blob)).sha256);
    }
  });

  it('returns the very bytes it hashed, with their media type', async () => {
    const hashed = await hashBlob(new File(['abc'], 'a.txt', { type: 'text/plain' }));
    expect(hashed.ok && (await hashed.value.content.text())).toBe('abc');
    expect(hashed.ok && hashed.value.content.type).toBe('text/plain');
  });

  it('reports rising progress on a large file and hashes it like WebCrypto does', async () => {
    const blob = new Blob([noise(MEBIBYTE), new Uint8Array(69 * MEBIBYTE)]);
    const seen: number[] = [];
    const hashed = await hashBlob(blob, { onProgress: (done) => seen.push(done) });
    expect(hashed.ok && hashed.value.sha256).toBe((await digestWhole(blob)).sha256);
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(blob.size);
  });

  it('stops at once when cancelled in the middle, and the next file is hashed', async () => {
    const stop = new AbortController();
    const hashing = hashBlob(new Blob([new Uint8Array(100 * MEBIBYTE)]), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(await hashing).toEqual({ ok: false, problem: { code: 'cancelled' } });
    expect(await hashOf(new Blob(['abc']))).toBe(ABC);
  });

  it('does not start when cancelled before', async () => {
    expect(await hashBlob(new Blob(['abc']), { signal: AbortSignal.abort() })).toEqual({
      ok: false,
      problem: { code: 'cancelled' },
    });
  });
});
