/** `npm run gallery`: puts the stored figures on one page, for review by eye, as `test-results/gallery.html`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { storedFigures } from "./stored-figures.mjs";

const page = new URL("../test-results/gallery.html", import.meta.url);

const figures = storedFigures().map(({ name, url }) => {
  return `<figure><img src="${url.href}" alt=""><figcaption>${name}</figcaption></figure>`;
});

mkdirSync(new URL(".", page), { recursive: true });
writeFileSync(
  page,
  `<!doctype html><meta charset="utf-8"><title>Gallery</title>
<style>
body { margin: 1rem; background: #8a8a86; font: 14px sans-serif; display: grid; gap: 1rem;
  grid-template-columns: repeat(auto-fill, minmax(640px, 1fr)); align-items: start }
figure { margin: 0 } img { width: 100% } figcaption { padding: 0.25rem 0 }
</style>
${figures.join("\n")}
`,
);
console.log(`${figures.length} figures on ${fileURLToPath(page)}`);
