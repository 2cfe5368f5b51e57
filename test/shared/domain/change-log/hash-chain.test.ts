import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import { CHAIN_START, EMPTY_HEAD, sealEntry, verifyChain } from '#shared/domain/change-log/hash-chain.ts';
import type { DeviceId } from '#shared/domain/ids.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';

function aChain(length: number): readonly ChangeEntry[] {
  const entries: ChangeEntry[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    entries.push(
      sealEntry({
        deviceId: 'laptop' as DeviceId,
        sequence,
        at: '2026-02-24T10:32:00.000Z' as Timestamp,
        authorId: null,
        event: 'answer.graded',
        subject: `8.6.1-q${String(sequence)}`,
        auditId: null,
        reason: null,
        group: null,
        undoes: null,
        redoes: null,
        changes: [{ table: 'answers', id: 'x', from: { assessment: 'not-assessed' }, to: { assessment: 'minor-nc' } }],
        previousHash: entries.at(-1)?.hash ?? CHAIN_START,
      }),
    );
  }
  return entries;
}
const headOf = (entries: readonly ChangeEntry[]) => {
  const last = entries.at(-1);
  return last ? { sequence: last.sequence, hash: last.hash } : EMPTY_HEAD;
};

describe('the hash chain', () => {
  test('can be checked with any other SHA-256', () => {
    const [first] = aChain(1);
    const { hash, ...content } = first ?? expect.fail();
    expect(hash).toBe(createHash('sha256').update(CHAIN_START + canonicalJson(content)).digest('hex'));
  });

  test('is whole as written, in whatever order it is read', () => {
    const entries = aChain(20);
    expect(verifyChain('laptop', entries.toReversed(), headOf(entries))).toEqual([]);
  });

  test('shows any edit at its entry', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.constantFrom('subject', 'at', 'event', 'reason'), (at, field) => {
        const entries = aChain(30);
        const forged = entries.map((entry) => (entry.sequence === at ? { ...entry, [field]: 'forged' } : entry));
        expect(verifyChain('laptop', forged, headOf(entries))).toContainEqual({ code: 'content-altered', deviceId: 'laptop', sequence: at });
      }),
    );
  });

  test('shows an edit that was sealed anew at the entry after it', () => {
    const entries = aChain(5);
    const forged = entries.map((entry) => {
      const { hash: _, ...content } = entry;
      return entry.sequence === 3 ? sealEntry({ ...content, subject: 'forged' }) : entry;
    });
    expect(verifyChain('laptop', forged, headOf(entries))).toEqual([{ code: 'link-broken', deviceId: 'laptop', sequence: 4 }]);
  });

  test('shows a removed, repeated or moved entry', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.constantFrom('remove', 'repeat', 'swap'), (at, kind) => {
        const entries = [...aChain(20)];
        if (kind === 'remove') entries.splice(at - 1, 1);
        if (kind === 'repeat') entries.splice(at, 0, entries[at - 1] ?? expect.fail());
        if (kind === 'swap') {
          const other = at === 20 ? 1 : at + 1;
          const [a, b] = [entries[at - 1] ?? expect.fail(), entries[other - 1] ?? expect.fail()];
          entries[at - 1] = { ...b, sequence: a.sequence };
          entries[other - 1] = { ...a, sequence: b.sequence };
        }
        expect(verifyChain('laptop', entries, headOf(aChain(20))).length).toBeGreaterThan(0);
      }),
    );
  });

  test('shows a chain that was rebuilt whole, by the head kept elsewhere', () => {
    const { hash: _, ...content } = aChain(1)[0] ?? expect.fail();
    const rebuilt = [sealEntry({ ...content, subject: 'forged' })];
    expect(verifyChain('laptop', rebuilt, headOf(aChain(1)))).toEqual([{ code: 'head-altered', deviceId: 'laptop', sequence: 1 }]);
  });
});
