package org.jobwright.container.applications;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jobwright.container.Callers;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.MoveApplications;
import org.jobwright.services.applications.bulk.PlacedApplication;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SelectionQueries;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.junit.jupiter.api.BeforeEach;

/** Eight people applied for a posting with a recruiter and a colleague. */
abstract class SeveralApplicants {

    static final int PEOPLE = 8;

    @Inject
    Harbour harbour;

    @Inject
    ApplicantListQueries applicants;

    @Inject
    SelectionQueries selections;

    @Inject
    ApplicationReviewQueries queries;

    @Inject
    ApplicationReviewService reviews;

    @Inject
    CandidateApplicationService candidates;

    @Inject
    Rows rows;

    Opening opening;

    AccountId colleague;

    final List<AccountId> people = new ArrayList<>();

    final List<ApplicationReference> references = new ArrayList<>();

    @BeforeEach
    void severalPeopleApply() throws Exception {
        opening = harbour.opening();
        colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(harbour.person());
            references.add(harbour.apply(opening, people.get(i), "Person" + i));
        }
    }

    BulkOutcome decline(List<ApplicantCard> chosen) throws Exception {
        ProposeDecision decline = ProposeDecision.reject(
                chosen.stream().map(ApplicantCard::id).toList(), RejectionReason.MORE_EXPERIENCE_NEEDED, null, false);
        return asRecruiter(() -> reviews.proposeDecision(previewed(decline)));
    }

    ProposeDecision previewed(ProposeDecision decision) {
        return decision.confirmed(selections.preview(decision).seen(), null);
    }

    BulkOutcome move(List<ApplicantCard> chosen, int stage) throws Exception {
        return asRecruiter(() -> reviews.move(new MoveApplications(
                chosen.stream()
                        .map(card -> new PlacedApplication(card.id(), card.stage()))
                        .toList(),
                queries.stagesOf(opening.posting()).get(stage).id())));
    }

    ApplicantCard card(int person) throws Exception {
        return asRecruiter(() -> queries.details(references.get(person))).applicant();
    }

    Set<JobApplicationId> pending() throws Exception {
        Set<JobApplicationId> pending = new HashSet<>();
        for (int i = 0; i < PEOPLE; i++) {
            if (card(i).isDecisionPending()) {
                pending.add(card(i).id());
            }
        }
        return pending;
    }

    static Set<JobApplicationId> ids(BulkOutcome outcome) {
        return outcome.done().stream().map(BulkItem::application).collect(Collectors.toSet());
    }

    <T> T asRecruiter(Callable<T> work) throws Exception {
        return Callers.asPerson(opening.recruiter(), work);
    }
}
