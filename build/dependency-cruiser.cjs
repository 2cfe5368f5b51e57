/**
 * Who may import whom. One way only:
 * shared/lib <- shared/domain <- shared/exchange <- shared/contracts;
 * shared <- renderer/{platform,workers} <- renderer/data; shared/lib <- renderer/ui; both <- renderer/deeds;
 * all of these <- renderer/features <- renderer/app; shared <- electron.
 * test/build/import-directions.test.ts plants violations and sees each rule report.
 */

const OUR_FOLDERS = '^(shared|renderer|electron|build|test)/';

/** Files under `from` may reach, of our own folders, only `to`. */
function only(name, from, to, comment) {
  return { name, comment, severity: 'error', from: { path: from }, to: { path: OUR_FOLDERS, pathNot: to } };
}

/** The package may be imported from these places alone. */
function packageOnlyIn(name, packagePath, places, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: OUR_FOLDERS, pathNot: places },
    to: { path: `node_modules/${packagePath}/` },
  };
}

module.exports = {
  forbidden: [
    only('lib-is-the-floor', '^shared/lib/', ['^shared/lib/'], 'shared/lib imports nothing of ours.'),
    only('domain-knows-lib', '^shared/domain/', ['^shared/(lib|domain)/'], 'Rules know plain values only.'),
    only(
      'exchange-knows-domain',
      '^shared/exchange/',
      ['^shared/(lib|domain|exchange)/'],
      'Spreadsheet understanding stands on the domain.',
    ),
    only('shared-stands-alone', '^shared/', ['^shared/'], 'shared runs anywhere: it imports nothing of the window or the shell.'),
    {
      name: 'shared-is-pure',
      comment: 'shared has no clock, no random, no Node, no browser: only a few pure libraries.',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-peer', 'npm-optional'],
        pathNot: ['node_modules/(zod|@noble/hashes|fflate|saxes|yaml)/'],
      },
    },
    only(
      'platform-knows-shared',
      '^renderer/platform/',
      ['^shared/', '^renderer/platform/'],
      'The platform is below data: it stores and shows nothing.',
    ),
    only(
      'workers-know-shared',
      '^renderer/workers/',
      ['^shared/', '^renderer/workers/'],
      'A worker runs without window, database or platform.',
    ),
    only(
      'data-knows-no-screen',
      '^renderer/data/',
      ['^shared/', '^renderer/(data|workers|platform)/'],
      'The repository layer serves screens and knows none.',
    ),
    only('ui-knows-lib', '^renderer/ui/', ['^shared/lib/', '^renderer/(ui|i18n)/'], 'renderer/ui is looks only; it knows no finding.'),
    only(
      'deeds-know-data',
      '^renderer/deeds/',
      ['^shared/', '^renderer/(deeds|data|platform|ui|i18n)/'],
      'What every feature does with an outcome stands between data and features, and knows no feature.',
    ),
    only('i18n-is-words', '^renderer/i18n/', ['^shared/', '^renderer/i18n/'], 'Sentences import no code of the window.'),
    {
      name: 'features-apart',
      comment: 'Features do not import each other: what two need moves down, or app composes it.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'app-is-the-top',
      comment: 'Nothing but renderer/app imports renderer/app.',
      severity: 'error',
      from: { path: OUR_FOLDERS, pathNot: '^(renderer/app|test)/' },
      to: { path: '^renderer/app/' },
    },
    only('window-knows-no-shell', '^renderer/', ['^(shared|renderer)/'], 'The window meets the shell through shared/contracts only.'),
    only('shell-knows-shared', '^electron/', ['^(shared|electron)/'], 'The shell knows no screen.'),
    only(
      'preload-knows-contracts',
      '^electron/preload/',
      ['^shared/(lib|contracts)/', '^electron/preload/'],
      'The bridge imports contracts only.',
    ),
    {
      name: 'files-without-electron',
      comment: 'electron/files is plain Node code, so that its tests are plain.',
      severity: 'error',
      from: { path: '^electron/files/' },
      to: { path: ['node_modules/electron/', '^electron/(main|ipc|preload)/'] },
    },
    {
      name: 'ipc-below-main',
      comment: 'main composes the handlers; a handler that needs main would be a circle.',
      severity: 'error',
      from: { path: '^electron/ipc/' },
      to: { path: '^electron/(main|preload)/' },
    },
    {
      name: 'program-without-tests',
      comment: 'The program does not import its tests or its build.',
      severity: 'error',
      from: { path: '^(shared|renderer|electron)/' },
      to: { path: '^(test|build)/' },
    },
    {
      name: 'build-without-tests',
      severity: 'error',
      from: { path: '^build/' },
      to: { path: '^test/' },
    },
    {
      name: 'window-without-node',
      comment: 'The window has no Node: files and folders are behind renderer/platform.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    packageOnlyIn('exceljs-in-workers', 'exceljs', '^(renderer/workers|test)/', 'exceljs hangs on hostile files: disposable workers only.'),
    packageOnlyIn('docx-in-workers', 'docx', '^(renderer/workers|test)/', 'docx is large and slow on long reports: a worker of its own only.'),
    packageOnlyIn('dexie-in-data', '(dexie|dexie-react-hooks)', '^(renderer/data|test)/', 'renderer/data alone stores.'),
    packageOnlyIn('electron-in-shell', 'electron', '^(electron|test)/', 'The shell alone touches Electron.'),
    {
      name: 'no-circles',
      comment: 'A circle hides which of two files stands on the other.',
      severity: 'error',
      from: { path: OUR_FOLDERS },
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: { path: OUR_FOLDERS },
      to: { couldNotResolve: true },
    },
    {
      name: 'program-without-tools',
      comment: 'What ships needs only dependencies, never devDependencies (Electron itself and types excepted).',
      severity: 'error',
      from: { path: '^(shared|renderer|electron)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: ['node_modules/electron/', 'node_modules/@types/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^out/', '^dist/'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.css', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
