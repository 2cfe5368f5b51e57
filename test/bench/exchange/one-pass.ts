import { Unzip, UnzipInflate } from 'fflate';

/**
 * The least that reading can take: every part unpacked, and every byte looked at once. Returns how many elements
 * begin, so that nothing can be left out as useless.
 */
export function inflateAndPass(bytes: Uint8Array): number {
  let elements = 0;
  const unzip = new Unzip((file) => {
    file.ondata = (error, piece) => {
      if (error) throw error;
      for (const byte of piece) if (byte === 0x3c) elements += 1;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.push(bytes, true);
  return elements;
}
