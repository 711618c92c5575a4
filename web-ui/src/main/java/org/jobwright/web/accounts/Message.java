package org.jobwright.web.accounts;

import org.jobwright.web.shared.Visit;

/** A page that only says something, and where to go from there. */
public record Message(String title, String text, String link, String linkText) {

    /** The texts of a key, its link leading to the sign-in page. */
    static Message of(Visit visit, String key) {
        return new Message(
                visit.text(key + ".title"), visit.text(key + ".text"), "/login", visit.text("accounts.sign-in.title"));
    }
}
