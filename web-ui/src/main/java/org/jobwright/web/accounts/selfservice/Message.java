package org.jobwright.web.accounts.selfservice;

import org.jobwright.web.shared.http.SenderAddress;
import org.jobwright.web.shared.pages.SiteRequest;

/**
 * A page that only says something, and where to go from there.
 *
 * @param more what else helps; empty for nothing
 */
public record Message(String title, String text, String more, String link, String linkText) {

    /** The texts of a key, its link leading to the sign-in page. */
    static Message of(SiteRequest visit, String key) {
        return new Message(
                visit.text(key + ".title"),
                visit.text(key + ".text"),
                "",
                "/login",
                visit.text("accounts.sign-in.title"));
    }

    /** The same about a mail that is on its way, and how to find it; its link leads to where it is asked for. */
    static Message ofMail(SiteRequest visit, String key, String again) {
        return new Message(
                visit.text(key + ".title"),
                visit.text(key + ".text"),
                visit.text("accounts.mail.find", SenderAddress.shown()),
                again,
                visit.text(key + ".again"));
    }
}
