/** Parses PDF files away from the window. The legacy build runs in every Chromium the program supports. */
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
