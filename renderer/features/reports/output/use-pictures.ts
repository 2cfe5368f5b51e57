import { useEffect, useMemo, useState } from 'react';
import type { Sha256 } from '#shared/domain/ids.ts';
import { picturesOf, type Picture, type ReportDocument } from '#shared/domain/report/document.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { loadPictures } from './report-pictures.ts';

export interface Pictures {
  readonly blobs: ReadonlyMap<Sha256, Blob>;
  readonly addresses: ReadonlyMap<Sha256, string>;
}

const NONE: Pictures = { blobs: new Map(), addresses: new Map() };

/** The pictures of a report, read anew when others are shown; null while they are read. */
export function usePictures(document: ReportDocument | null): Pictures | null {
  const { database } = useWorkspace();
  // As text, so that a document made anew with the same pictures does not read them again.
  const key = useMemo(() => (document === null ? '[]' : JSON.stringify(picturesOf(document))), [document]);
  const [loaded, setLoaded] = useState<Pictures | null>(null);
  useEffect(() => {
    const wanted = JSON.parse(key) as readonly Picture[];
    if (wanted.length === 0) return undefined;
    let isWanted = true;
    let made: readonly string[] = [];
    const show = (blobs: ReadonlyMap<Sha256, Blob>): void => {
      if (!isWanted) return;
      const addresses = new Map([...blobs].map(([sha256, blob]) => [sha256, URL.createObjectURL(blob)]));
      made = [...addresses.values()];
      setLoaded({ blobs, addresses });
    };
    loadPictures(database, wanted).then(show, () => show(new Map()));
    return () => {
      isWanted = false;
      for (const address of made) URL.revokeObjectURL(address);
    };
  }, [database, key]);
  if (key === '[]') return NONE;
  // While others are read, those known so far stay.
  return loaded;
}
