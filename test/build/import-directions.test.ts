import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['shared', 'renderer', 'electron', 'build', 'test'];

interface Planted {
  readonly rule: string;
  /** The file that breaks the rule, written into a copy of the project. */
  readonly file: string;
  readonly source: string;
}

const leaf = 'export const leaf = 1;\n';

/** Files the planted imports point at, so that each violation is about direction and not about a missing file. */
const targets: Readonly<Record<string, string>> = {
  'shared/lib/planted-lib.ts': leaf,
  'shared/domain/planted/rule.ts': leaf,
  'shared/exchange/planted-exchange.ts': leaf,
  'shared/contracts/planted-contract.ts': leaf,
  'renderer/data/planted-repository.ts': leaf,
  'renderer/ui/planted-button.tsx': leaf,
  'renderer/app/planted-route.tsx': leaf,
  'renderer/features/planted-one/one-actions.ts': leaf,
  'renderer/workers/planted-client.ts': leaf,
  'electron/main/planted-window.ts': leaf,
  'test/support/planted-builder.ts': leaf,
};

const planted: readonly Planted[] = [
  { rule: 'lib-is-the-floor', file: 'shared/lib/bad-1.ts', source: "import '#shared/domain/planted/rule.ts';" },
  { rule: 'domain-knows-lib', file: 'shared/domain/planted/bad-2.ts', source: "import '#shared/exchange/planted-exchange.ts';" },
  { rule: 'exchange-knows-domain', file: 'shared/exchange/bad-3.ts', source: "import '#shared/contracts/planted-contract.ts';" },
  { rule: 'shared-stands-alone', file: 'shared/contracts/bad-4.ts', source: "import '#renderer/data/planted-repository.ts';" },
  { rule: 'shared-is-pure', file: 'shared/lib/bad-5.ts', source: "import 'node:fs';" },
  { rule: 'shared-is-pure', file: 'shared/domain/planted/bad-6.ts', source: "import 'react';" },
  { rule: 'platform-knows-shared', file: 'renderer/platform/bad-7.ts', source: "import '#renderer/data/planted-repository.ts';" },
  { rule: 'workers-know-shared', file: 'renderer/workers/bad-8.ts', source: "import '../data/planted-repository.ts';" },
  { rule: 'data-knows-no-screen', file: 'renderer/data/bad-9.ts', source: "import '#renderer/ui/planted-button.tsx';" },
  { rule: 'ui-knows-lib', file: 'renderer/ui/bad-10.tsx', source: "import '#shared/domain/planted/rule.ts';" },
  { rule: 'deeds-know-data', file: 'renderer/deeds/bad-31.ts', source: "import '#renderer/features/planted-one/one-actions.ts';" },
  { rule: 'i18n-is-words', file: 'renderer/i18n/bad-11.ts', source: "import '#renderer/ui/planted-button.tsx';" },
  { rule: 'features-apart', file: 'renderer/features/planted-two/bad-12.ts', source: "import '#renderer/features/planted-one/one-actions.ts';" },
  { rule: 'features-apart', file: 'renderer/features/planted-two/bad-13.ts', source: "import '../planted-one/one-actions.ts';" },
  { rule: 'app-is-the-top', file: 'renderer/features/planted-two/bad-14.ts', source: "import '#renderer/app/planted-route.tsx';" },
  { rule: 'window-knows-no-shell', file: 'renderer/features/planted-two/bad-15.ts', source: "import '#electron/main/planted-window.ts';" },
  { rule: 'shell-knows-shared', file: 'electron/main/bad-16.ts', source: "import '#renderer/data/planted-repository.ts';" },
  { rule: 'preload-knows-contracts', file: 'electron/preload/bad-17.ts', source: "import '#shared/domain/planted/rule.ts';" },
  { rule: 'files-without-electron', file: 'electron/files/bad-18.ts', source: "import { app } from 'electron'; app.quit();" },
  { rule: 'ipc-below-main', file: 'electron/ipc/bad-19.ts', source: "import '../main/planted-window.ts';" },
  { rule: 'program-without-tests', file: 'renderer/data/bad-20.ts', source: "import '#test/support/planted-builder.ts';" },
  { rule: 'build-without-tests', file: 'build/bad-21.ts', source: "import '#test/support/planted-builder.ts';" },
  { rule: 'window-without-node', file: 'renderer/features/planted-two/bad-22.ts', source: "import 'node:path';" },
  { rule: 'exceljs-in-workers', file: 'renderer/features/planted-two/bad-23.ts', source: "import 'exceljs';" },
  { rule: 'docx-in-workers', file: 'renderer/features/planted-two/bad-32.ts', source: "import 'docx';" },
  { rule: 'dexie-in-data', file: 'renderer/features/planted-two/bad-24.ts', source: "import 'dexie';" },
  { rule: 'electron-in-shell', file: 'renderer/platform/bad-25.ts', source: "import { shell } from 'electron'; shell.beep();" },
  { rule: 'everything-resolves', file: 'shared/lib/bad-26.ts', source: "import '#shared/lib/not-there.ts';" },
  { rule: 'program-without-tools', file: 'renderer/data/bad-27.ts', source: "import 'fast-check';" },
  // A type alone is an import as well: the arrow in the reader's head points the same way.
  { rule: 'domain-knows-lib', file: 'shared/domain/planted/bad-28.ts', source: "import type { leaf } from '#shared/contracts/planted-contract.ts'; export type Leaf = typeof leaf;" },
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

async function violationsOf(folder: string): Promise<readonly Violation[]> {
  const cli = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const run = promisify(execFile)(
    process.execPath,
    [cli, '-c', 'build/dependency-cruiser.cjs', '--output-type', 'json', ...FOLDERS],
    { cwd: folder, maxBuffer: 256 * 1024 * 1024 },
  );
  const { stdout } = await run.catch((problem: unknown) => problem as { readonly stdout: string });
  const report = JSON.parse(stdout) as { readonly summary: { readonly violations: readonly Violation[] } };
  return report.summary.violations;
}

describe('the direction of imports', () => {
  let copy = '';
  let found: readonly Violation[] = [];

  function write(file: string, source: string): void {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), `${source}\n`);
  }

  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'import-directions-'));
    for (const folder of FOLDERS) {
      cpSync(join(ROOT, folder), join(copy, folder), {
        recursive: true,
        filter: (source) => !/fixtures|\.(xlsx|png|jpg|pdf)$/.test(source),
      });
    }
    cpSync(join(ROOT, 'package.json'), join(copy, 'package.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    for (const [file, source] of Object.entries(targets)) write(file, source);
    for (const { file, source } of planted) write(file, source);
    write('shared/lib/circle-a.ts', "import { b } from './circle-b.ts'; export const a = (): unknown => b;");
    write('shared/lib/circle-b.ts', "import { a } from './circle-a.ts'; export const b = (): unknown => a;");
    found = await violationsOf(copy);
  }, 120_000);

  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  test.each(planted)('$rule reports $file', ({ rule, file }) => {
    expect(found.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toContain(rule);
  });

  test('a circle of two files is reported', () => {
    expect(found.some(({ rule, from }) => rule.name === 'no-circles' && from.startsWith('shared/lib/circle-'))).toBe(true);
  });

  test('no rule is without a planted violation', () => {
    const rules = [...readFileSync(join(ROOT, 'build/dependency-cruiser.cjs'), 'utf8').matchAll(/(?:name: |only\(\s*|packageOnlyIn\()'([a-z0-9-]+)'/g)];
    const names = rules.map((match) => match[1]);
    expect(names.length).toBeGreaterThan(20);
    expect(new Set(names)).toEqual(new Set([...planted.map(({ rule }) => rule), 'no-circles']));
  });
});
