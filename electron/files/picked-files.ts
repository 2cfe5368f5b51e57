import { randomUUID } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CHUNK_BYTES } from '#shared/contracts/desktop-api.ts';
import type { PickedFileTicket } from '#shared/contracts/desktop-api.ts';
import { mediaTypeOf } from './media-type.ts';

/** The files the user picked and the window has not finished reading. Paths stay here; the window holds tickets. */
export interface PickedFiles {
  /** Makes a ticket for each path. Throws when one is no readable file. */
  admit(paths: readonly string[]): Promise<readonly PickedFileTicket[]>;
  /** The next piece from `offset`, at most CHUNK_BYTES; empty at the end. Throws for a ticket never given or forgotten. */
  read(ticket: string, offset: number): Promise<Uint8Array<ArrayBuffer>>;
  forget(tickets: readonly string[]): void;
}

/** A fresh, empty collection. */
export function pickedFiles(): PickedFiles {
  const paths = new Map<string, string>();
  return {
    async admit(chosen) {
      const tickets: PickedFileTicket[] = [];
      for (const path of chosen) {
        const { size } = await stat(path);
        const ticket = randomUUID();
        const name = basename(path);
        paths.set(ticket, path);
        tickets.push({ ticket, name, mediaType: mediaTypeOf(name), size });
      }
      return tickets;
    },
    async read(ticket, offset) {
      const path = paths.get(ticket);
      if (path === undefined) throw new Error('This file was not picked, or was already let go.');
      const handle = await open(path, 'r');
      try {
        const buffer = new Uint8Array(CHUNK_BYTES);
        const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, offset);
        return buffer.slice(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
    forget(tickets) {
      for (const ticket of tickets) paths.delete(ticket);
    },
  };
}
