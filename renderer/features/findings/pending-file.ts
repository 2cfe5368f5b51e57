import type { IntakeOrigin } from '#shared/domain/evidence/guess-evidence-type.ts';

/** A file chosen while the finding is written, to be attached once the finding is there. */
export interface PendingFile {
  readonly name: string;
  readonly blob: Blob;
  readonly origin: IntakeOrigin;
}

/** Takes the files out of a clipboard; the evidence feature knows better names for bare pictures. */
export type ReadClipboard = (data: DataTransfer | null, at: Date) => readonly PendingFile[];

/** Files of a clipboard under the names they come with. */
export const readClipboardPlainly: ReadClipboard = (data) =>
  [...(data?.files ?? [])].map((file) => ({ name: file.name, blob: file, origin: 'clipboard' }));
