/** The field somebody was writing in when they went to name the interviewee. */
let writing: HTMLElement | null = null;

/** Remembers the text field that has the focus, to come back to it with the caret where it is. */
export function rememberWriting(): void {
  const { activeElement } = document;
  writing = activeElement instanceof HTMLTextAreaElement ? activeElement : null;
}

/** Back to the text somebody came from. Does nothing when they came from elsewhere, or the text is gone. */
export function returnToWriting(): void {
  const field = writing;
  writing = null;
  if (field?.isConnected === true) field.focus();
}
