import type { FrameworkQuestion } from './framework.ts';

/** Kinds of answers by their id, each with its choices; none for free text. */
export type AnswerKinds = ReadonlyMap<string, readonly string[]>;

/**
 * The questions of a node: one on each line, a line that begins with `|` goes on with the one before. Answers are
 * named once for all questions or once for each. `onUnknown` hears of names that nothing defines.
 */
export function readQuestions(
  questions: string | undefined,
  answers: string | undefined,
  kinds: AnswerKinds,
  onUnknown: (name: string) => void,
): readonly FrameworkQuestion[] {
  const texts: string[] = [];
  for (const line of linesOf(questions)) {
    const last = texts.length - 1;
    if (line.startsWith('|') && last >= 0) texts[last] = `${texts[last] ?? ''}\n${line.slice(1).trim()}`;
    else texts.push(line);
  }
  const names = linesOf(answers);
  for (const name of new Set(names)) if (!kinds.has(name)) onUnknown(name);
  return texts.map((text, place) => ({ text, choices: kinds.get(names[names.length === 1 ? 0 : place] ?? '') ?? [] }));
}

function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
