import {
  IconChartLine,
  IconEye,
  IconFile,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconMessage,
  IconPhoto,
  IconTerminal2,
  type Icon,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Evidence, EvidenceFile } from '#shared/domain/evidence/evidence.ts';
import { readThumbnail } from '#renderer/data/repositories/evidence-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { keepThumbnail } from './thumbnails.ts';
import { useObjectUrl } from '#renderer/ui/use-object-url.ts';
import classes from './thumbnail-picture.module.css';

function iconOf({ type, file }: Pick<Evidence, 'type' | 'file'>): Icon {
  if (file === null) return { 'interview-note': IconMessage, observation: IconEye, measurement: IconChartLine, log: IconTerminal2 }[type as string] ?? IconFileText;
  const { mediaType } = file;
  if (mediaType === 'application/pdf') return IconFileTypePdf;
  if (mediaType.startsWith('image/')) return IconPhoto;
  if (/spreadsheet|ms-excel|csv/.test(mediaType)) return IconFileSpreadsheet;
  if (/zip|rar|7z/.test(mediaType)) return IconFileZip;
  return mediaType.startsWith('text/') || mediaType.includes('word') ? IconFileText : IconFile;
}

/** The small picture of a file, or its symbol. Decorative: its name stands beside it. Read only once it is in sight. */
export function ThumbnailPicture({ evidence, size }: { readonly evidence: Evidence; readonly size: 'small' | 'medium' | 'large' }) {
  const place = useRef<HTMLSpanElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element || isSeen) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isSeen]);
  const IconShape = iconOf(evidence);
  return (
    <span ref={place} className={classes['place']} data-size={size} aria-hidden>
      {isSeen && evidence.file ? (
        <StoredPicture file={evidence.file} icon={IconShape} />
      ) : (
        <IconShape size="45%" stroke={1.5} className={classes['icon']} />
      )}
    </span>
  );
}

function StoredPicture({ file, icon: IconShape }: { readonly file: EvidenceFile; readonly icon: Icon }) {
  const workspace = useWorkspace();
  const thumbnail = useLive(async (database) => (await readThumbnail(database, file.sha256)) ?? null, [file.sha256]);
  const url = useObjectUrl(thumbnail);
  useEffect(() => {
    if (thumbnail === null) keepThumbnail(workspace, file);
  }, [workspace, file, thumbnail]);
  return url === null ? (
    <IconShape size="45%" stroke={1.5} className={classes['icon']} />
  ) : (
    <img src={url} alt="" className={classes['picture']} draggable={false} />
  );
}
