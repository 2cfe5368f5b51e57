import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWindow, isBuildFresh } from './build-window.ts';
import { findInstalledBrowser, thisMachine } from './find-browser.ts';
import type { Machine } from './find-browser.ts';
import { chooseAfterElectron, chooseWindow } from './host/choose-window.ts';
import type { Choice, Means } from './host/choose-window.ts';
import { dataFolder, readDataHome, rememberDataHome } from './host/data-home.ts';
import { ensureElectron } from './host/electron-runtime.ts';
import { openBrowserWindow, openElectronWindow } from './host/open-window.ts';
import { isOwnServer, startWindowServer } from './host/window-server.ts';
import type { WindowServer } from './host/window-server.ts';
import { projectRoot } from './renderer-vite.ts';

/**
 * The port of the browser host. Never changed and never chosen anew: the browser keeps the data under
 * `http://127.0.0.1:<port>`, and under any other port it would show an empty workbench.
 */
const PORT = 47614;

const HELP = `npm start                     builds and opens the workbench
npm start -- --browser        in a browser window
npm start -- --electron       in the desktop window
npm start -- --browser --no-open --port 4173   serves it on that port and prints the address
The data belongs to the window and, in a browser, to the port: another port shows another, empty workbench.`;

function say(line: string): void {
  console.log(line);
}

class StartProblem extends Error {}

function portFrom(text: string | undefined): number {
  if (text === undefined) return PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1024 || port > 65_535) {
    throw new StartProblem(`${text} is no port. Give a number from 1024 to 65535.`);
  }
  return port;
}

function wishesFrom(parts: readonly string[]) {
  try {
    return parseArgs({
      args: [...parts],
      options: {
        browser: { type: 'boolean', default: false },
        electron: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (problem) {
    throw new StartProblem(`${problem instanceof Error ? problem.message : String(problem)}\n${HELP}`);
  }
}

function hasScreen({ platform, env }: Machine): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

function installedBrowser(machine: Machine): string | null {
  try {
    return findInstalledBrowser(machine);
  } catch (problem) {
    throw new StartProblem(problem instanceof Error ? problem.message : String(problem));
  }
}

function buildIfNeeded(): void {
  if (isBuildFresh()) return;
  say('Building the workbench …');
  const trouble = buildWindow();
  if (trouble !== null) throw new StartProblem(`${trouble}\nThe build did not finish; the lines above say why.`);
}

/** Starts the host, or says null when one of ours is already there. Never moves to another port by itself. */
async function serve(port: number): Promise<WindowServer | null> {
  try {
    return await startWindowServer(join(projectRoot, 'out/renderer'), port);
  } catch (problem) {
    const isTaken = problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE';
    if (!isTaken) throw problem;
    if (await isOwnServer(port)) return null;
    throw new StartProblem(
      `Port ${port} is in use by another program. Close that program and start again: the workbench does not move to another port, because your data belongs to this one.`,
    );
  }
}

/** Serves the window on its port and opens it as chosen; resolves when there is nothing left to wait for. */
async function runInBrowser(port: number, choice: Choice, machine: Machine): Promise<void> {
  const server = await serve(port);
  const address = `http://127.0.0.1:${port}/`;
  say(server === null ? `The workbench is already running at ${address}` : `The workbench is at ${address}`);
  const browser = choice.open === 'browser' ? openBrowserWindow(machine, choice.executable, address) : null;
  if (choice.open === 'browser') {
    rememberDataHome(dataFolder(machine), { window: 'browser', executable: choice.executable });
  }
  if (server === null) return;

  const stop = async (): Promise<void> => {
    browser?.close();
    await server.close();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
  say(browser === null ? 'Press Ctrl+C to stop.' : 'Close its window or press Ctrl+C to stop.');
  // A window that was handed to a browser already running tells nothing of its end: the host stays until Ctrl+C.
  if ((await browser?.closed) === 'closed') await stop();
}

async function start(parts: readonly string[]): Promise<void> {
  const wishes = wishesFrom(parts);
  if (wishes.help) {
    say(HELP);
    return;
  }
  const port = portFrom(wishes.port);
  buildIfNeeded();

  const machine = thisMachine();
  const folder = dataFolder(machine);
  const isOpening = !wishes['no-open'];
  const means: Means = {
    hasScreen: hasScreen(machine),
    home: readDataHome(folder),
    installedBrowser: isOpening ? installedBrowser(machine) : null,
    isBrowserChosen: Boolean(machine.env['LUMINOUS_BROWSER']),
    exists: existsSync,
    electron: () => ensureElectron(join(projectRoot, 'node_modules/electron'), say),
  };
  let choice = await chooseWindow({ browser: wishes.browser, electron: wishes.electron, isOpening }, means);
  if (choice.open === 'electron') {
    if ((await openElectronWindow(choice.executable, projectRoot)) === 'closed') {
      rememberDataHome(folder, { window: 'electron' });
      return;
    }
    choice = chooseAfterElectron(means);
  }
  choice.says.forEach(say);
  await runInBrowser(port, choice, machine);
}

start(process.argv.slice(2)).catch((problem: unknown) => {
  console.error(problem instanceof StartProblem ? problem.message : problem);
  process.exitCode = 1;
});
