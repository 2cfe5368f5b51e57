import { fileExtension } from '#shared/domain/evidence/safe-file-name.ts';
import type { PickedFile } from '#renderer/platform/platform.ts';
import type { FileToAttach } from './attach-files.ts';

const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/bmp': '.bmp',
};

/** What browsers call a picture that came without a file. */
const UNNAMED = /^image\.\w+$/u;

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

/**
 * A name for a picture from the clipboard, in local time and fit for every file system:
 * `Pasted image 2026-02-24 10-32.png`. Further ones in the same minute get a number.
 * @param count which of the pasted pictures it is, from 1
 */
export function pastedName(at: Date, mediaType: string, count: number): string {
  const day = `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
  const time = `${twoDigits(at.getHours())}-${twoDigits(at.getMinutes())}`;
  const number = count > 1 ? ` (${count})` : '';
  return `Pasted image ${day} ${time}${number}${ENDINGS[mediaType] ?? ''}`;
}

/**
 * Files and pictures in the clipboard of a paste event; empty when it holds only text. Pictures without a name get one
 * by date and time; copied files keep theirs.
 */
export function filesFromClipboard(data: DataTransfer | null, at: Date): readonly FileToAttach[] {
  let unnamed = 0;
  return [...(data?.files ?? [])].map((file) => {
    const isUnnamed = file.name === '' || UNNAMED.test(file.name);
    // A file copied in the file manager is a file like any other; only a bare picture is a screenshot.
    if (!isUnnamed) return { name: file.name, blob: file, origin: 'drop' };
    unnamed += 1;
    return { name: pastedName(at, file.type, unnamed), blob: file, origin: 'clipboard' };
  });
}

export interface DroppedFiles {
  readonly files: readonly FileToAttach[];
  /** Names of folders, which are not attached. */
  readonly folders: readonly string[];
}

/** Files let fall onto the window. Has to be called while the drop event is being handled. */
export function filesFromDrop(data: DataTransfer | null): DroppedFiles {
  const files: FileToAttach[] = [];
  const folders: string[] = [];
  for (const item of data?.items ?? []) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory === true) folders.push(entry.name);
    else if (file) files.push({ name: file.name, blob: file, origin: 'drop' });
  }
  return { files, folders };
}

/** Files chosen in the dialog. */
export function filesFromDialog(picked: readonly PickedFile[]): readonly FileToAttach[] {
  return picked.map(({ name, bytes }) => ({ name, blob: bytes, origin: 'dialog' }));
}

/** Whether a drag carries files, as far as the browser tells before they are let go. */
export function carriesFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false;
}

/** The ending of a name in capitals for a file's symbol: "PDF", "XLSX"; empty when there is none. */
export function endingLabel(name: string): string {
  return fileExtension(name).slice(1, 6).toUpperCase();
}
