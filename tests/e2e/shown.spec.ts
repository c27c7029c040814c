import { expect, test } from "../support/browser";

test("a page that shows what is no number, no value or no words is told on", async ({ newPerson }) => {
  const { page, during } = await newPerson();
  const told: string[] = [];
  page.on("console", (message) => void told.push(message.text()));
  await during(/: The page shows /, async () => {
    await page.goto("data:text/html,<p>Score: <b>NaN</b></p><p id=later aria-label=Vote>so far so good</p>");
    await page.evaluate(() => {
      const later = document.getElementById("later")!;
      (later.firstChild as Text).data = "by undefined";
      later.setAttribute("aria-label", "Infinity");
      later.append("by [object Object]");
    });
    for (const word of ["NaN", "Infinity", "undefined", "[object Object]"])
      await expect.poll(() => told.join()).toContain(`The page shows ${word}`);
  });
});
