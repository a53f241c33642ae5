// Reads Mermaid files, and prints for each what Mermaid understood, as a line of JSON. Its parser wants a browser's document.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const find = createRequire(import.meta.url).resolve;
const { JSDOM } = await import(pathToFileURL(find('jsdom')));
const { window } = new JSDOM('<!doctype html><body></body>');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import(pathToFileURL(find('mermaid')));

// Mermaid keeps #58; as marks of its own until it draws.
const text = marked => marked.replaceAll('ﬂ°°', '&#').replaceAll('¶ß', ';');

for (const file of process.argv.slice(2)) {
  const drawing = readFileSync(file, 'utf8');
  await mermaid.parse(drawing);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(drawing);
  console.log(JSON.stringify({
    projects: db.getSubGraphs().map(project => text(project.title)),
    boxes: [...db.getVertices().values()].map(box => text(box.text)),
    edges: db.getEdges().map(edge => text(edge.text)),
  }));
}
