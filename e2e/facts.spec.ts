import {
  detailsSection,
  details,
  diagram,
  listedContacts,
  openCase,
  sentence,
} from "./the-page.ts";
import { expect, test } from "./test.ts";

test("the facts of the report can be read off", async ({ page }) => {
  await test.step("Putin and Pashinyan spoke by phone on 2 October 2020, at Pashinyan's initiative", async () => {
    await openCase(page, {
      window: "2020-10-02",
      level: "people",
      select: "tie:vladimir-putin,nikol-pashinyan",
    });
    const contact = listedContacts(page).filter({ hasText: "Call" });
    await expect(contact).toHaveCount(1);
    await expect(contact).toContainText("2 Oct 2020");
    await expect(contact).toContainText("Vladimir Putin (Russia) – Nikol Pashinyan (Armenia)");
    await expect(contact).toContainText("Initiated by Nikol Pashinyan");
  });

  await test.step("Lavrov and Zarif spoke on 2 October 2020, and the reports say what about", async () => {
    await openCase(page, { window: "2020-10-02", level: "people", select: "actors:sergey-lavrov" });
    const contact = listedContacts(page).filter({ hasText: "Mohammad Javad Zarif" });
    await expect(contact).toHaveCount(1);
    await contact.locator("summary").click();
    await expect(contact).toContainText("Syrian and Libyan fighters");
    await expect(contact.getByRole("link").first()).toHaveAttribute("href", /^https?:/);
    await contact.getByRole("button", { name: "Everything about this contact" }).click();
    await expect(details(page)).toContainText("Minister of Foreign Affairs, Russia");
    await expect(detailsSection(page, "Sources").getByRole("link")).not.toHaveCount(0);
  });

  await test.step("the joint statement of 1 October 2020 is one contact of three, of people as of parties", async () => {
    for (const [level, who, names] of [
      ["people", "3 actors", ["Vladimir Putin", "Donald Trump", "Emmanuel Macron"]],
      ["parties", "3 parties", ["Russia", "United States", "France"]],
    ] as const) {
      await openCase(page, { window: "2020-10-01", level, kinds: "joint-statement" });
      await expect(sentence(page)).toHaveText(`1 contact among ${who}, 1 Oct 2020`);
      await expect(diagram(page).locator(".Marks-hubs [data-tie]")).toHaveCount(1);
      await expect(diagram(page).locator(".Marks-strands [data-tie]")).toHaveCount(3);
      for (const name of names) {
        await expect(diagram(page).getByLabel(name, { exact: false })).toHaveCount(1);
      }
    }
  });

  await test.step("the Minsk Group has three co-chairs, as memberships and not as contacts", async () => {
    await openCase(page, {
      window: "../..",
      memberships: "shown",
      select: "actors:osce-minsk-group",
    });
    await expect(diagram(page).locator(".Marks-memberships path")).not.toHaveCount(0);
    const members = detailsSection(page, "Members");
    await members.getByRole("button", { name: /^Show all/ }).click();
    for (const country of ["Russia", "France", "United States"]) {
      const post = members.getByRole("listitem").filter({ hasText: country });
      await expect(post.filter({ hasText: /co-chair(?! envoy)/ })).toHaveCount(1);
    }
  });

  await test.step("dates of the background are shown as they were written", async () => {
    for (const [id, written, understood] of [
      ["1992-02-velayati-visit", "1992-02", "February 1992"],
      ["1992-03-vaezi-shuttle", "1992-03", "March 1992"],
      ["1994-05-12-ceasefire", "9–12 May 1994", ""],
      ["1999-09-10-yalta", "1999-09-10~", "10 Sep 1999, approximate"],
    ] as const) {
      await openCase(page, { window: "../..", select: `contact:${id}` });
      const date = details(page).getByRole("definition").filter({ hasText: written });
      await expect(date).toHaveText(understood === "" ? written : `${written} ${understood}`);
    }
  });
});
