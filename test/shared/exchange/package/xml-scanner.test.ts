import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { XmlScanner } from '#shared/exchange/package/xml-scanner.ts';
import { RefusedError } from '#shared/exchange/read-problem.ts';

type Event = readonly [kind: 'open' | 'close' | 'text', what: string, attributes?: string];

const ATTRIBUTES = ['a', 'b', 'id'] as const;

/** Neighbouring texts are one: where they are cut is the parser's own affair. */
function joined(events: readonly Event[]): readonly Event[] {
  const result: Event[] = [];
  for (const event of events) {
    const last = result.at(-1);
    if (event[0] === 'text' && last?.[0] === 'text') result[result.length - 1] = ['text', last[1] + event[1]];
    else result.push(event);
  }
  return result;
}

/** What our scanner hears when the text comes in pieces; the code of the problem when it is refused. */
function scanned(pieces: readonly Uint8Array[]): readonly Event[] | string {
  const events: Event[] = [];
  try {
    const scanner = new XmlScanner('part.xml', {
      onOpen: (name, attributes) => events.push(['open', name, ATTRIBUTES.map((each) => attributes.get(each) ?? '-').join('|')]),
      onClose: (name) => events.push(['close', name]),
      onText: (text) => events.push(['text', text]),
    });
    for (const piece of pieces) scanner.push(piece);
    scanner.finish();
  } catch (error) {
    if (error instanceof RefusedError) return error.problem.code;
    throw error;
  }
  return joined(events);
}

/** What a well-known strict parser hears; null when it finds the text ill-formed. */
function parsed(xml: string): readonly Event[] | null {
  const events: Event[] = [];
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  let depth = 0;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    const values = ATTRIBUTES.map((each) => attributes[each] ?? Object.entries(attributes).find(([key]) => key.includes(':') && !key.startsWith('xmlns') && local(key) === each)?.[1] ?? '-');
    events.push(['open', local(name), values.join('|')]);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    events.push(['close', local(name)]);
  });
  // The parser tells blanks around the root too.
  parser.on('text', (text) => depth > 0 && events.push(['text', text]));
  parser.on('cdata', (text) => events.push(['text', text]));
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  return joined(events.filter(([kind, what]) => kind !== 'text' || what !== ''));
}

/** Cuts a text at places that a seed chooses, also in the middle of a letter. */
function cut(text: string, places: readonly number[]): readonly Uint8Array[] {
  const bytes = strToU8(text);
  const at = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  return [...at, bytes.length].map((end, index) => bytes.subarray(index === 0 ? 0 : (at[index - 1] ?? 0), end));
}

const places = fc.array(fc.nat(100_000), { maxLength: 12 });
const name = fc.constantFrom('c', 'row', 'v', 'x:c', 'x:is', 't', 'long-name.of_things');
const value = fc.constantFrom('', 'A1', 'a>b', "it's", '&amp;&#65;', '&#x1F600;', 'ä', ' b ', '/');
const attribute = fc.tuple(fc.constantFrom('a', 'b', 'id', 'x:id', 'xmlns:x', 'other'), value, fc.constantFrom('="', ' = "')).map(([key, text, sign]) => ` ${key}${sign}${text}"`);
const attributes = fc.uniqueArray(attribute, { maxLength: 4, selector: (written) => /^ ([\w:]+)/.exec(written)?.[1] ?? '' }).map((list) => list.join(''));
const text = fc.constantFrom('', ' ', '\n', 'text', 'a &lt; b', '&quot;&apos;&gt;', '&#10;', '<![CDATA[<raw> & ]]>', '<!-- a -- - comment > -->'.replace(' -- ', ' - '), '<?do this?>', '😀', ']] >');

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 5 },
    fc.tuple(name, attributes, fc.constantFrom('', ' ')).map(([tag, list, gap]) => `<${tag}${list}${gap}/>`),
    fc.tuple(name, attributes, tie('content'), fc.constantFrom('', ' ')).map(([tag, list, inside, gap]) => `<${tag}${list}>${inside}</${tag}${gap}>`),
  ),
  content: fc.array(fc.oneof(text, tie('element')), { maxLength: 5 }).map((list) => list.join('')),
}));

describe('XML in pieces', () => {
  test('is heard as a strict parser hears it, wherever it is cut', () => {
    fc.assert(
      fc.property(element, places, fc.constantFrom('', '<?xml version="1.0"?>\n', '\uFEFF'), (root, cuts, start) => {
        const xml = `${start}${root}`;
        expect(scanned(cut(xml, cuts))).toEqual(parsed(xml.replace('\uFEFF', '')));
      }),
      { numRuns: 3_000 },
    );
  });

  test('that is damaged gives the same answer however it is cut, and none where the strict parser hears other elements', () => {
    const marks = fc.constantFrom('<', '>', '&', '"', '/', '</c>', '<c>', '<!', ']]>', '=', ' ');
    fc.assert(
      fc.property(element, fc.array(fc.tuple(fc.nat(10_000), marks), { minLength: 1, maxLength: 3 }), places, (root, changes, cuts) => {
        const xml = changes.reduce((whole, [at, mark]) => `${whole.slice(0, at % whole.length)}${mark}${whole.slice((at % whole.length) + (at % 2))}`, root);
        const whole = scanned(cut(xml, []));
        expect(scanned(cut(xml, cuts))).toEqual(whole);
        // Half a letter makes the strict parser lose count.
        const strict = xml.isWellFormed() ? parsed(xml) : null;
        if (strict !== null) expect(whole).toEqual(strict);
      }),
      { numRuns: 3_000 },
    );
  });
});
