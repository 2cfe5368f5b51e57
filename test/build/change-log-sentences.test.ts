import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeLog } from '#renderer/i18n/en/change-log.ts';

const ROOT = join(import.meta.dirname, '../../renderer');
const EVENT = /['"`]((?:audit|answer|finding|evidence|person|template|requirementText|checklist|question)\.[a-z-]+)['"`]/g;

function usedEvents(): ReadonlySet<string> {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const used = new Set<string>();
  for (const file of files) {
    const source = readFileSync(join(ROOT, file), 'utf8');
    if (!/\bevent\b/.test(source)) continue;
    for (const [, event = ''] of source.matchAll(EVENT)) used.add(event);
  }
  return used;
}

test('Every event written to the change log has a sentence for people', () => {
  const used = usedEvents();
  expect(used.size).toBeGreaterThan(10);
  const sentences: Readonly<Record<string, Readonly<Record<string, string>>>> = changeLog.events;
  const missing = [...used].filter((event) => {
    const [noun = '', verb = ''] = event.split('.');
    return !sentences[noun]?.[verb]?.includes('{{subject}}');
  });
  expect(missing).toEqual([]);
});
