import { Document, Packer, PageOrientation } from 'docx';
import type { ReportFile } from '#shared/contracts/report-messages.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { ReportDocument } from '#shared/domain/report/document.ts';
import { cleanDocument } from './clean-document.ts';
import { finishPackage } from './finish-package.ts';
import type { Painter } from './painter.ts';
import { preparePictures, prepareSignatures } from './prepare-pictures.ts';
import type { Setting } from './setting.ts';
import { wordBlock } from './word-blocks.ts';
import { hexOf, MARGIN, PAGE, textArea } from './word-look.ts';
import { firstPageHeader, pageFooter, pageHeader } from './word-page.ts';
import { LANGUAGE_TAG, wordNumbering, wordStyles } from './word-styles.ts';

/** Share of the work that is done when the pictures are. */
const PICTURES_SHARE = 0.6;

/**
 * Sets a report in Word's format. The contents list the headings and leave their pages to the word processor, which
 * alone knows where its pages end: the file asks it to fill them in when it is opened.
 */
export async function writeReport(
  asTyped: ReportDocument,
  files: ReadonlyMap<Sha256, ReportFile>,
  painter: Painter,
  onProgress: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = cleanDocument(asTyped);
  const { metadata, blocks } = document;
  onProgress(0);
  const setting: Setting = {
    direction: metadata.direction,
    area: textArea(metadata.orientation),
    accent: hexOf(metadata.accent),
    pictures: await preparePictures(document, files, painter, (share) => {
      onProgress(share * PICTURES_SHARE);
    }),
    signatures: await prepareSignatures(document, painter),
  };
  const hasTitle = blocks.some(({ type }) => type === 'title');
  const footer = pageFooter(metadata, setting);
  const word = new Document({
    title: metadata.title,
    subject: [metadata.number, metadata.title].filter((part) => part !== '').join(' · '),
    creator: metadata.organization,
    lastModifiedBy: metadata.organization,
    description: metadata.confidentialityNote,
    styles: wordStyles(metadata.language, setting.accent),
    numbering: wordNumbering(),
    features: { updateFields: true },
    sections: [{
      properties: {
        titlePage: hasTitle,
        page: {
          size: { width: PAGE.width, height: PAGE.height, orientation: metadata.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          margin: MARGIN,
        },
      },
      headers: { default: pageHeader(metadata, setting), ...(hasTitle ? { first: firstPageHeader(metadata, setting) } : {}) },
      footers: { default: footer, ...(hasTitle ? { first: pageFooter(metadata, setting) } : {}) },
      children: blocks.flatMap((block, index) => wordBlock(block, setting, index)),
    }],
  });
  onProgress(PICTURES_SHARE + 0.1);
  const packed = await Packer.toArrayBuffer(word);
  onProgress(0.95);
  const finished = finishPackage(new Uint8Array(packed), LANGUAGE_TAG[metadata.language]);
  onProgress(1);
  return finished;
}
