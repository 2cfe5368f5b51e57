const MEBIBYTE = 1024 * 1024;

/** From here on attaching takes noticeable time and makes every backup larger: the user is told. */
export const LARGE_FILE_BYTES = 100 * MEBIBYTE;

/** Above this a file is refused: it belongs into a file store, with its location noted in the register. */
export const MAX_FILE_BYTES = 1024 * MEBIBYTE;

export type FileSizeVerdict = 'ordinary' | 'large' | 'too-large' | 'empty';

/** Judges a file's size in bytes before anything is read. */
export function judgeFileSize(bytes: number): FileSizeVerdict {
  if (bytes <= 0) return 'empty';
  if (bytes > MAX_FILE_BYTES) return 'too-large';
  return bytes >= LARGE_FILE_BYTES ? 'large' : 'ordinary';
}
