import { describe, expect, it } from 'vitest';
import { guessEvidenceType } from '#shared/domain/evidence/guess-evidence-type.ts';

describe('guessing the type of evidence', () => {
  it('takes pictures from the clipboard for screenshots', () => {
    expect(guessEvidenceType({ mediaType: 'image/jpeg', name: 'IMG_2031.jpg', origin: 'clipboard' })).toBe('screenshot');
  });

  it.each([
    ['image/jpeg', 'IMG_2031.jpg', 'photo'],
    ['image/png', 'IMG_2031.png', 'photo'],
    ['image/heic', 'x.heic', 'photo'],
    ['image/jpeg', 'Screenshot 2026-02-24.jpg', 'screenshot'],
    ['image/png', 'Bildschirmfoto.png', 'screenshot'],
    ['image/png', 'queue.png', 'screenshot'],
    ['application/pdf', 'Service management policy.pdf', 'document'],
    ['application/pdf', 'INC-20418.pdf', 'record'],
    ['application/pdf', 'Minutes of 3 March.pdf', 'record'],
    ['text/csv', 'tickets.csv', 'record'],
    ['application/vnd.ms-outlook', 'Re hello.msg', 'record'],
    ['text/plain', 'server.log', 'log'],
    ['text/csv', 'audit-trail.csv', 'log'],
    ['application/pdf', 'Catalogue.pdf', 'document'],
    ['text/csv', 'availability 2026-H1.csv', 'measurement'],
    ['audio/mp4', 'talk.m4a', 'interview-note'],
    ['image/svg+xml', 'network.svg', 'document'],
  ])('takes %s named %s for a %s', (mediaType, name, expected) => {
    expect(guessEvidenceType({ mediaType, name, origin: 'dialog' })).toBe(expected);
  });
});
