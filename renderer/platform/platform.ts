import type { Result } from '#shared/lib/result.ts';
import type { ShownMenu } from '#shared/contracts/desktop-api.ts';
import type { DatabaseSentinel } from '#shared/contracts/sentinel.ts';
import type { ChangeEntry } from '#shared/domain/change-log/change.ts';

/** A file the user chose: name and bytes, never a path. */
export interface PickedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Blob;
}

export interface PickRequest {
  /** File endings without the dot; empty means any file. */
  readonly endings: readonly string[];
  readonly isMultiple: boolean;
}

export interface SaveRequest {
  /** Suggested name with its ending; the user may change it. */
  readonly suggestedName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `cancelled` is an ordinary outcome: the user closed the dialog. */
export type SaveOutcome = Result<'saved' | 'cancelled', { readonly code: 'not-written'; readonly detail: string }>;

/** The bytes as they were saved; `cancelled` when the user closed the dialog. */
export type PdfOutcome = Result<Uint8Array<ArrayBuffer> | 'cancelled', { readonly code: 'not-written'; readonly detail: string }>;

/** Where every change is written a second time, outside the browser's store. */
export interface Journal {
  /** Resolves once the entry is durable; rejects when it could not be written. */
  append(entry: ChangeEntry): Promise<void>;
}

/** The system's own menu, where the program has one. */
export interface SystemMenu {
  /** Puts the commands into it, instead of those before. */
  show(menu: ShownMenu): Promise<void>;
  /** Calls back with the id of each command chosen there. Returns how to stop. */
  onCommand(listener: (id: string) => void): () => void;
}

/** Everything the window asks of the machine. One implementation over the shell, one over the browser host. */
export interface Platform {
  readonly kind: 'desktop' | 'browser';
  readonly programVersion: string;
  /** Opens the file dialog; an empty list when the user cancels. */
  pickFiles(request: PickRequest): Promise<readonly PickedFile[]>;
  saveFile(request: SaveRequest): Promise<SaveOutcome>;
  /** What is known outside the database about the database, to notice one that was emptied. */
  readSentinel(): Promise<DatabaseSentinel | null>;
  writeSentinel(sentinel: DatabaseSentinel): Promise<void>;
  /** Null where no journal exists yet; "Saved" then means the database alone. */
  readonly journal: Journal | null;
  /**
   * Makes a PDF of what the window would print and saves it where the user says; gives its bytes. Null in a browser, whose
   * own print dialog does both and tells nothing.
   */
  readonly savePdf: ((request: { readonly suggestedName: string }) => Promise<PdfOutcome>) | null;
  /** Null in a browser, whose menu is its own. */
  readonly menu: SystemMenu | null;
}
