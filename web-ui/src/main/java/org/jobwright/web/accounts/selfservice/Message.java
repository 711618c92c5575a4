package org.jobwright.web.accounts.selfservice;

import org.jobwright.web.shared.http.SenderAddress;
import org.jobwright.web.shared.pages.SiteRequest;

/**
 * A page with a message and a link to continue.
 *
 * @param more further help; empty for none
 */
public record Message(String title, String text, String more, String link, String linkText) {

    /** The message of a key, with a link to the sign-in page. */
    static Message of(SiteRequest visit, String key) {
        return new Message(
                visit.text(key + ".title"),
                visit.text(key + ".text"),
                "",
                "/login",
                visit.text("accounts.sign-in.title"));
    }

    /** The message about a mail on its way, and how to find it; its link leads to where it can be requested again. */
    static Message ofMail(SiteRequest visit, String key, String again) {
        return new Message(
                visit.text(key + ".title"),
                visit.text(key + ".text"),
                visit.text("accounts.mail.find", SenderAddress.shown()),
                again,
                visit.text(key + ".again"));
    }
}
