import { useEffect, useState } from 'react';
import type { EvidenceFile } from '#shared/domain/evidence/evidence.ts';
import {
  IMAGE_HEADER_BYTES,
  MAX_DECODED_PIXELS,
  readImageHeader,
} from '#shared/domain/evidence/image-header.ts';
import { previewKindOf, type PreviewKind } from '#shared/domain/evidence/preview-kind.ts';
import { SNIFF_BYTES, sniffMediaType } from '#shared/domain/evidence/sniff-media-type.ts';
import { readFileBytes } from '#renderer/data/repositories/evidence-repository.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';

/** A stored file as it may be shown. */
export type StoredFile =
  | { readonly kind: 'loading' | 'missing' }
  | { readonly kind: 'too-many-pixels'; readonly width: number; readonly height: number }
  | { readonly kind: 'ready'; readonly preview: PreviewKind; readonly blob: Blob };

async function lookAt(blob: Blob, name: string): Promise<StoredFile> {
  const head = new Uint8Array(await blob.slice(0, SNIFF_BYTES).arrayBuffer());
  // The register may come from elsewhere: what is shown is decided by the bytes, once more.
  const mediaType = sniffMediaType(head, name);
  const preview = previewKindOf(mediaType);
  if (preview === 'image') {
    const header = readImageHeader(new Uint8Array(await blob.slice(0, IMAGE_HEADER_BYTES).arrayBuffer()));
    if (header && header.width * header.height > MAX_DECODED_PIXELS) {
      return { kind: 'too-many-pixels', width: header.width, height: header.height };
    }
  }
  return { kind: 'ready', preview, blob: blob.slice(0, blob.size, mediaType) };
}

/** Reads a file's bytes from the store and decides by them how they may be shown. */
export function useStoredFile(file: EvidenceFile): StoredFile {
  const { database } = useWorkspace();
  const [stored, setStored] = useState<{ readonly sha256: string; readonly file: StoredFile } | null>(null);
  const { sha256, name } = file;
  useEffect(() => {
    let isWanted = true;
    const show = (found: StoredFile): void => {
      if (isWanted) setStored({ sha256, file: found });
    };
    readFileBytes(database, sha256)
      .then((blob) => (blob ? lookAt(blob, name) : ({ kind: 'missing' } as const)))
      .then(show, () => show({ kind: 'missing' }));
    return () => {
      isWanted = false;
    };
  }, [database, sha256, name]);
  return stored?.sha256 === sha256 ? stored.file : { kind: 'loading' };
}
