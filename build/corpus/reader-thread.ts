import { Worker } from 'node:worker_threads';
import type { FileReport } from './read-file.ts';

const MEGABYTES = 1_500;
const MEGABYTE = 1024 * 1024;
const MILLISECONDS_BETWEEN_LOOKS = 5;

type Trouble = NonNullable<FileReport['problem']>;

interface Waiting {
  readonly answer: (report: FileReport) => void;
  readonly giveUp: (problem: Trouble) => void;
}

/** Reads files one after the other in a thread that is replaced when a file hangs, crashes or exhausts it. */
export class ReaderThread {
  readonly #seconds: number;
  #worker: Worker | null = null;
  #waiting: Waiting | null = null;

  constructor(secondsPerFile: number) {
    this.#seconds = secondsPerFile;
  }

  /** Always answers: trouble is in the report. One file at a time. */
  read(path: string, file: string): Promise<FileReport> {
    const began = performance.now();
    const worker = (this.#worker ??= this.#start());
    return new Promise((resolve) => {
      let peak = process.memoryUsage.rss();
      // The thread is busy, this one is not: it can look as often as it likes.
      const watch = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage.rss());
      }, MILLISECONDS_BETWEEN_LOOKS);
      const finish = (report: FileReport): void => {
        clearTimeout(timer);
        clearInterval(watch);
        this.#waiting = null;
        resolve({ ...report, megabytes: Math.round(Math.max(peak, process.memoryUsage.rss()) / MEGABYTE) });
      };
      const giveUp = (problem: Trouble): void => {
        this.close();
        const milliseconds = Math.round(performance.now() - began);
        finish({ file, milliseconds, megabytes: 0, problem, notes: [], encoding: null, separator: null, sheets: [] });
      };
      const timer = setTimeout(() => {
        giveUp({ code: 'no-answer', seconds: this.#seconds });
      }, this.#seconds * 1000);
      this.#waiting = { answer: finish, giveUp };
      worker.postMessage(path);
    });
  }

  close(): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
  }

  /** The thread is TypeScript too: on the oldest Node supported it has to bring the loader itself. */
  #start(): Worker {
    const entry = new URL('./read-file.thread.ts', import.meta.url).href;
    const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry)}); });`;
    const worker = new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
    worker.on('message', (report: FileReport) => this.#waiting?.answer(report));
    worker.on('error', (error: Error) => this.#waiting?.giveUp({ code: 'crashed', detail: error.message }));
    worker.on('exit', (code) => {
      if (this.#worker === worker) this.#waiting?.giveUp({ code: 'crashed', detail: `exit ${code}` });
    });
    return worker;
  }
}
