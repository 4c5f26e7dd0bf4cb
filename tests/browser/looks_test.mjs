// Every kind of page, on a phone and on a desk, by day and by night, with scripts and without.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { barriers, browser, kinds, visit } from "./site.mjs";

const pages = await kinds();
after(() => browser.close());

// Nothing sticks out to the side.
const is_too_wide = (page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

for (const [name, path] of Object.entries(pages)) {
  const missing = name === "nothing there";
  for (const width of [390, 1280]) {
    test(`${name}, ${width} pixels wide`, async () => {
      const page = await visit(path, { viewport: { width, height: 900 }, colorScheme: "light", reducedMotion: "reduce" });
      assert.equal(page.answer.status(), missing ? 404 : 200);
      assert.deepEqual(await barriers(page), []);
      await page.emulateMedia({ colorScheme: "dark" });
      assert.deepEqual(await barriers(page, ["color-contrast", "link-in-text-block"]), []);
      assert.equal(await is_too_wide(page), false, "it sticks out");
      assert.equal(await page.locator("h1").count(), 1);
      assert.deepEqual(page.complaints.filter((c) => !missing || !c.includes("404")), []);
      assert.ok(page.bytes <= 100_000, `${page.bytes} bytes`);
      await page.context().close();
    });
  }
  test(`${name}, without scripts, and nothing but what the policy permits`, async () => {
    const page = await visit(path, { javaScriptEnabled: false, viewport: { width: 390, height: 900 } });
    assert.ok((await page.locator("main").innerText()).length > 20);
    assert.equal(await page.locator("h1").count(), 1);
    const policy = page.answer.headers()["content-security-policy"];
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /script-src 'self'(;|$)/);
    assert.doesNotMatch(policy, /unsafe|\*|https?:/);
    assert.doesNotMatch(await page.content(), / style="| on[a-z]+="|<script>|<style/);
    await page.context().close();
  });
}
