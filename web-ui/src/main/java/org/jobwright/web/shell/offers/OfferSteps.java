package org.jobwright.web.shell.offers;

import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.services.offers.OfferDetails;
import org.jobwright.services.organizations.members.MemberSummary;
import org.jobwright.web.shell.approvals.StepsPanel;

/** An owner sees to it that the approval of an offer goes on. */
record OfferSteps(OffersPanel panel, OfferDetails details) implements StepsPanel.Steering {

    @Override
    public void replace(int step, AccountId former, AccountId successor) {
        panel.run(
                "replaced",
                () -> panel.offers().approvals.replace(details.asked().id(), step, former, successor));
    }

    @Override
    public void skip(int step, String reason) {
        panel.run("skipped", () -> panel.offers().approvals.skip(details.asked().id(), step, reason));
    }

    @Override
    public List<MemberSummary> members() {
        return panel.offers().members.members(details.employer());
    }
}
