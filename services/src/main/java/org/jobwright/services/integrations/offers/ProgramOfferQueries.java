package org.jobwright.services.integrations.offers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.offers.AdvertComparison;
import org.jobwright.domain.offers.OfferReference;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.integrations.applications.ProgramApplicationAccess;
import org.jobwright.services.offers.OfferQueries;

/** What a program reads of offers; one that writes them goes on from what it reads. */
@Stateless
@RolesAllowed({Role.OFFERS_READ, Role.OFFERS_WRITE})
public class ProgramOfferQueries {

    @Inject
    private ProgramApplicationAccess access;

    @Inject
    private ProgramOfferRepository known;

    @Inject
    private OfferQueries offers;

    /** The offer to an applicant, also before one was begun. */
    public ProgramOffer of(@NotNull ApplicationReference reference) {
        access.find(reference);
        return new ProgramOffer(reference, offers.of(reference));
    }

    /** One that was begun. */
    public ProgramOffer offer(@NotNull OfferReference reference) {
        access.requireWorking();
        return of(known.applicationOf(reference).orElseThrow(NotFound::new));
    }

    /** How terms compare with the advert. */
    public AdvertComparison compare(@NotNull ApplicationReference reference, @NotNull OfferTerms terms) {
        access.find(reference);
        return offers.compare(reference, terms);
    }
}
