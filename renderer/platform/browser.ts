import { databaseSentinelSchema } from '#shared/contracts/sentinel.ts';
import { ok } from '#shared/lib/result.ts';
import type { PickRequest, PickedFile, Platform, SaveOutcome, SaveRequest } from './platform.ts';
import { programVersion } from './program-version.ts';

/** Beside IndexedDB, in a store of its own: an emptied database leaves this note standing. */
const SENTINEL_KEY = 'luminous-audit.sentinel';

/** Long enough for the browser to have taken over the download of a large file. */
const RELEASE_DELAY_MS = 60_000;

function pickWithInput({ endings, isMultiple }: PickRequest): Promise<readonly PickedFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = isMultiple;
  input.accept = endings.map((ending) => `.${ending}`).join(',');
  input.hidden = true;
  return new Promise((resolve) => {
    const finish = (): void => {
      const files = [...(input.files ?? [])];
      input.remove();
      resolve(files.map((file) => ({ name: file.name, mediaType: file.type, bytes: file })));
    };
    input.addEventListener('change', finish, { once: true });
    input.addEventListener('cancel', finish, { once: true });
    // Out of the document an input may be collected before the dialog closes.
    document.body.append(input);
    input.click();
  });
}

/** Hands the file to the browser's own download; where it goes, and whether it asks, is the user's browser setting. */
function saveAsDownload({ suggestedName, mediaType, bytes }: SaveRequest): SaveOutcome {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = suggestedName;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, RELEASE_DELAY_MS);
  return ok('saved');
}

/** The platform over a plain browser: file input, download, and the sentinel in local storage. */
export function browserPlatform(storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage): Platform {
  return {
    kind: 'browser',
    programVersion,
    pickFiles: pickWithInput,
    saveFile: (request) => Promise.resolve(saveAsDownload(request)),
    // A storage that is switched off throws at once: the promise carries it to whoever waits.
    readSentinel: () =>
      Promise.resolve().then(() => {
        const text = storage.getItem(SENTINEL_KEY);
        return text === null ? null : databaseSentinelSchema.parse(JSON.parse(text));
      }),
    writeSentinel: (sentinel) =>
      Promise.resolve().then(() => {
        storage.setItem(SENTINEL_KEY, JSON.stringify(sentinel));
      }),
    savePdf: null,
    journal: null,
    menu: null,
  };
}
