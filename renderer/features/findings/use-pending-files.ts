import { useEffect, useRef, useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { isTyping } from '#renderer/ui/commands/shortcut-keys.ts';
import type { PendingFile, ReadClipboard } from './pending-file.ts';

/** Files waiting to be attached: pasted anywhere while the dialog is open, or chosen by the file dialog. */
export function usePendingFiles(readClipboard: ReadClipboard) {
  const platform = usePlatform();
  const [files, setFiles] = useState<readonly PendingFile[]>([]);
  const read = useRef(readClipboard);
  useEffect(() => {
    read.current = readClipboard;
  }, [readClipboard]);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      // Cells copied in a spreadsheet come as text and as a picture: in a text field the text is meant.
      if (isTyping(event.target) && event.clipboardData?.types.includes('text/plain') === true) return;
      const pasted = read.current(event.clipboardData, new Date());
      if (pasted.length === 0) return;
      // First in line and marked as handled: the screen below the dialog must not take the picture too.
      event.preventDefault();
      setFiles((before) => [...before, ...pasted]);
    };
    document.addEventListener('paste', onPaste, { capture: true });
    return () => document.removeEventListener('paste', onPaste, { capture: true });
  }, []);

  const addByDialog = async (): Promise<void> => {
    const picked = await platform.pickFiles({ endings: [], isMultiple: true });
    setFiles((before) => [
      ...before,
      ...picked.map(({ name, bytes }): PendingFile => ({ name, blob: bytes, origin: 'dialog' })),
    ]);
  };
  const removeFile = (file: PendingFile): void => setFiles((before) => before.filter((other) => other !== file));
  return { files, addByDialog, removeFile };
}
