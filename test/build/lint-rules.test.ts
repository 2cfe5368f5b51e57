import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({ cwd: root, overrideConfigFile: join(root, 'build/eslint.config.js') });

/** The rules that report when that text stands in that file (a real one, since types are looked up in its project). */
async function reported(file: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, file) });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

function someFileBelow(folder: string): string {
  const found = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).find((name) => /\.tsx?$/.test(name));
  if (found === undefined) throw new Error(`no file below ${folder}`);
  return join(folder, found);
}

const screen = 'renderer/platform/create-platform.ts';
const rows = "import type { Table } from 'dexie'; declare const rows: Table<{ id: string }, string>;";

describe('lint', () => {
  test.each([
    ['a default export', screen, 'export default 1;', 'no-restricted-syntax'],
    ['any', screen, 'export const a = (b: any): unknown => b;', '@typescript-eslint/no-explicit-any'],
    ['a non-null assertion', screen, 'export const a = (b: string | null): string => b!;', '@typescript-eslint/no-non-null-assertion'],
    ['a suppression comment', screen, '// @ts-expect-error because\nexport const a: string = 1;', '@typescript-eslint/ban-ts-comment'],
    ['a promise nobody waits for', screen, 'export function a(): void { Promise.resolve(1); }', '@typescript-eslint/no-floating-promises'],
    ['fetch', screen, "export const a = (): unknown => fetch('/x');", 'no-restricted-globals'],
    ['window.fetch', screen, "export const a = (): unknown => window.fetch('/x');", 'no-restricted-properties'],
    ['XMLHttpRequest', screen, 'export const a = new XMLHttpRequest();', 'no-restricted-globals'],
    ['WebSocket', screen, "export const a = new WebSocket('ws://x');", 'no-restricted-globals'],
    ['sendBeacon', screen, "export const a = (): boolean => navigator.sendBeacon('/x');", 'no-restricted-properties'],
    ['console', screen, 'export const a = (): void => { console.log(1); };', 'no-console'],
    ['exceljs in the window', screen, "import 'exceljs';", 'no-restricted-imports'],
    ['a write transaction', screen, "declare const database: { transaction(mode: string): void }; database.transaction('rw'); export {};", 'no-restricted-syntax'],
    ['a row written past commit', screen, `${rows} export const a = (): unknown => rows.put({ id: '1' });`, 'house/no-stray-write'],
    ['a row deleted past commit', screen, `${rows} export const a = (): unknown => rows.where('id').equals('1').delete();`, 'house/no-stray-write'],
    ['a loose comparison', screen, 'export const a = (b: number): boolean => b == 1;', 'eqeqeq'],
    ['a hook in a condition', 'renderer/platform/platform-context.tsx', "import { useState } from 'react'; export function useA(b: boolean): unknown { if (b) { return useState(1); } return null; }", 'react-hooks/rules-of-hooks'],
  ] as const)('reports %s', async (_what, file, text, rule) => {
    expect(await reported(file, text)).toContain(rule);
  });

  test('leaves sets and maps alone', async () => {
    const text = 'export const a = new Set<string>(); export const b = (): void => { a.add("1"); a.delete("1"); a.clear(); };';
    expect(await reported(screen, text)).toEqual([]);
  });

  test('lets renderer/data write', async () => {
    const text = `${rows} export const a = async (): Promise<void> => { await rows.put({ id: '1' }); };`;
    expect(await reported(someFileBelow('renderer/data'), text)).toEqual([]);
  });

  test('cannot be switched off from inside a file', async () => {
    const text = '/* eslint-disable */\nexport default 1;';
    expect(await reported(screen, text)).toContain('no-restricted-syntax');
  });
}, 120_000);
