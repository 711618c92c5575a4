package org.jobwright.instance.people;

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

    /** Writes a note to the employer about one field; it is saved when the field loses focus. */
    public void notes(String field, String note) {
        press("Add a note: {0}", field);
        write("Note to the employer: {0}", note);
        field("Message to the employer").focus();
        seesNotice("The case is yours now.");
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
