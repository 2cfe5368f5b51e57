/**
 * Takes the pictures of the guide anew: `npm run guide:pictures`. Drives the built window through its own sample, in
 * English and German, in light and in dark, and writes what it sees to renderer/features/guide. `-- --keys` takes down the shortcuts alone,
 * `-- --pictures` takes the pictures alone,
 * `-- --window FOLDER` takes a window built before.
 */
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCamera, PICTURE_FOLDER, type PictureSize } from './guide-pictures/camera.ts';
import { journeyIn } from './guide-pictures/journey.ts';
import { loadSample, startProgram, WORDS, type Program } from './guide-pictures/open-program.ts';
import { joinLanguages, readShortcuts, type HelpOfScreen } from './guide-pictures/read-shortcuts.ts';
import { projectRoot } from './renderer-vite.ts';

const REFERENCE_FILE = join(projectRoot, 'renderer/features/guide/content/keyboard-reference.json');

async function takePictures(program: Program): Promise<void> {
  const files = new Map<string, Buffer>();
  const sizes = new Map<string, Partial<Record<'en' | 'de', PictureSize>>>();
  for (const language of ['en', 'de'] as const) {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await program.open({ language, scheme });
      const camera = openCamera(page, scheme, language);
      for (const { name, run } of journeyIn(language)) {
        await run(page, camera).catch((problem: unknown) => {
          throw new Error(`The journey in ${language} and ${scheme} failed at “${name}”.`, { cause: problem });
        });
      }
      for (const [name, size] of camera.sizes) sizes.set(name, { ...sizes.get(name), [language]: size });
      for (const [name, picture] of camera.files) files.set(name, picture);
      await page.context().close();
    }
  }
  // The old ones go only now: a journey that failed on its way leaves them as they were.
  for (const file of readdirSync(PICTURE_FOLDER)) if (file.endsWith('.webp')) rmSync(join(PICTURE_FOLDER, file));
  for (const [name, picture] of files) writeFileSync(join(PICTURE_FOLDER, name), picture);
  const sorted = Object.fromEntries([...sizes].toSorted(([left], [right]) => (left < right ? -1 : 1)));
  writeFileSync(join(PICTURE_FOLDER, 'sizes.json'), `${JSON.stringify(sorted, null, 2)}\n`);
  const bytes = readdirSync(PICTURE_FOLDER).reduce((sum, file) => sum + statSync(join(PICTURE_FOLDER, file)).size, 0);
  console.log(`${String(sizes.size)} pictures in two languages, in light and dark, ${(bytes / 1e6).toFixed(2)} MB`);
}

async function takeDownShortcuts(program: Program): Promise<void> {
  const read: Record<'en' | 'de', readonly HelpOfScreen[]> = { en: [], de: [] };
  for (const language of ['en', 'de'] as const) {
    const page = await program.open({ language, scheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await loadSample(page, WORDS[language]);
    read[language] = await readShortcuts(page, language);
    await page.context().close();
  }
  const reference = joinLanguages(read.en, read.de);
  writeFileSync(REFERENCE_FILE, `${JSON.stringify(reference, null, 2)}\n`);
  console.log(`${String(reference.reduce((sum, { shortcuts }) => sum + shortcuts.length, 0))} shortcuts of ${String(reference.length)} screens`);
}

const { values: wishes } = parseArgs({ options: { keys: { type: 'boolean', default: false }, pictures: { type: 'boolean', default: false }, window: { type: 'string' } } });
const program = await startProgram(wishes.window);
try {
  if (!wishes.pictures) await takeDownShortcuts(program);
  if (!wishes.keys) await takePictures(program);
} finally {
  await program.close();
}
