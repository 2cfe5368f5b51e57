import { useCallback, useEffect, useRef, useState } from 'react';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import type { PickedFile } from '#renderer/platform/platform.ts';
import { readAnswerFile, type AnswerFile, type AnswerFileProblem } from './read-answer-file.ts';

export interface RefusedFile {
  readonly name: string;
  readonly problem: AnswerFileProblem;
}

/** The files of answers at hand: read one after the other, in their own worker; leaving the page stops it. */
export function useAnswerFiles() {
  const workspace = useWorkspace();
  const [files, setFiles] = useState<readonly AnswerFile[]>([]);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const [reading, setReading] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const take = useCallback(
    async (picked: readonly PickedFile[]): Promise<void> => {
      abort.current?.abort();
      const controller = new AbortController();
      abort.current = controller;
      setRefused([]);
      for (const one of picked) {
        setReading(one.name);
        const read = await readAnswerFile(workspace, one, controller.signal);
        if (controller.signal.aborted) break;
        // The same file twice at once says nothing more.
        if (read.ok) setFiles((before) => (before.some(({ sha256 }) => sha256 === read.value.sha256) ? before : [...before, read.value]));
        else setRefused((before) => [...before, { name: one.name, problem: read.problem }]);
      }
      if (abort.current === controller) setReading(null);
    },
    [workspace],
  );
  const remove = useCallback((sha256: string) => setFiles((before) => before.filter((one) => one.sha256 !== sha256)), []);
  const clear = useCallback(() => {
    setFiles([]);
    setRefused([]);
  }, []);
  const cancel = useCallback(() => {
    abort.current?.abort();
    setReading(null);
  }, []);
  return { files, refused, reading, take, remove, clear, cancel };
}
