import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A source file by its path from the project root, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/** One row of the checklist that a file breaks. */
export interface Flaw {
  readonly rule: string;
  readonly file: string;
}

interface Rule {
  readonly name: string;
  /** Files the rule is about. */
  readonly where: RegExp;
  /** Files that may, because they are the one place for it. */
  readonly except?: RegExp;
  readonly forbidden: RegExp;
}

interface Demand {
  readonly name: string;
  readonly file: string;
  readonly pattern: RegExp;
}

const CODE = /^(electron|renderer|shared)\/.*\.(ts|tsx|html)$/;
const SHELL = /^electron\/.*\.ts$/;

const forbidden: readonly Rule[] = [
  { name: 'no plain http', where: CODE, forbidden: /http:\/\/(?!www\.w3\.org\/|schemas\.|purl\.)/ },
  { name: 'no insecure content', where: SHELL, forbidden: /allowRunningInsecureContent:\s*true/ },
  { name: 'sandbox stays on', where: SHELL, forbidden: /sandbox:\s*false|no-sandbox/ },
  { name: 'context isolation stays on', where: SHELL, forbidden: /contextIsolation:\s*false/ },
  { name: 'no Node in the window', where: SHELL, forbidden: /nodeIntegration\w*:\s*true/ },
  { name: 'web security stays on', where: SHELL, forbidden: /webSecurity:\s*false|disable-web-security/ },
  { name: 'no experiments', where: SHELL, forbidden: /experimentalFeatures:\s*true|enableBlinkFeatures|enable-experimental/ },
  { name: 'no webview', where: CODE, forbidden: /webviewTag:\s*true|<webview/ },
  { name: 'one place opens windows', where: SHELL, except: /^electron\/main\/window\.ts$/, forbidden: /new\s+(BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/ },
  { name: 'one place listens to the window', where: SHELL, except: /^electron\/ipc\/register\.ts$/, forbidden: /ipcMain\s*\.\s*(on|once|handle|handleOnce)\b/ },
  { name: 'nothing is opened outside', where: SHELL, forbidden: /openExternal|openPath|\bshell\s*\.|from 'electron'.*shell/ },
  { name: 'windows are never allowed to open windows', where: SHELL, forbidden: /action:\s*'allow'/ },
  { name: 'no file:// pages', where: SHELL, forbidden: /loadFile\(|file:\/\// },
  { name: 'one exact page is loaded', where: SHELL, forbidden: /loadURL\((?!APP_PAGE\))/ },
  { name: 'addresses are parsed, not compared by their beginning', where: SHELL, forbidden: /\burl\.(startsWith|includes|indexOf)\(/ },
  { name: 'the bridge hands out no Electron object', where: SHELL, forbidden: /exposeInMainWorld\([^)]*\bipcRenderer\s*[,})]|:\s*ipcRenderer\b|:\s*ipcRenderer\.\w+\s*[,}]/ },
  { name: 'paths of files stay out of the window', where: CODE, forbidden: /getPathForFile|\.filePath\b.*resolve|webkitRelativePath/ },
  { name: 'no deprecated secret storage', where: SHELL, forbidden: /(encrypt|decrypt)String\(/ },
  { name: 'no code from text', where: CODE, forbidden: /\beval\(|new Function\(|dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write\(/ },
  { name: 'no javascript: address', where: CODE, forbidden: /['"`]javascript:/i },
  { name: 'no scripts or handlers in the page', where: /\.html$/, forbidden: /<script(?![^>]*\ssrc=)|\son\w+=|<style/ },
  { name: 'no loosened policy', where: CODE, forbidden: /unsafe-inline|unsafe-eval|strict-dynamic|bypassCSP/ },
  { name: 'certificate errors are never waved through', where: SHELL, forbidden: /certificate-error|setCertificateVerifyProc|ignore-certificate/ },
  { name: 'no remote debugging', where: SHELL, forbidden: /remote-debugging|inspect-brk/ },
];

const demanded: readonly Demand[] = [
  { name: 'sandbox is written out', file: 'electron/main/web-preferences.ts', pattern: /\bsandbox: true/ },
  { name: 'context isolation is written out', file: 'electron/main/web-preferences.ts', pattern: /contextIsolation: true/ },
  { name: 'web security is written out', file: 'electron/main/web-preferences.ts', pattern: /webSecurity: true/ },
  { name: 'the store has its name', file: 'electron/main/web-preferences.ts', pattern: /'persist:workbench'/ },
  { name: 'every page is sandboxed', file: 'electron/main/index.ts', pattern: /app\.enableSandbox\(\)/ },
  { name: 'permissions asked for are handled', file: 'electron/main/permissions.ts', pattern: /setPermissionRequestHandler/ },
  { name: 'permissions looked up are handled', file: 'electron/main/permissions.ts', pattern: /setPermissionCheckHandler/ },
  { name: 'navigation is confined', file: 'electron/main/navigation.ts', pattern: /will-navigate[\s\S]*will-frame-navigate[\s\S]*will-redirect/ },
  { name: 'guests are refused', file: 'electron/main/navigation.ts', pattern: /will-attach-webview/ },
  { name: 'new windows are refused', file: 'electron/main/navigation.ts', pattern: /setWindowOpenHandler\(\(\) => \(\{ action: 'deny' \}\)\)/ },
  { name: 'the asker is checked', file: 'electron/ipc/register.ts', pattern: /if \(!isTrustedSender\(event\)\) throw/ },
  { name: 'the argument is checked', file: 'electron/ipc/register.ts', pattern: /safeParse/ },
  { name: 'requests are filtered', file: 'electron/main/network.ts', pattern: /onBeforeRequest/ },
  { name: 'default is nothing', file: 'shared/contracts/content-security.ts', pattern: /default-src 'none'/ },
  { name: 'own scripts only', file: 'shared/contracts/content-security.ts', pattern: /"script-src 'self'"/ },
  { name: 'no objects, no base, no forms, no frames round us', file: 'shared/contracts/content-security.ts', pattern: /object-src 'none'[\s\S]*base-uri 'none'[\s\S]*form-action 'none'[\s\S]*frame-ancestors 'none'/ },
  { name: 'unsigned programs are not released', file: 'electron-builder.yml', pattern: /^forceCodeSigning: true$/m },
  { name: 'not usable as Node', file: 'electron-builder.yml', pattern: /^ {2}runAsNode: false$/m },
  { name: 'all fuses are decided', file: 'build/package/fuses.js', pattern: /strictlyRequireAllFuses: true/ },
];

/** Comments explain; only code can break a rule. */
function withoutComments(file: string, text: string): string {
  if (!/\.tsx?$/.test(file)) return text;
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[\s;{}(,])\/\/[^\n]*/g, '$1');
}

/** Every row of the checklist that these sources break. */
export function findFlaws(sources: Sources): readonly Flaw[] {
  const flaws: Flaw[] = [];
  for (const [file, text] of sources) {
    const code = withoutComments(file, text);
    for (const rule of forbidden) {
      if (rule.where.test(file) && rule.except?.test(file) !== true && rule.forbidden.test(code)) {
        flaws.push({ rule: rule.name, file });
      }
    }
  }
  for (const { name, file, pattern } of demanded) {
    if (!pattern.test(withoutComments(file, sources.get(file) ?? ''))) flaws.push({ rule: name, file });
  }
  return flaws;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The sources of the program, with the files that decide how it is packaged. */
export function readSources(root: string): Sources {
  const paths = ['electron', 'renderer', 'shared'].flatMap((folder) => filesBelow(join(root, folder)));
  const all = [...paths, join(root, 'electron-builder.yml'), join(root, 'build/package/fuses.js')];
  return new Map(
    all
      .filter((path) => /\.(ts|tsx|html|yml|js)$/.test(path))
      .map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}
