import { create } from 'zustand';
import type { AuditId } from '#shared/domain/ids.ts';
import type { AttachProgress } from './attach-files.ts';

/** Files on their way in. They go on when the user turns to another screen. */
export interface AttachJob {
  readonly id: string;
  readonly auditId: AuditId;
  readonly progress: AttachProgress;
  /** Name and size, in bytes, of the largest file from which on a warning is due; null when none is. */
  readonly largest: { readonly name: string; readonly size: number } | null;
  readonly cancel: () => void;
}

export const useAttachQueue = create<{ readonly jobs: readonly AttachJob[] }>()(() => ({ jobs: [] }));

/** Puts a job into the queue, or in the place of the one with its id. */
export function showJob(job: AttachJob): void {
  useAttachQueue.setState(({ jobs }) => ({
    jobs: jobs.some(({ id }) => id === job.id) ? jobs.map((other) => (other.id === job.id ? job : other)) : [...jobs, job],
  }));
}

/** Takes an ended job out of the queue. */
export function dropJob(id: string): void {
  useAttachQueue.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }));
}
