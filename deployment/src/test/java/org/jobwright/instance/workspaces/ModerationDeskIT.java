package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Moderator;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.jobwright.instance.people.Vacancy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A case is read, noted and decided by keys, and a copied advert is compared with its original. */
@ExtendWith(Product.class)
class ModerationDeskIT {
    private static final String COPIED =
            "You look after the swing bridge at the mouth of the old basin, open it for masts"
                    + " that are too tall, and close it again before the morning train. You grease the bearings every week, read"
                    + " the tide tables, answer the radio of the harbour pilots, and write down each opening with the height of"
                    + " the water. In winter you keep the deck free of ice and the lamps burning.";

    @Test
    void aGoodShortAdvertCostsTwoKeys(People people) {
        Recruiter recruiter = people.recruiter();
        Vacancy vacancy = Vacancy.titled("Handcar Driver");
        recruiter.posts(vacancy);
        Moderator moderator = people.moderator();
        moderator.open("/app/moderation?q=Handcar");
        moderator.link(vacancy.title()).focus();

        moderator.types("Enter");
        assertThat(moderator.heading(vacancy.title())).isFocused();
        moderator.types("a");

        moderator.seesNotice("“{0}” is public.", vacancy.title());
        assertThat(moderator.heading(vacancy.title())).hasCount(0);
        moderator.types("u");
        moderator.seesNotice("The approval of “{0}” has been undone. It is in review again.", vacancy.title());
        assertThat(moderator.heading(vacancy.title())).isFocused();
    }

    @Test
    void aPassageIsNotedByKeysWhereItsFindingIs(People people) {
        Recruiter recruiter = people.recruiter();
        Vacancy vacancy = new Vacancy("Water Tower Keeper", "Keep the tower full.", "", "");
        String reference = recruiter.writes(vacancy);
        recruiter.write(
                "Text",
                "# Your week\n\nKeep the tower full.\n\n- Clean the tank, and be a beacon.\n- Join a **young and**"
                        + " dynamic team.");
        assertThat(recruiter.main().locator("li").filter(new Locator.FilterOptions().setHasText("Join a young")))
                .isVisible();
        recruiter.seesItSaved();
        recruiter.submits();
        Moderator moderator = people.moderator();
        moderator.opensCase(vacancy.title());

        assertThat(moderator.heading("Your week")).isVisible();
        assertThat(moderator.main().locator("li.jw-passage mark").first()).containsText("young");
        assertThat(moderator.heading(vacancy.title())).isFocused();
        moderator.types("f");
        Locator line = moderator.passage("Join a young and dynamic team.");
        assertThat(line).isFocused();
        moderator.types("ArrowUp");
        assertThat(moderator.passage("Clean the tank")).isFocused();
        moderator.types("ArrowDown");
        moderator.types("Enter");
        moderator.writesNote("As bad as a ban: say what they need.");
        assertThat(moderator.heading(vacancy.title())).isVisible(); // its letters decided nothing
        moderator.types("Escape");
        moderator.seesNotice("The case is yours now.");
        assertThat(line).isFocused();
        moderator.types("k");
        assertThat(moderator.heading(vacancy.title())).hasCount(0);
        moderator.opensCase(vacancy.title());
        assertThat(moderator.main().locator("li .jw-fieldnote textarea"))
                .hasValue("As bad as a ban: say what they need.");
        assertThat(moderator.button("Send back with 1 note")).isVisible();
        assertThat(moderator.heading(vacancy.title())).isFocused();
        moderator.types("s");
        moderator.seesNotice("“{0}” was sent back.", vacancy.title());

        recruiter.opensPosting(reference);
        recruiter.seesPosting("Sent back");
        recruiter.sees("The job, “Join a young and dynamic team.”: As bad as a ban: say what they need.");
    }

    @Test
    void selectedWordsCanBeCopiedAndNoted(People people) {
        Recruiter recruiter = people.recruiter();
        Vacancy vacancy = new Vacancy("Weighbridge Keeper", "Call 0800 before you come to the weighbridge.", "", "");
        recruiter.posts(vacancy);
        Moderator moderator = people.moderator();
        moderator.opensCase(vacancy.title());
        assertThat(moderator.heading(vacancy.title())).isFocused();

        moderator.passage("Call 0800").dblclick(new Locator.DblclickOptions().setPosition(8, 8));

        Locator note = moderator.button("Write a note");
        assertThat(note).isVisible();
        assertThat(moderator.page.locator(".jw-fieldnote textarea:focus")).hasCount(0);
        assertEquals("Call", moderator.page.evaluate("getSelection().toString().trim()"));
        note.click();
        moderator.writesNote("Say why.");
        moderator.types("Escape");
        moderator.seesNotice("The case is yours now.");
        assertThat(moderator.passage("Call 0800")).isFocused();
        assertThat(note).isVisible();
        Axe.findsNothing(moderator.page, "a passage with a note and its button");
    }

    @Test
    void anApprovalIsTakenBackByItsKeyInTheQueueToo(People people) {
        Recruiter recruiter = people.recruiter();
        Vacancy vacancy = Vacancy.titled("Points Sweeper");
        recruiter.posts(vacancy);
        Moderator moderator = people.moderator();
        moderator.opensCase(vacancy.title());
        moderator.types("a");
        moderator.seesNotice("“{0}” is public.", vacancy.title());
        moderator.page.locator("a[href='moderation']:visible").first().click();
        assertThat(moderator.heading("Review queue")).isVisible();

        moderator.types("u");

        moderator.seesNotice("The approval of “{0}” has been undone. It is in review again.", vacancy.title());
        assertThat(moderator.heading(vacancy.title())).isFocused();
        assertThat(moderator.button("Undo")).hasCount(0);
        moderator.types("u");
        moderator.seesNotice("You have approved nothing in this window that could be undone.");
    }

    @Test
    void aSecondPressDecidesNothingUnread(People people) {
        Recruiter recruiter = people.recruiter();
        Vacancy one = Vacancy.titled("Coaling Tower Hand");
        Vacancy other = Vacancy.titled("Coaling Tower Chief");
        recruiter.posts(one);
        recruiter.posts(other);
        Moderator moderator = people.moderator();
        moderator.opensCase(other.title());
        moderator.press("Take the case");
        moderator.opensCase(one.title());
        assertThat(moderator.heading(one.title())).isFocused();
        moderator.page.evaluate("for (let i = 0; i < 2; i++) document.activeElement.dispatchEvent("
                + "new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true }))");
        moderator.seesNotice("“{0}” is public.", one.title());
        moderator.open("/app/moderation?q=Coaling");
        assertThat(moderator.link(other.title())).isVisible();
        assertThat(moderator.link(one.title())).hasCount(0);
    }

    @Test
    void aCopiedAdvertIsComparedWithItsOriginal(People people) {
        Vacancy original = new Vacancy("Swing Bridge Keeper", COPIED, "", "");
        people.recruiter().posts(original);
        Vacancy copy = new Vacancy("Guardian of the Swing Bridge", COPIED, "", "");
        people.rival().posts(copy);
        Moderator moderator = people.moderator();
        moderator.opensCase(copy.title());

        moderator.sees("{2}% of the text matches “{0}” from {1}", original.title(), "Harbour Rail");
        Locator compare = moderator.button("Compare the texts");
        assertThat(compare).hasAttribute("aria-expanded", "false");
        assertThat(moderator.heading(copy.title())).isFocused();
        compare.press("Enter");

        Locator close = moderator.button("Close the comparison");
        assertThat(close).hasAttribute("aria-expanded", "true");
        assertThat(close).isFocused();
        moderator.sees("The other advert is older. Its status is now: {0}.", "Submitted");
        assertThat(side(moderator, "This submission").locator("mark").first()).containsText("swing bridge");
        assertThat(side(moderator, "“{0}” from {1}", original.title(), "Harbour Rail")
                        .locator("mark")
                        .first())
                .containsText("swing bridge");
        Axe.findsNothing(moderator.page, "two adverts side by side");
        close.press("Enter");
        assertThat(moderator.text("This submission")).isHidden();
        assertThat(compare).isFocused();
    }

    private static Locator side(Moderator moderator, String name, Object... arguments) {
        return moderator.page.getByRole(
                AriaRole.REGION,
                new Page.GetByRoleOptions().setName(moderator.words().exactly(name, arguments)));
    }
}
