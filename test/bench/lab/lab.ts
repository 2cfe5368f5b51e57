import { fillWorkspace, openLabWorkspace } from './seed.ts';
import { attachThroughProgram, attachOneByOne, makePhotos } from './photos.ts';
import { attachBytes } from './attach.ts';
import { checkOrientations, thumbnailsByBitmap, thumbnailsByProgram } from './thumbnails.ts';
import { askScan, askSearch, forgetSearch, isSearchKept, readyScan, readySearch, scannedRows } from './search.ts';
import { fillFigures, readFigureRows } from './figures.ts';
import { mountVirtualised, mountWhole } from './mount.tsx';

/** What a scenario may ask this page for. */
const lab = {
  openLabWorkspace: async () => (await openLabWorkspace()).database.close(),
  fillWorkspace,
  makePhotos,
  attachThroughProgram,
  attachOneByOne,
  attachBytes,
  checkOrientations,
  thumbnailsByBitmap,
  thumbnailsByProgram,
  mountVirtualised,
  mountWhole,
  forgetSearch,
  isSearchKept,
  readySearch,
  readyScan,
  askSearch,
  askScan,
  scannedRows,
  fillFigures,
  readFigureRows,
};

declare global {
  interface Window {
    lab: typeof lab;
  }
}

window.lab = lab;
