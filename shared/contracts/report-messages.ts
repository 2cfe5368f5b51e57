import type { Sha256 } from '../domain/ids.ts';
import type { ReportDocument } from '../domain/report/document.ts';

/** The bytes of one file that a report shows. */
export interface ReportFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Window to worker: set this report in Word's format. One request for each worker; the worker ends with its answer. */
export interface WriteReportRequest {
  readonly kind: 'write';
  readonly document: ReportDocument;
  readonly files: ReadonlyMap<Sha256, ReportFile>;
}

/** Worker to window. `progress` goes from 0 to 1 and also shows that the worker is alive. */
export type WriteReportMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly detail: string };
