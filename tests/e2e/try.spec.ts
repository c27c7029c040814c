import { homeMessages } from "@/lib/messages/home";
import { tryMessages } from "@/lib/messages/try";
import { voteMessages } from "@/lib/messages/vote";
import { workshopMessages } from "@/lib/messages/workshop";
import { expect, test } from "../support/browser";
import { finish, lead, lookUp, setWeight } from "../support/people-workshop";

test("a newcomer tries it: votes, reveals, moves a slider, and sees the ranking change", async ({
  newPerson,
}) => {
  const { page } = await newPerson({ viewport: { width: 1280, height: 900 } });
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(homeMessages.headline);
  await page.getByRole("button", { name: homeMessages.tryIt }).click();
  await page.waitForURL(/\/decisions\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("complementary", { name: tryMessages.guide })).toBeVisible();

  const sliders = page.getByRole("slider");
  await expect(sliders).toHaveCount(7);
  await expect(page.getByText(workshopMessages.progressOf.weights(6, 7))).toBeVisible();
  const more = await page.getByRole("button", { name: /^More: / }).all();
  const names = await Promise.all(
    more.map(async (button) => ((await button.getAttribute("aria-label")) ?? "").replace("More: ", "")),
  );
  for (const name of names.slice(1)) await setWeight(page, name, 5);
  await expect(page.getByText(voteMessages.toGo(1))).toBeVisible();
  // As a screen reader's gesture sets it.
  await sliders.first().fill("5");
  await finish(page);

  await lead(page, workshopMessages.acts.reveal_weights);
  await expect(page.getByRole("heading", { name: workshopMessages.weightsTitle })).toBeVisible();
  const ranking = async () => {
    await page
      .getByRole("navigation", { name: workshopMessages.steps })
      .getByRole("button", { name: "Decide" })
      .click();
    const shown = page.getByRole("region", { name: workshopMessages.ranking });
    await expect(shown).toBeVisible();
    const text = await shown.innerText();
    await page.getByRole("button", { name: workshopMessages.backToRoom }).click();
    return text;
  };
  await lookUp(page);
  const before = await ranking();
  await page.locator("label").filter({ hasText: workshopMessages.myVotes }).click();
  await setWeight(page, names.find((name) => /flexib/i.test(name)) ?? "", 10);
  await setWeight(page, names.find((name) => /built-in/i.test(name)) ?? "", 0);
  await expect(page.getByText(tryMessages.allDone)).toBeVisible();
  expect(await ranking()).not.toBe(before);
});
