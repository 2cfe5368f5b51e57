import type { EvidenceFile } from '#shared/domain/evidence/evidence.ts';
import { SNIFF_BYTES, sniffMediaType } from '#shared/domain/evidence/sniff-media-type.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { SAMPLE_FILES, type SampleFileName } from '#shared/domain/sample/sample-evidence.ts';
import type { SampleLanguage } from '#shared/domain/sample/sample-words.ts';
import { hashBlob } from '#renderer/workers/evidence/hash-client.ts';
import { drawFile, type SampleFile } from './pictures/draw-files.ts';

export interface PreparedFiles {
  readonly register: Readonly<Record<SampleFileName, EvidenceFile>>;
  readonly blobs: readonly { readonly sha256: Sha256; readonly blob: Blob }[];
}

/**
 * Draws the sample's files and hashes them as any other evidence. Throws when a picture cannot be drawn or hashed.
 * @param onStep called after each file with how many of all are done
 */
export async function prepareFiles(
  language: SampleLanguage,
  onStep: (done: number, total: number) => void,
): Promise<PreparedFiles> {
  const register: Partial<Record<SampleFileName, EvidenceFile>> = {};
  const blobs: { sha256: Sha256; blob: Blob }[] = [];
  let done = 0;
  const prepare = async (name: SampleFileName, { fileName, blob: drawn }: SampleFile): Promise<void> => {
    const hashed = await hashBlob(drawn);
    if (!hashed.ok) throw new Error(`The file ${fileName} of the sample could not be hashed: ${hashed.problem.code}`);
    const { sha256, content } = hashed.value;
    const mediaType = sniffMediaType(new Uint8Array(await content.slice(0, SNIFF_BYTES).arrayBuffer()), fileName);
    const blob = content.slice(0, content.size, mediaType);
    register[name] = { name: fileName, mediaType, size: blob.size, sha256 };
    blobs.push({ sha256, blob });
    done += 1;
    onStep(done, SAMPLE_FILES.length);
  };
  // One is hashed by the workers while the next is drawn here.
  const preparing: Promise<void>[] = [];
  for (const name of SAMPLE_FILES) preparing.push(prepare(name, await drawFile(name, language)));
  await Promise.all(preparing);
  // Filled for every name of the list the type is made from.
  return { register: register as Record<SampleFileName, EvidenceFile>, blobs };
}
