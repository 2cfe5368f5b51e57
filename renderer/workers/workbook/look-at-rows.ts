import { v7 } from 'uuid';
import { NO_SURROUNDINGS, takeApart, type ImportLookMessage, type ImportLookRequest } from '#shared/contracts/import-look-messages.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { SheetView } from '#shared/exchange/import/sheet-view.ts';
import { lookAtImport, ReadingMemory, type ImportQuestion, type ImportSurroundings } from '#shared/exchange/records/look-at-import.ts';
import { breath } from '../breath.ts';

/** Milliseconds of work before messages are heard again. */
const BETWEEN_BREATHS = 40;

/**
 * Answers what an import would do with the rows that were read, question after question; only the newest is answered.
 * Ids of new rows stay the same as long as the file is open.
 */
export class RowsDesk {
  readonly #views: readonly SheetView[];
  readonly #send: (message: ImportLookMessage) => void;
  readonly #ids = new Map<string, string>();
  readonly #memory = new ReadingMemory();
  #surroundings: ImportSurroundings = NO_SURROUNDINGS;
  #newest = 0;

  constructor(views: readonly SheetView[], send: (message: ImportLookMessage) => void) {
    this.#views = views;
    this.#send = send;
  }

  async hear(request: ImportLookRequest): Promise<void> {
    switch (request.kind) {
      case 'surroundings':
        this.#surroundings = { ...NO_SURROUNDINGS, ...request.about };
        return;
      case 'surrounding-rows':
        this.#surroundings = { ...this.#surroundings, [request.list]: [...this.#surroundings[request.list], ...request.rows] };
        return;
      case 'drop':
        this.#newest += 1;
        return;
      case 'look':
        this.#newest = request.number;
        await this.#look(request.number, request.question);
        return;
      default:
        assertNever(request);
    }
  }

  async #look(number: number, question: ImportQuestion): Promise<void> {
    // A wish that came right behind this one replaces it before any work is done.
    await breath();
    if (this.#newest !== number) return;
    const steps = lookAtImport(this.#views, question, this.#surroundings, { newId: (key) => this.#idFor(key), memory: this.#memory });
    let heardAt = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        const { parts, rest } = takeApart(step.value);
        for (const part of parts) this.#send({ kind: 'look-rows', number, ...part });
        this.#send({ kind: 'looked', number, look: rest });
        return;
      }
      if (performance.now() - heardAt < BETWEEN_BREATHS) continue;
      this.#send({ kind: 'looking', number, ...step.value });
      await breath();
      heardAt = performance.now();
      if (this.#newest !== number) return;
    }
  }

  #idFor(key: string): string {
    const id = this.#ids.get(key) ?? v7();
    this.#ids.set(key, id);
    return id;
  }
}
