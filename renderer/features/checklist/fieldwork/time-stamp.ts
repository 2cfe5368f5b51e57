import { insertAtCaret } from '#renderer/ui/insert-at-caret.ts';

/** "[10:32] " by the clock on the wall here, the same in every language. */
export function timeStamp(at: Date): string {
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  return `[${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}] `;
}

/** Puts the time into notes: at the caret while they are written, else on a line of its own at the end. */
export function stampTime(area: HTMLTextAreaElement, at: Date): void {
  const isWriting = document.activeElement === area;
  if (!isWriting) {
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  }
  const before = area.value.slice(0, area.selectionStart);
  const isApart = before === '' || /\s$/.test(before);
  insertAtCaret(area, `${isApart ? '' : isWriting ? ' ' : '\n'}${timeStamp(at)}`);
}
