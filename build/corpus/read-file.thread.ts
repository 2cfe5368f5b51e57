import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { reportFile } from './read-file.ts';

parentPort?.on('message', (path: string) => {
  parentPort?.postMessage(reportFile(basename(path), new Uint8Array(readFileSync(path)), () => performance.now()));
});
