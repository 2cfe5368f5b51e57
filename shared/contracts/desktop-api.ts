import { z } from 'zod';
import type { Result } from '#shared/lib/result.ts';
import { databaseSentinelSchema } from './sentinel.ts';
import type { DatabaseSentinel } from './sentinel.ts';

/** How much of a picked file crosses the bridge in one message. */
export const CHUNK_BYTES = 8 * 1024 * 1024;

/** The largest file the window may hand over to be saved in one message: a workbook or report, not a package. */
export const MAX_SAVED_BYTES = 1024 * 1024 * 1024;

const MAX_ENDINGS = 64;

/** A file the user chose. The window gets a random ticket to read it by, never its path. */
export interface PickedFileTicket {
  readonly ticket: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

export type SaveReply = Result<'saved' | 'cancelled', { readonly code: 'not-written'; readonly detail: string }>;

/** The bytes as they were written: what was sent stands in a register with its hash. */
export type PrintReply = Result<Uint8Array<ArrayBuffer> | 'cancelled', { readonly code: 'not-written'; readonly detail: string }>;

const nothing = z.undefined();

/** Ids of commands are ours; this only keeps out what no id ever holds. */
const commandId = z.string().regex(/^[\w.:-]{1,200}$/);

/** A shortcut as the window writes it: "Mod+Shift+F", "Alt+ArrowDown", "?". */
const shortcut = z.string().regex(/^(?:(?:Mod|Alt|Shift)\+){0,3}(?:[A-Za-z0-9]{1,12}|[!-~])$/);

const shownMenu = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z]{1,20}$/),
        label: z.string().min(1).max(100),
        commands: z
          .array(z.strictObject({ id: commandId, label: z.string().min(1).max(300), shortcut: shortcut.nullable() }))
          .max(300),
      }),
    )
    .max(30),
});

/** The commands as the system's menu shows them, by group. */
export type ShownMenu = z.infer<typeof shownMenu>;

const ticket = z.uuid();

/**
 * What the window may ask of the shell: each task once, with the shape its argument must have. There is no general
 * power here such as reading a path. Handlers and preload satisfy this map, so a missing one does not compile.
 */
export const desktopRequests = {
  'file:pick': z.strictObject({
    endings: z.array(z.string().regex(/^[a-z0-9]{1,12}$/)).max(MAX_ENDINGS),
    isMultiple: z.boolean(),
  }),
  'file:read-picked': z.strictObject({ ticket, offset: z.int().nonnegative() }),
  'file:forget-picked': z.strictObject({ tickets: z.array(ticket).max(100_000) }),
  'file:save': z.strictObject({
    suggestedName: z.string().min(1).max(255),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_SAVED_BYTES),
  }),
  /** Prints the window's print view as a PDF; the shell asks where to. */
  'report:print-pdf': z.strictObject({ suggestedName: z.string().min(1).max(255) }),
  'sentinel:read': nothing,
  'sentinel:write': databaseSentinelSchema.strict(),
  'menu:show': shownMenu,
} as const;

/** What the shell tells the window unasked: each event once, with the shape of what it carries. */
export const desktopEvents = {
  /** The id of a command chosen in the system's menu. */
  'command:run': commandId,
} as const;

export type DesktopChannel = keyof typeof desktopRequests;

export type DesktopRequest<Channel extends DesktopChannel> = z.infer<(typeof desktopRequests)[Channel]>;

/** What each task answers. `file:read-picked` gives the next chunk, empty at the end of the file. */
export interface DesktopReplies {
  readonly 'file:pick': readonly PickedFileTicket[];
  readonly 'file:read-picked': Uint8Array<ArrayBuffer>;
  readonly 'file:forget-picked': undefined;
  readonly 'file:save': SaveReply;
  readonly 'report:print-pdf': PrintReply;
  readonly 'sentinel:read': DatabaseSentinel | null;
  readonly 'sentinel:write': undefined;
  readonly 'menu:show': undefined;
}

/** The bridge as the window sees it, `window.workbench`: named functions over plain data. */
export interface DesktopApi {
  pickFiles(request: DesktopRequest<'file:pick'>): Promise<DesktopReplies['file:pick']>;
  readPickedFile(request: DesktopRequest<'file:read-picked'>): Promise<DesktopReplies['file:read-picked']>;
  forgetPickedFiles(request: DesktopRequest<'file:forget-picked'>): Promise<DesktopReplies['file:forget-picked']>;
  saveFile(request: DesktopRequest<'file:save'>): Promise<DesktopReplies['file:save']>;
  printPdf(request: DesktopRequest<'report:print-pdf'>): Promise<DesktopReplies['report:print-pdf']>;
  readSentinel(): Promise<DesktopReplies['sentinel:read']>;
  writeSentinel(sentinel: DesktopRequest<'sentinel:write'>): Promise<DesktopReplies['sentinel:write']>;
  showMenu(menu: DesktopRequest<'menu:show'>): Promise<DesktopReplies['menu:show']>;
  /** Calls back with the id of each command chosen in the system's menu. Returns how to stop. */
  onCommand(listener: (id: string) => void): () => void;
}

/** The name under which preload puts the bridge into the window. */
export const DESKTOP_API_KEY = 'workbench';
