/** One property of a calendar file, taken apart. */
export interface CalendarProperty {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

export interface CalendarComponent {
  readonly name: string;
  readonly properties: readonly CalendarProperty[];
  readonly children: readonly CalendarComponent[];
}

function unescapeText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}

function readProperty(line: string): CalendarProperty {
  const match = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^;:",]*))*):(.*)$/s.exec(line);
  if (!match) throw new Error(`Not a content line: ${line}`);
  const [, name = '', parameters = '', value = ''] = match;
  const pairs = parameters.split(';').slice(1).map((pair) => pair.split('=') as [string, string]);
  return { name, parameters: Object.fromEntries(pairs), value };
}

/**
 * Reads a calendar file strictly by RFC 5545, written from its grammar and not from our writer: bytes, CRLF alone,
 * lines of at most 75 octets, balanced components, no bare control characters. Throws at the first offence.
 */
export function readCalendar(bytes: Uint8Array): CalendarComponent {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lines: string[] = [];
  let start = 0;
  bytes.forEach((byte, index) => {
    if (byte === 0x0d && bytes[index + 1] !== 0x0a) throw new Error(`CR without LF at ${String(index)}`);
    if (byte === 0x0a && bytes[index - 1] !== 0x0d) throw new Error(`LF without CR at ${String(index)}`);
    if ((byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte)) || byte === 0x7f) throw new Error(`Control character at ${String(index)}`);
    if (byte !== 0x0a) return;
    const line = bytes.slice(start, index - 1);
    if (line.length > 75) throw new Error(`A line of ${String(line.length)} octets`);
    // Decoded line by line: a letter cut in two by folding would not pass.
    lines.push(decoder.decode(line));
    start = index + 1;
  });
  if (start !== bytes.length) throw new Error('The last line has no end');

  const unfolded: string[] = [];
  for (const line of lines) {
    if (/^[ \t]/.test(line)) unfolded.push((unfolded.pop() ?? '') + line.slice(1));
    else unfolded.push(line);
  }

  const root: { name: string; properties: CalendarProperty[]; children: CalendarComponent[] } = { name: '', properties: [], children: [] };
  const open = [root];
  for (const property of unfolded.map(readProperty)) {
    const within = open.at(-1) ?? root;
    if (property.name === 'BEGIN') open.push({ name: property.value, properties: [], children: [] });
    else if (property.name === 'END') {
      if (within.name !== property.value || open.length < 2) throw new Error(`END:${property.value} closes ${within.name}`);
      open.pop();
      open.at(-1)?.children.push(within);
    } else within.properties.push(property);
  }
  const [calendar, ...others] = root.children;
  if (open.length !== 1 || calendar?.name !== 'VCALENDAR' || others.length > 0) throw new Error('Not one calendar');
  return calendar;
}

/** The text of a property; undefined when it is not there, an error when it is there twice. */
export function textOf(component: CalendarComponent, name: string): string | undefined {
  const all = component.properties.filter((property) => property.name === name);
  if (all.length > 1) throw new Error(`${name} stands ${String(all.length)} times in ${component.name}`);
  const value = all[0]?.value;
  return value === undefined ? undefined : unescapeText(value);
}
