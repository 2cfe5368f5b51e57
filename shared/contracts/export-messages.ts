import type { WorkbookDescription } from '#shared/exchange/export/workbook-description.ts';

/** Window to worker: write this workbook. One request for each worker; the worker ends with its answer. */
export interface WriteWorkbookRequest {
  readonly kind: 'write';
  readonly description: WorkbookDescription;
}

/** Worker to window. `progress` goes from 0 to 1 and also shows that the worker is alive. */
export type WriteWorkbookMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly detail: string };
