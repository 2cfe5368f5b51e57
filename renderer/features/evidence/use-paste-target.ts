import { useEffect, useRef } from 'react';
import { isTyping } from '#renderer/ui/commands/shortcut-keys.ts';
import type { FileToAttach } from './attach-files.ts';
import { filesFromClipboard } from './files-from-transfer.ts';

type Receiver = (files: readonly FileToAttach[]) => void;

/** Everything on the screen that takes pasted files; the one shown last gets them, as a dialog over a page. */
const receivers: { readonly current: Receiver }[] = [];

function onPaste(event: ClipboardEvent): void {
  const receiver = receivers.at(-1);
  if (!receiver || event.defaultPrevented) return;
  // Cells copied in a spreadsheet come as text and as a picture: in a text field the text is meant.
  if (isTyping(event.target) && event.clipboardData?.types.includes('text/plain')) return;
  const files = filesFromClipboard(event.clipboardData, new Date());
  if (files.length === 0) return;
  event.preventDefault();
  receiver.current(files);
}

/** Takes pictures and files pasted anywhere in the window, also while a text field has the focus. */
export function usePasteTarget(onFiles: Receiver): void {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  }, [onFiles]);
  useEffect(() => {
    if (receivers.length === 0) document.addEventListener('paste', onPaste);
    receivers.push(latest);
    return () => {
      receivers.splice(receivers.indexOf(latest), 1);
      if (receivers.length === 0) document.removeEventListener('paste', onPaste);
    };
  }, []);
}
