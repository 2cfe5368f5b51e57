import type { ReadNote, ReadNoteCode } from './workbook-content.ts';

/** Collects notes of one sheet: one per code, with how often and where first. */
export class NoteCounter {
  readonly #notes = new Map<ReadNoteCode, { count: number; address: string; detail: string }>();

  add(code: ReadNoteCode, address = '', detail = ''): void {
    const known = this.#notes.get(code);
    if (known) known.count += 1;
    else this.#notes.set(code, { count: 1, address, detail: detail.slice(0, 80) });
  }

  list(): readonly ReadNote[] {
    return [...this.#notes].map(([code, note]) => ({ code, ...note }));
  }
}
