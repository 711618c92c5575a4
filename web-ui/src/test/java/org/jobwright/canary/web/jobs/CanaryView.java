package org.jobwright.canary.web.jobs;

import com.vaadin.flow.router.Route;
import org.jobwright.canary.domain.jobs.CanaryManager;
import org.jobwright.canary.web.accounts.CanaryPages;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.lists.ApplicantCard;

/**
 * A view without an access rule, which holds an entity and another feature's page, and decides by an answer. It is
 * abstract: never a real route.
 */
@Route("canary")
public abstract class CanaryView {

    private CanaryManager entity;
    private CanaryPages pages;

    void decide(ApplicantCard card, ApplicationReviewService reviews) {
        if (card.mustHavesMissed() > 0) {
            reviews.open(card.id());
        }
    }

    @Override
    public String toString() {
        return entity + " " + pages;
    }
}
