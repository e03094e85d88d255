// Compares what the library sees of pages with what headless Chromium shows: `{"name", "html", "text"}` a line.
//
// White space is folded, and list markers are left apart: a browser does not give them as text. Style sheets are not read by the
// library: what its classes hide is hidden here by a rule. Scripts do not run: what they would write does not stand in a file.
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const hidden =
  ".visually-hidden, .element-invisible, .sr-only, .screen-reader-text, .hidden, noscript { display: none !important }";

function folded(text) {
  const lines = text.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  return lines.map((line) => line.replace(/^- ?/, "")).filter((line) => line !== "");
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const page = await (await browser.newContext({ javaScriptEnabled: false, offline: true })).newPage();
await page.route("**/*", (route) => route.abort());
let [pages, differ] = [0, 0];
for await (const line of createInterface({ input: process.stdin })) {
  const { name, html, text } = JSON.parse(line);
  await page.setContent(html, { waitUntil: "domcontentloaded" });
  const read = (rule) => {
    document.documentElement.append(Object.assign(document.createElement("style"), { textContent: rule }));
    return document.body?.innerText ?? "";
  };
  const shown = folded(await page.evaluate(read, hidden));
  const seen = folded(text);
  pages += 1;
  if (JSON.stringify(shown) !== JSON.stringify(seen)) {
    differ += 1;
    console.log(`${name}\n  shown ${JSON.stringify(shown)}\n  seen  ${JSON.stringify(seen)}`);
  }
}
await browser.close();
console.log(`${pages} pages, ${differ} of them not as the browser shows them`);
process.exit(pages > 60 && differ === 0 ? 0 : 1);
