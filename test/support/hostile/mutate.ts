import { strToU8, zipSync } from 'fflate';

/** Numbers below a bound, the same for the same seed. */
export function picker(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What is put into parts: markup, references, numbers and names that mean something to a reader. */
const TOKENS = ['<', '>', '</c>', '<c r="A1">', '<row r="1">', '</row>', '<v>', '</v>', '<t>', '"', '\'', '&', '&amp;', '&#0;', ']]>', '<![CDATA[', '<!--', '-->', '<?', '<!DOCTYPE x>', '/>', 'r="XFE1"', 't="s"', 't="d"', 's="-1"', '999999999', '-1', 'NaN', '__proto__', '_x0000_', '\uFEFF', '\u0000', 'xmlns:x="y"', '<mergeCell ref="A1:XFD1048576"/>', '<sheetData>', '</sheetData>', '<si>', 'Id="rId1"', '../../'].map((token) => strToU8(token));

type Pick = (below: number) => number;

function spliced(bytes: Uint8Array, at: number, removed: number, added: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length - removed + added.length);
  result.set(bytes.subarray(0, at));
  result.set(added, at);
  result.set(bytes.subarray(at + removed), at + added.length);
  return result;
}

/** One small change: a bit, a byte, a piece taken out, doubled or moved, or a token put in. */
export function mutateBytes(bytes: Uint8Array, pick: Pick): Uint8Array {
  if (bytes.length === 0) return bytes;
  const at = pick(bytes.length);
  const length = 1 + pick(Math.min(60, bytes.length - at));
  const piece = bytes.slice(at, at + length);
  switch (pick(6)) {
    case 0: {
      const copy = bytes.slice();
      copy[at] = (copy[at] ?? 0) ^ (1 << pick(8));
      return copy;
    }
    case 1: {
      const copy = bytes.slice();
      copy[at] = pick(256);
      return copy;
    }
    case 2:
      return spliced(bytes, at, length, new Uint8Array());
    case 3:
      return spliced(bytes, pick(bytes.length), 0, piece);
    case 4:
      return spliced(spliced(bytes, at, length, new Uint8Array()), pick(Math.max(1, bytes.length - length)), 0, piece);
    default:
      return spliced(bytes, at, pick(3) === 0 ? length : 0, TOKENS[pick(TOKENS.length)] ?? piece);
  }
}

/** A workbook with one to four changes, in a part that is then zipped as it should be, or in the zip itself. */
export function mutateWorkbook(parts: Readonly<Record<string, Uint8Array>>, whole: Uint8Array, seed: number): Uint8Array {
  const pick = picker(seed);
  const changes = 1 + pick(4);
  const paths = Object.keys(parts);
  if (pick(4) === 0) return Array.from({ length: changes }).reduce<Uint8Array>((bytes) => mutateBytes(bytes, pick), whole);
  const mutated: Record<string, Uint8Array> = { ...parts };
  for (let change = 0; change < changes; change += 1) {
    const path = paths[pick(paths.length)] ?? '';
    const part = mutated[path];
    if (part !== undefined) mutated[path] = mutateBytes(part, pick);
  }
  return zipSync(mutated, { level: 0 });
}
