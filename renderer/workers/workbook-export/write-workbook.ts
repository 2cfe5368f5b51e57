import type { WorkbookDescription } from '#shared/exchange/export/workbook-description.ts';
import { writeWorkbookBytes } from '#shared/exchange/package/write/write-workbook-bytes.ts';

/** Writes a described workbook as the bytes of an .xlsx file; see `writeWorkbookBytes`. */
export async function writeWorkbook(description: WorkbookDescription, onProgress?: (share: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  return Promise.resolve(writeWorkbookBytes(description, onProgress));
}
