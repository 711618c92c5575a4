package org.jobwright.web.moderation.reports;

/**
 * Thanks for a report.
 *
 * @param job the address of the advert
 * @param mailed whether there is a receipt in the mailbox
 */
public record ReportedPage(String job, boolean mailed) {

    public String text() {
        return mailed ? "moderation.reported.mailed" : "moderation.reported.text";
    }
}
