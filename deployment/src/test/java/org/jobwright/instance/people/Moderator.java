package org.jobwright.instance.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A person who reviews adverts before they are public. */
public final class Moderator extends Person<Moderator> {
    Moderator(Page page) {
        super(page);
    }

    @Override
    protected Moderator self() {
        return this;
    }

    public void opensCase(String title) {
        open("/app/moderation");
        write("Title, reference or employer", title);
        link(title).click();
        seesHeading(title);
    }

    /** A part of the advert that can have a note: the innermost with these words. */
    public Locator passage(String words) {
        return main().locator(".jw-passage")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
    }

    /** Writes a note to the employer at a passage; it is saved when its field loses focus. */
    public void notes(String passage, String note) {
        passage(passage).click();
        writesNote(note);
        field("Message to the employer").focus();
        seesNotice("The case is yours now.");
    }

    /** Types into the note that has just been opened. */
    public void writesNote(String note) {
        assertThat(page.locator(".jw-fieldnote textarea:focus")).hasCount(1);
        page.keyboard().type(note);
    }

    public void types(String key) {
        page.keyboard().press(key);
    }

    /** Ticks the box of a row of the queue, counted from 0. */
    public void selects(int row) {
        page.locator("vaadin-grid vaadin-checkbox:visible").nth(row).click();
    }

    public void approves(String title) {
        opensCase(title);
        press("Approve");
        seesNotice("“{0}” is public.", title);
    }

    /** Blocks an advert on the page of reports. */
    public void blocksReported(String title, String reason) {
        main().locator("section")
                .filter(new Locator.FilterOptions().setHasText(title))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words().exactly("Block the advert")))
                .click();
        write("Reason", reason);
        confirm("Block");
    }
}
