package org.jobwright.instance.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person who looks after the instance. */
public final class Administrator extends Person<Administrator> {
    private static final int A_MINUTE_AND_A_HALF = 90_000;
    private static final Pattern UNSUBSCRIBE = Pattern.compile("/alerts/unsubscribe\\?\\S+");

    Administrator(Page page) {
        super(page);
    }

    @Override
    protected Administrator self() {
        return this;
    }

    /** The rows of a list with this text. */
    public Locator row(String text) {
        return page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(words().containing(text)));
    }

    public void beginsGuide(String title) {
        open("/app/guides");
        press("Start a guide");
        dialog().getByLabel(words().exactly("Title")).fill(title);
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words().exactly("Start")))
                .click();
        seesHeading(title);
    }

    public void opensGuide(String slug, String title) {
        open("/app/guides/" + slug);
        seesHeading(title);
    }

    /** The latest input is saved. */
    public void seesItSaved() {
        assertThat(text("Saved {0}")).isVisible();
    }

    /** Opens the latest mail with a subject. */
    void opensMail(String subject, String recipient) {
        open("/app/admin/mail");
        link(subject).first().click();
        assertThat(heading("As the reader sees it")).isVisible();
        sees(recipient);
    }

    /** The link in a mail; without a mail server the mail is kept here. */
    public String linkInTheMail(String subject, String recipient) {
        opensMail(subject, recipient);
        return main().locator("p a").getAttribute("href");
    }

    /** The link by which a reader stops the mails of a saved search; waits for such a mail to be written. */
    public String linkToStop(String recipient, String search) {
        page.waitForCondition(
                () -> opensMailAbout(search, recipient),
                new Page.WaitForConditionOptions().setTimeout(A_MINUTE_AND_A_HALF));
        Matcher link = UNSUBSCRIBE.matcher(page.locator(".jw-mailtext").textContent());
        assertTrue(link.find());
        return link.group();
    }

    private boolean opensMailAbout(String search, String recipient) {
        Locator all = main().locator("a[href^='admin/mail/']");
        Locator mails = all.filter(new Locator.FilterOptions().setHasText(search));
        open("/app/admin/mail");
        assertThat(all.first()).isVisible();
        int written = mails.count();
        for (int i = 0; i < written; i++) {
            open("/app/admin/mail");
            mails.nth(i).click();
            assertThat(heading("As the reader sees it")).isVisible();
            String mail = main().textContent();
            if (mail.contains(search) && mail.contains(recipient)) {
                // The page loads in parts; the link is looked for once its part is there.
                return UNSUBSCRIBE
                        .matcher(page.locator(".jw-mailtext").textContent())
                        .find();
            }
        }
        return false;
    }

    /** Opens the page of a person or an organization from its list, and picks an action there. */
    public void picksFor(String name, String action) {
        follow(name);
        seesHeading(name);
        press(action);
    }

    /** Picks an action that asks for confirmation. */
    public void picksAndConfirmsFor(String name, String action) {
        picksFor(name, action);
        confirm(action);
    }
}
