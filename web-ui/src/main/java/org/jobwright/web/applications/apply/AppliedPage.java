package org.jobwright.web.applications.apply;

import org.jobwright.services.applications.apply.RunningApplication;
import org.jobwright.services.applications.postings.PostingToApply;
import org.jobwright.web.applications.mine.MyApplicationView;
import org.jobwright.web.shared.Addresses;

/** The data of the page for people who have applied already and want to apply again. */
public record AppliedPage(PostingToApply posting, RunningApplication running) {

    public String jobAddress() {
        return Addresses.job(posting.reference(), posting.title());
    }

    public String replaceAddress() {
        return Addresses.apply(posting.reference(), posting.title()) + "/replace";
    }

    public String seeAddress() {
        return MyApplicationView.address(running.reference());
    }

    public String withdrawAddress() {
        return MyApplicationView.withdrawAddress(running.reference());
    }
}
