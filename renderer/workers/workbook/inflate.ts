/**
 * Unpacks by the decompressor of the machine: quicker than any script, and on a thread of its own while the reader looks at
 * what came before. Rejects with what `onPiece` throws, and with a `TypeError` for bytes it cannot unpack.
 */
export async function inflate(packed: Uint8Array, onPiece: (piece: Uint8Array) => void): Promise<void> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // A failure shows itself at the reading end as well, where it is waited for.
  const written = writer.write(packed as Uint8Array<ArrayBuffer>).then(() => writer.close());
  written.catch(() => undefined);
  const reader = stream.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onPiece(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error;
  }
}
