package org.jobwright.web.shell.offers;

import com.vaadin.flow.function.SerializableRunnable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.services.approvals.ApprovalService;
import org.jobwright.services.offers.CandidateOfferQueries;
import org.jobwright.services.offers.MyOffer;
import org.jobwright.services.offers.OfferHireService;
import org.jobwright.services.offers.OfferQueries;
import org.jobwright.services.offers.OfferSendingService;
import org.jobwright.services.offers.OfferService;
import org.jobwright.services.organizations.members.MembershipQueries;
import org.jobwright.web.shell.conversation.Conversations;

/** The offers of an application, for any page. */
@Dependent
public class Offers implements Serializable {

    @Inject
    OfferQueries queries;

    @Inject
    OfferService service;

    @Inject
    OfferSendingService sending;

    @Inject
    OfferHireService hires;

    @Inject
    ApprovalService approvals;

    @Inject
    MembershipQueries members;

    @Inject
    Conversations conversations;

    @Inject
    private CandidateOfferQueries own;

    @Inject
    private Clock clock;

    /**
     * The tab on the applicant's page.
     *
     * @param moved when the application moved or waits for a telling, or does so no longer: draws the whole page anew
     */
    public OffersPanel panel(ApplicationReference application, SerializableRunnable moved) {
        return new OffersPanel(this, application, moved);
    }

    /** Whether an offer to this applicant was begun. */
    public boolean isBegun(ApplicationReference application) {
        return queries.isBegun(application);
    }

    /** That of the caller's own application, once it was sent. */
    public Optional<MyOffer> mine(ApplicationReference application) {
        return own.of(application);
    }

    /** Whether the last day to answer has passed. */
    boolean isOver(OfferTerms terms) {
        return terms.answerBy() != null && !terms.answerUntil().isAfter(clock.instant());
    }

    /** The day that a letter names which is made now. */
    LocalDate today(OfferTerms terms) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(terms.zone()));
    }
}
