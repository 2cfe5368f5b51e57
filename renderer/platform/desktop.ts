import { desktopEvents } from '#shared/contracts/desktop-api.ts';
import type { DesktopApi, PickedFileTicket } from '#shared/contracts/desktop-api.ts';
import type { PickedFile, Platform } from './platform.ts';
import { programVersion } from './program-version.ts';

/**
 * Reads a picked file piece by piece, so that a film of some gigabytes crosses the bridge without filling it.
 * Each piece becomes a Blob at once: the browser may then keep it on disk.
 */
async function readWhole(api: DesktopApi, picked: PickedFileTicket): Promise<PickedFile> {
  const pieces: Blob[] = [];
  let offset = 0;
  while (offset < picked.size) {
    const piece = await api.readPickedFile({ ticket: picked.ticket, offset });
    if (piece.byteLength === 0) throw new Error(`${picked.name} became shorter while it was read. Attach it again.`);
    pieces.push(new Blob([piece]));
    offset += piece.byteLength;
  }
  return { name: picked.name, mediaType: picked.mediaType, bytes: new Blob(pieces, { type: picked.mediaType }) };
}

/** The platform over the shell: native dialogs, files written atomically, the sentinel in the program's folder. */
export function desktopPlatform(api: DesktopApi): Platform {
  return {
    kind: 'desktop',
    programVersion,
    async pickFiles({ endings, isMultiple }) {
      const picked = await api.pickFiles({ endings: [...endings], isMultiple });
      const files: PickedFile[] = [];
      try {
        for (const ticket of picked) files.push(await readWhole(api, ticket));
      } finally {
        await api.forgetPickedFiles({ tickets: picked.map(({ ticket }) => ticket) });
      }
      return files;
    },
    saveFile: ({ suggestedName, bytes }) => api.saveFile({ suggestedName, bytes }),
    savePdf: ({ suggestedName }) => api.printPdf({ suggestedName }),
    readSentinel: () => api.readSentinel(),
    writeSentinel: async (sentinel) => {
      await api.writeSentinel({ ...sentinel });
    },
    journal: null,
    menu: {
      show: async (menu) => {
        await api.showMenu(menu);
      },
      onCommand: (listener) =>
        api.onCommand((id) => {
          const parsed = desktopEvents['command:run'].safeParse(id);
          if (parsed.success) listener(parsed.data);
        }),
    },
  };
}
