/**
 * The `electron` module for running the built main process in plain Node: when the window asks for its page, the page
 * and what it names are fetched through the registered protocol, and what came of it is printed as JSON.
 */
const channels = [];
const handlers = {};
const noted = { switches: [], sandbox: false, windows: [] };

const session = new Proxy(
  {
    protocol: { handle: (scheme, handler) => (handlers[scheme] = handler) },
    webRequest: { onBeforeRequest: () => {} },
  },
  { get: (target, name) => target[name] ?? (() => {}) },
);

async function get(url) {
  const reply = await handlers.app({ url, method: 'GET' });
  return { url, status: reply.status, type: reply.headers.get('content-type'), policy: reply.headers.get('content-security-policy'), text: await reply.text() };
}

async function report(url) {
  const page = await get(url);
  const names = [...page.text.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1]);
  const parts = await Promise.all(names.map((name) => get(`app://workbench/${name}`)));
  const outside = await Promise.all(['app://workbench/..%2fpackage.json', 'app://workbench/../main/index.js', 'app://evil/index.html'].map(get));
  console.log(JSON.stringify({ ...noted, channels, page, parts: parts.map(({ text, ...rest }) => ({ ...rest, length: text.length })), outside: outside.map(({ status }) => status) }));
  process.exit(0);
}

export const app = {
  isPackaged: true,
  commandLine: { appendSwitch: (name) => noted.switches.push(name) },
  enableSandbox: () => (noted.sandbox = true),
  requestSingleInstanceLock: () => true,
  whenReady: () => Promise.resolve(),
  getPath: () => process.cwd(),
  on: () => {},
  quit: () => {},
  exit: (code) => process.exit(code),
};

export { sessionOf as session };
const sessionOf = { fromPartition: () => session };
export const protocol = { registerSchemesAsPrivileged: (schemes) => (noted.schemes = schemes) };
export const ipcMain = { handle: (channel) => channels.push(channel) };
export const dialog = {};
export const Menu = { buildFromTemplate: (template) => template, setApplicationMenu: () => {} };
export class BrowserWindow {
  static getAllWindows() {
    return [];
  }
  webContents = { on: () => {} };
  constructor(options) {
    noted.windows.push(options.webPreferences);
  }
  once() {}
  async loadURL(url) {
    await report(url);
  }
}
