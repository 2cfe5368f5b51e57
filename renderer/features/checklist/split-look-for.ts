/** A hint on what to look for, with its warning signs apart. */
export interface LookFor {
  readonly text: string;
  readonly redFlags: readonly string[];
}

const RED_FLAGS = /\b(?:red flags?|warnzeichen)\s*:\s*/i;

/** Parts a hint at "Red flags:" or "Warnzeichen:"; the signs after it are told apart by semicolons. */
export function splitLookFor(hint: string): LookFor {
  const [text = '', ...rest] = hint.split(RED_FLAGS);
  const redFlags = rest
    .join('; ')
    .split(/;\s*/)
    .map((flag) => flag.trim().replace(/\.$/, ''))
    .filter((flag) => flag !== '');
  return { text: text.trim(), redFlags };
}
