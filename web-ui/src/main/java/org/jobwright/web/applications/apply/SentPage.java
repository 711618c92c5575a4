package org.jobwright.web.applications.apply;

import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.services.applications.mine.MyApplication;
import org.jobwright.web.applications.mine.MyApplicationView;
import org.jobwright.web.applications.receipts.ReceiptDownloads;
import org.jobwright.web.shared.Addresses;

/**
 * The data of the page after sending.
 *
 * @param feedsProfile the profile was empty and now has the content of this application
 * @param asksEquality whether the employer asks voluntary questions
 */
public record SentPage(DraftToken token, MyApplication application, boolean feedsProfile, boolean asksEquality) {

    public String undoAddress() {
        return Addresses.draft(token) + "/forget-profile";
    }

    public String receiptAddress() {
        return ReceiptDownloads.pdf(application.reference());
    }

    public String equalityAddress() {
        return Addresses.equality(application.reference());
    }

    public String address() {
        return MyApplicationView.address(application.reference());
    }
}
