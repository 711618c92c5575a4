package org.jobwright.web.requisitions;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.organizations.profile.HeadOffice;
import org.jobwright.domain.requisitions.RequisitionContent;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.requisitions.RequisitionDetails;
import org.jobwright.web.shell.WorkspaceUser;

/** Begins the advert for an approved request, with what is known, and opens it. */
@Dependent
public class AdvertStart implements Serializable {

    @Inject
    private PostingDraftService drafts;

    @Inject
    private OrganizationPostingQueries postings;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private Clock clock;

    void write(RequisitionDetails approved) {
        UI.getCurrent()
                .navigate("postings/" + postings.reference(drafts.draft(approved.organization(), advert(approved))));
    }

    private JobAdvert advert(RequisitionDetails approved) {
        RequisitionContent content = approved.content();
        OpeningTerms opening = new OpeningTerms(
                approved.reference().value(), (int) approved.open(), null, null, null, null, false, null, null);
        JobAdvert begun = JobAdvert.EMPTY
                .withHeadline(content.title(), "", WorkspaceUser.language(), null)
                .withWork(new WorkArrangement(
                        List.of(content.employmentType()), content.workplace(), places(approved), null, "", null, ""))
                .withPay(PayOffer.of(content.ceiling()))
                .withOpening(opening);
        return AdvertPolicy.withUsualEnd(begun, LocalDate.now(clock));
    }

    /** A request names places without a country: they are in that of the head office, which is also the usual place. */
    private List<WorkLocation> places(RequisitionDetails approved) {
        HeadOffice office = organizations.get(approved.organization()).profile().headOffice();
        List<String> named = approved.content().places();
        return named.isEmpty()
                ? List.of(new WorkLocation("", office.locality(), office.region(), "", office.country(), null, null))
                : named.stream()
                        .map(place -> WorkLocation.of(place, office.country()))
                        .toList();
    }
}
