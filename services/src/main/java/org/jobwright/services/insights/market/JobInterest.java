package org.jobwright.services.insights.market;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.insights.market.MarketEventKind;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.services.insights.roles.KnownRoles;

/**
 * Counts views of jobs for the market. Only of signed-in people: no figure uses the views of visitors, so they are not
 * counted.
 */
@ApplicationScoped
public class JobInterest {

    @Inject
    private KnownRoles roles;

    @Inject
    private MarketCounter counter;

    /** Someone opened the page of a job. */
    public void viewed(JobAdvert advert, AccountId account) {
        roles.get()
                .propose(advert.title())
                .ifPresent(proposal -> counter.count(
                        MarketEventKind.VIEW,
                        proposal.role().slug(),
                        MarketFacts.country(advert.work().country()),
                        account));
    }
}
