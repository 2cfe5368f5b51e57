import { fact, filled, layOut, lines, withGaps, type Part } from '../blocks.ts';
import type { Block } from '../document.ts';
import { textOf, type ReportInput } from '../report-input.ts';
import { auditPart, teamPart } from '../sections/audit-parts.ts';
import { conductPart, textPart } from '../sections/conduct-parts.ts';
import { confidentialityPart, evidencePart, signOffPart } from '../sections/end-parts.ts';
import { findingsPart, goodPracticesPart } from '../sections/finding-parts.ts';
import { differencesPart, earlierPart, followUpPart, notCoveredPart } from '../sections/outcome-parts.ts';
import { conclusionBlocks, figureBlocks, gradeTable, resultsPart } from '../sections/result-parts.ts';

/** Who certifies whom: the body, the client, the client's representative, the certificate (9.4.8.2 a and b). */
export function bodyAndClientPart(input: ReportInput): Part {
  const { audit, words, report } = input;
  const { labels } = words;
  const needed = withGaps(
    [
      fact(words.texts.bodyIdentity, textOf(report, 'bodyIdentity')),
      fact(labels.client, audit.client === '' ? audit.organization : audit.client),
      fact(words.texts.clientAddress, textOf(report, 'clientAddress')),
      fact(labels.auditee, audit.auditee),
    ],
    words.sentences.notStated,
  );
  const certificates = input.certificates.filter(({ organization }) => organization.trim().toLowerCase() === audit.organization.trim().toLowerCase());
  const known = filled([
    fact(labels.clientNumber, lines(...new Set(certificates.map(({ clientNumber }) => clientNumber)))),
    fact(labels.certificate, lines(...certificates.map(({ number, standardTitle, validUntil }) => [number, standardTitle, input.format.date(validUntil)].filter((text) => text !== '').join(' · ')))),
  ]);
  return { id: 'body-and-client', title: words.headings.bodyAndClient, blocks: [{ type: 'key-values', rows: [...needed, ...known] }] };
}

function conclusionsPart(input: ReportInput): Part {
  return {
    id: 'conclusions',
    title: input.words.headings.conclusions,
    blocks: [...conclusionBlocks(input), ...figureBlocks(input), gradeTable(input)],
    parts: [
      textPart(input, 'conformityAndEffectiveness'),
      textPart(input, 'internalAuditAndReview'),
      textPart(input, 'scopeSuitability'),
      textPart(input, 'recommendation'),
    ],
  };
}

/** Report in the style of certification bodies: the list of ISO/IEC 17021-1:2015, 9.4.8 (domain reference C.3). */
export function certificationBody(input: ReportInput): readonly Block[] {
  const { blocks, entries } = layOut([
    { ...bodyAndClientPart(input), startsPage: true },
    auditPart(input),
    teamPart(input),
    conclusionsPart(input),
    conductPart(input),
    textPart(input, 'significantIssues'),
    textPart(input, 'significantChanges'),
    resultsPart(input),
    findingsPart(input),
    goodPracticesPart(input),
    notCoveredPart(input),
    differencesPart(input),
    earlierPart(input),
    followUpPart(input),
    textPart(input, 'marks'),
    textPart(input, 'distribution'),
    confidentialityPart(input),
    signOffPart(input),
    evidencePart(input),
  ]);
  return [{ type: 'toc', title: input.words.headings.contents, entries }, { type: 'page-break' }, ...blocks];
}
