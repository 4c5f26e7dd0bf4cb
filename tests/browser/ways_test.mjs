// What people do on the site: search, choose a zone, take the calendar, compare, ask why, walk with the keyboard.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { barriers, browser, kinds, site, visit } from "./site.mjs";

const pages = await kinds();
after(() => browser.close());

test("names are suggested while one types, and chosen with the keyboard", async () => {
  const page = await visit("/");
  await page.keyboard.press("/");
  await page.keyboard.type("Moon Gy");
  const option = page.getByRole("option", { name: "Moon Gyeong Ja" });
  await option.waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.keyboard.press("Escape");
  assert.equal(await option.isVisible(), false);
  await page.keyboard.type("e");
  await option.waitFor();
  await page.keyboard.press("ArrowDown");
  assert.equal(await option.getAttribute("aria-selected"), "true");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Moon Gyeong Ja" }).waitFor();
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test("search works without scripts", async () => {
  const page = await visit("/", { javaScriptEnabled: false });
  await page.getByRole("searchbox").fill("flour nose");
  await page.getByRole("button", { name: "Search" }).click();
  assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Search: flour nose");
  assert.ok(await page.locator("mark").count() > 0);
  await page.context().close();
});

test("the zone is that of the viewer at once, and another one when chosen", async () => {
  const page = await visit("/schedule", { timezoneId: "Asia/Tokyo" });
  const zone = page.locator("footer strong");
  await page.waitForFunction(() => document.querySelector("footer strong").textContent === "Asia/Tokyo");
  const series = page.locator(".broadcasts li", { hasText: "Paper Lantern Lane" }).first();
  assert.match(await series.innerText(), /^22:00/);
  await page.getByRole("link", { name: "Change" }).click();
  await page.getByLabel("Show times of").selectOption("America/New_York");
  await page.getByRole("button", { name: "Use it" }).click();
  await page.waitForURL("**/schedule");
  assert.equal(await zone.innerText(), "America/New_York");
  assert.match(await series.innerText(), /^0[89]:00/);
  await page.getByRole("link", { name: "Use Asia/Tokyo" }).waitFor();
  await page.context().close();
});

test("the zone can be chosen without scripts", async () => {
  const page = await visit("/schedule", { javaScriptEnabled: false });
  await page.getByRole("link", { name: "Change" }).click();
  await page.getByLabel("Show times of").selectOption("Asia/Seoul");
  await page.getByRole("button", { name: "Use it" }).click();
  assert.equal(await page.locator("footer strong").innerText(), "Asia/Seoul");
  assert.equal(new URL(page.url()).pathname, "/schedule");
  await page.context().close();
});

test("a work tells what airs next, counts down to it and has a calendar", async () => {
  const page = await visit(pages["work that airs"]);
  await page.getByRole("heading", { name: "Airs next" }).waitFor();
  assert.match(await page.locator(".countdown").innerText(), /^in \d+ (d|h|min)/);
  const link = page.getByRole("link", { name: "Add to your calendar" });
  const answer = await page.request.get(site + await link.getAttribute("href"));
  assert.match(answer.headers()["content-type"], /^text\/calendar/);
  const calendar = await answer.text();
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
  assert.match(calendar, /SUMMARY:Paper Lantern Lane/);
  await page.getByRole("img", { name: /Ratings/ }).waitFor();
  await page.context().close();
});

test("from a story to its copy, side by side with its source", async () => {
  const page = await visit(pages.story);
  await page.getByRole("img", { name: "Who copied whom" }).waitFor();
  await page.getByRole("link", { name: "side by side" }).first().click();
  await page.waitForURL("**/compare/*/*");
  assert.ok(await page.locator(".compared mark").count() > 10);
  assert.equal(await page.getByRole("columnheader").count(), 2);
  await page.getByRole("link", { name: "Change sides" }).click();
  assert.ok(await page.locator(".compared mark").count() > 10);
  await page.context().close();
});

test("swapped words are shown, hidden and put right without scripts", async () => {
  const page = await visit(pages["spun copy"], { javaScriptEnabled: false });
  assert.ok(await page.locator(".text del").count() > 5);
  await page.getByRole("link", { name: "restored", exact: true }).click();
  assert.equal(await page.locator(".text del").count(), 0);
  assert.ok(await page.locator(".text ins").count() > 5);
  await page.getByRole("link", { name: "as written" }).click();
  assert.equal(await page.locator(".text ins").count(), 0);
  await page.context().close();
});

test("a fact shows its sentence in place, and gives the focus back", async () => {
  const page = await visit(pages.work);
  const why = page.locator("a.why").first();
  await why.focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog[open] blockquote").first().waitFor();
  assert.match(await page.locator("dialog").innerText(), /rule .+, confidence/i);
  assert.ok(await page.getByRole("dialog", { name: "The Last Stop Bakery" }).isVisible());
  assert.deepEqual(await barriers(page), []);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("dialog[open]").count(), 0);
  assert.equal(await why.evaluate((link) => link === document.activeElement), true);
  await page.context().close();
});

test("a fact leads to its page without scripts", async () => {
  const page = await visit(pages.work, { javaScriptEnabled: false });
  await page.locator("a.why").first().click();
  await page.waitForURL("**/facts/*");
  assert.ok(await page.locator("blockquote mark").count() > 0);
  await page.context().close();
});

test("in an article a fact is marked where it stands, with its rule below", async () => {
  const page = await visit(pages.article);
  await page.locator(".text a.said").first().click();
  await page.locator("dialog[open]").waitFor();
  await page.getByRole("button", { name: "Close" }).click();
  const fact = page.locator(".read details").first();
  await fact.locator("summary").click();
  assert.match(await fact.innerText(), /Rule \S+, confidence \d/);
  await page.context().close();
});

test("the keyboard reaches everything, visibly, and is held nowhere", async () => {
  const page = await visit(pages["work that airs"]);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  assert.equal(await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().left >= 0), true);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  await page.evaluate(() => document.activeElement.blur());
  const reached = await page.evaluate(() => [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
    .filter((e) => e.checkVisibility() && e.tabIndex >= 0).length);
  await page.reload();
  let stops = 0;
  for (; stops < reached + 5; ++stops) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const e = document.activeElement;
      if (e === document.body) return "out";
      const style = getComputedStyle(e);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 ? "visible" : e.outerHTML.slice(0, 200);
    });
    if (seen === "out") break;
    assert.equal(seen, "visible");
  }
  assert.ok(stops >= reached, `${stops} of ${reached} stops`);
  assert.ok(stops < reached + 5, "it never comes to an end");
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "q");
  await page.keyboard.type("1/2");
  assert.equal(await page.locator("#q").inputValue(), "1/2");
  await page.context().close();
});

test("who wants less motion gets none; paper gets no controls", async () => {
  const page = await visit(pages.work, { reducedMotion: "reduce" });
  const moving = () => page.evaluate(() => [getComputedStyle(document.documentElement).scrollBehavior, getComputedStyle(document.querySelector("main a")).transitionDuration]);
  assert.deepEqual(await moving(), ["auto", "0s"]);
  await page.emulateMedia({ media: "print" });
  for (const gone of ["header form", "header nav", "footer", ".button"]) assert.equal(await page.locator(gone).first().isVisible(), false, gone);
  assert.equal(await page.locator(".cards").first().isVisible(), true);
  await page.context().close();
});
