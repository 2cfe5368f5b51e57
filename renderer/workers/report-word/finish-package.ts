import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Mends in the finished file what the library cannot say: the language of the report and the name of the program. */
export function finishPackage(bytes: Uint8Array, languageTag: string): Uint8Array<ArrayBuffer> {
  const finished: Zippable = {};
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    if (path === 'docProps/core.xml') finished[path] = strToU8(withLanguage(strFromU8(part), languageTag));
    else if (path === 'docProps/app.xml') finished[path] = strToU8(withProgram(strFromU8(part)));
    // Pictures are packed already; packing them again takes time and saves nothing.
    else finished[path] = /\.(jpe?g|png)$/u.test(path) ? [part, { level: 0 }] : part;
  }
  return zipSync(finished, { level: 6 });
}

function withLanguage(xml: string, languageTag: string): string {
  return xml.replace('</cp:coreProperties>', `<dc:language>${languageTag}</dc:language></cp:coreProperties>`);
}

function withProgram(xml: string): string {
  const application = '<Application>Luminous Audit</Application>';
  if (/<Application>[^<]*<\/Application>/u.test(xml)) return xml.replace(/<Application>[^<]*<\/Application>/u, application);
  return xml.replace(/<\/Properties>|<Properties([^>]*)\/>/u, (end, attributes: string | undefined) =>
    attributes === undefined ? `${application}${end}` : `<Properties${attributes}>${application}</Properties>`,
  );
}
