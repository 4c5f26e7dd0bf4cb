// What the tests of the site share: a browser, the pages, and what every page must keep to.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

export const site = process.env.BACKLOT_SITE;
const axe_source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// As root, which containers are, Chromium has no sandbox.
const flags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
export const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: flags });

export async function visit(path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, timezoneId: "Europe/Berlin", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30000);
  page.complaints = [];
  page.bytes = 0;
  page.on("console", (message) => { if (message.type() === "error") page.complaints.push(message.text()); });
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("request", (request) => { if (!request.url().startsWith(site + "/")) page.complaints.push(`asks ${request.url()}`); });
  page.on("response", async (response) => { page.bytes += (await response.body().catch(() => "")).length; });
  page.answer = await page.goto(site + path);
  return page;
}

// What is wrong for those who do not see, or see otherwise: all that axe finds, one line each.
export async function barriers(page, rules = null) {
  await page.evaluate(axe_source);
  const found = await page.evaluate((only) => axe.run(only ? { runOnly: only } : {}), rules);
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.html} (${n.failureSummary})`).join("\n    ")}`);
}

const text_of = async (path) => (await fetch(site + path)).text();
const first = (text, pattern) => {
  const found = pattern.exec(text);
  assert.ok(found, `${pattern} in ${text.slice(0, 500)}`);
  return found[1];
};
// The page of a name.
const named = async (name, kind) =>
  first(await text_of(`/search?part=1&q=${encodeURIComponent(name)}`), new RegExp(`href="(/${kind}/\\d+)"`));

// One of each kind, by what a person would call it.
export async function kinds() {
  const work = await named("The Last Stop Bakery", "works");
  const documents = (await text_of("/search?q=flour+nostril")).matchAll(/href="(\/documents\/\d+)"/g);
  let copy = null;
  for (const [, address] of documents) {
    if ((await text_of(address)).includes("reading=restored")) copy = address;
  }
  const copied = await text_of(copy);
  return {
    start: "/",
    schedule: "/schedule",
    news: "/news",
    search: "/search?q=flour",
    "empty search": "/search",
    "search without answer": "/search?q=zzyzx",
    work,
    "work that airs": await named("Paper Lantern Lane", "works"),
    person: await named("Ahn Se Rin", "people"),
    character: await named("Ko Eun Byeol", "characters"),
    group: await named("LANTERNS", "groups"),
    network: await named("JTBC", "networks"),
    story: first(copied, /href="(\/stories\/\d+)"/),
    comparison: first(copied, /href="(\/compare\/\d+\/\d+)"/),
    article: first(copied, /copy of <a href="(\/documents\/\d+)"/),
    "spun copy": copy,
    restored: `${copy}?reading=restored`,
    fact: first(await text_of(work), /href="(\/facts\/\d+)"/),
    about: "/about",
    zone: "/zone",
    "nothing there": "/nothing",
  };
}
