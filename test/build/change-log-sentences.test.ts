import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeLog } from '#renderer/i18n/en/change-log.ts';

const ROOT = join(import.meta.dirname, '../../renderer');
/** `event:` with its value up to the end of the line, which may choose between two. */
const EVENT_LINE = /\bevent: (.*)$/gm;
const NAME = /'([a-zA-Z]+\.[a-z-]+)'/g;

function usedEvents(): ReadonlySet<string> {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const lines = files.flatMap((file) => [...readFileSync(join(ROOT, file), 'utf8').matchAll(EVENT_LINE)]);
  return new Set(lines.flatMap(([, line = '']) => [...line.matchAll(NAME)].map(([, event = '']) => event)));
}

test('Every event written to the change log has a sentence for people', () => {
  const used = usedEvents();
  expect(used.size).toBeGreaterThan(20);
  const sentences: Readonly<Record<string, Readonly<Record<string, string>>>> = changeLog.events;
  const missing = [...used].filter((event) => {
    const [noun = '', verb = ''] = event.split('.');
    return !sentences[noun]?.[verb]?.includes('{{subject}}');
  });
  expect(missing).toEqual([]);
});
