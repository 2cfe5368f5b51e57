import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './ensure-browser.ts';
import { findElectron } from './host/electron-runtime.ts';
import { fingerprintSources, markBuilt } from './build-window.ts';
import { journeyTotals, unitTotals } from './test-totals.ts';
import type { Totals } from './test-totals.ts';
import { projectRoot } from './renderer-vite.ts';

/** One part of the whole check. */
export interface Stage {
  readonly name: string;
  run(): Promise<Totals>;
}

interface Finished {
  readonly code: number;
  readonly output: string;
}

const FOLDERS = ['shared', 'renderer', 'electron', 'build', 'test'];
const reports = mkdtempSync(join(tmpdir(), 'luminous-audit-test-'));

function tool(path: string): string {
  return join(projectRoot, 'node_modules', path);
}

function node(script: string, parts: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...parts], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (problem) => {
      resolve({ code: 1, output: problem.message });
    });
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

function asOneCheck(name: string, { code, output }: Finished): Totals {
  const failures = code === 0 ? [] : [{ name, detail: output.trim() }];
  return { passed: code === 0 ? 1 : 0, failures, leftOut: [] };
}

function check(name: string, script: string, parts: readonly string[]): Stage {
  return { name, run: async () => asOneCheck(name, await node(tool(script), parts)) };
}

function reportOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    return null;
  }
}

/** A runner that stopped badly has failed, whatever its report says: at least one failure comes out of it. */
function withExit(name: string, { code, output }: Finished, totals: Totals): Totals {
  if (code === 0 || totals.failures.length > 0) return totals;
  const detail = output.trim().split('\n').slice(-60).join('\n');
  return { ...totals, failures: [{ name: `${name} ended with code ${code}`, detail }] };
}

function vitest(name: string, browser: () => Promise<string | null>): Stage {
  return {
    name,
    run: async () => {
      const executable = await browser();
      const report = join(reports, `${name}.json`);
      const finished = await node(
        tool('vitest/vitest.mjs'),
        ['run', '-c', 'build/vitest.config.ts', '--project', name, '--reporter=json', `--outputFile=${report}`],
        executable === null ? {} : { LUMINOUS_BROWSER: executable },
      );
      return withExit(name, finished, unitTotals(name, reportOf(report), projectRoot));
    },
  };
}

/** All stages, in the order in which they are of most use to who waits for them. */
export function testStages(say: (line: string) => void): readonly Stage[] {
  let found: Promise<string> | null = null;
  const browser = (): Promise<string> => (found ??= ensureBrowser(say));
  return [
    // The compiler written in Go: a tenth of the time. The one in JavaScript stays for the linter, which needs its interface.
    check('types', 'typescript-native/bin/tsc', ['-b']),
    check('lint', 'eslint/bin/eslint.js', ['-c', 'build/eslint.config.js', '.']),
    check('directions', 'dependency-cruiser/bin/dependency-cruise.mjs', ['-c', 'build/dependency-cruiser.cjs', ...FOLDERS]),
    vitest('unit', () => Promise.resolve(null)),
    vitest('browser', browser),
    {
      name: 'build',
      run: async () => {
        const fingerprint = fingerprintSources();
        const finished = await node(tool('electron-vite/bin/electron-vite.js'), ['build', '-c', 'build/electron.vite.config.ts']);
        if (finished.code === 0) markBuilt(fingerprint);
        return asOneCheck('build', finished);
      },
    },
    {
      name: 'journeys',
      run: async () => {
        if (findElectron(tool('electron')) === null) {
          say("The journeys of the desktop window are left out: Electron's runtime is not here. Everything else runs.");
        }
        const report = join(reports, 'journeys.json');
        const finished = await node(tool('@playwright/test/cli.js'), ['test', '-c', 'build/playwright.config.ts'], {
          LUMINOUS_BROWSER: await browser(),
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        });
        return withExit('journeys', finished, journeyTotals(reportOf(report)));
      },
    },
  ];
}
