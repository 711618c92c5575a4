package org.jobwright.instance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody who looks after the instance. */
final class Administrator extends Person<Administrator> {
    Administrator(Page page) {
        super(page);
    }

    @Override
    protected Administrator self() {
        return this;
    }

    /** The lines of a list that say this. */
    Locator row(String text) {
        return page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(words().containing(text)));
    }

    /** Opens the latest mail of a kind, which is called by what it asks for. */
    void opensMail(String kind, String recipient) {
        open("/app/admin/mail");
        link(kind).first().click();
        assertThat(heading("As the reader sees it")).isVisible();
        sees(recipient);
    }

    /** The link that a mail leads to; without a mail server it is kept here. */
    String linkInTheMail(String kind, String recipient) {
        opensMail(kind, recipient);
        return main().locator("p a").getAttribute("href");
    }

    /** Picks what can be done with a line of a list. */
    void picksFor(String name, String action) {
        role(AriaRole.MENUBAR, "Actions for {0}", name)
                .getByRole(AriaRole.MENUITEM)
                .click();
        menuItem(action).click();
    }
}
