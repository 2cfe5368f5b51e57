import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalPieces } from '../../lib/canonical-json.ts';
import { atOnce, type Steps } from '../../lib/steps.ts';
import type { ChangeEntry } from './change.ts';

/** `previousHash` of a device's first entry. */
export const CHAIN_START = '0'.repeat(64);

/** The end of a device's chain, kept beside the log so that entries cut off its end are missed. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

export const EMPTY_HEAD: ChainHead = { sequence: 0, hash: CHAIN_START };

/** Pieces hashed between two looks: an import of thousands of rows takes most of a second. */
const PIECES_A_STEP = 50;

/**
 * Seals an entry: h(n) = SHA-256(h(n-1) || canonical(entry n)), as 64 hexadecimal digits. In steps, between which an
 * IndexedDB transaction can be kept open; WebCrypto's promise would outlive it.
 */
export function* sealInSteps(entry: Omit<ChangeEntry, 'hash'>): Steps<ChangeEntry> {
  const hash = sha256.create().update(utf8ToBytes(entry.previousHash));
  let done = 0;
  for (const piece of canonicalPieces(entry)) {
    hash.update(utf8ToBytes(piece));
    done += 1;
    if (done % PIECES_A_STEP === 0) yield { done, total: entry.changes.length };
  }
  return { ...entry, hash: bytesToHex(hash.digest()) };
}

/** The same in one go. */
export function sealEntry(entry: Omit<ChangeEntry, 'hash'>): ChangeEntry {
  return atOnce(sealInSteps(entry));
}

/** One thing that is not as it was written, with the device and the sequence number where it shows. */
export interface ChainProblem {
  readonly code: 'content-altered' | 'link-broken' | 'entry-missing' | 'end-missing' | 'head-altered';
  readonly deviceId: string;
  readonly sequence: number;
}

/**
 * Checks one device's entries, in any order, against each other and against the head kept beside them.
 * Returns every problem found, lowest sequence first; an empty list means that the chain is whole.
 */
export function verifyChain(
  deviceId: string,
  entries: readonly ChangeEntry[],
  head: ChainHead | null,
): readonly ChainProblem[] {
  const problems: ChainProblem[] = [];
  const report = (code: ChainProblem['code'], sequence: number): void => {
    problems.push({ code, deviceId, sequence });
  };
  let last: ChainHead = EMPTY_HEAD;
  for (const entry of entries.toSorted((a, b) => a.sequence - b.sequence)) {
    if (entry.sequence !== last.sequence + 1) report('entry-missing', last.sequence + 1);
    else if (entry.previousHash !== last.hash) report('link-broken', entry.sequence);
    const { hash, ...content } = entry;
    if (sealEntry(content).hash !== hash) report('content-altered', entry.sequence);
    last = { sequence: entry.sequence, hash };
  }
  if (head !== null) {
    if (head.sequence > last.sequence) report('end-missing', last.sequence + 1);
    else if (head.hash !== last.hash || head.sequence < last.sequence) report('head-altered', head.sequence);
  }
  return problems;
}
