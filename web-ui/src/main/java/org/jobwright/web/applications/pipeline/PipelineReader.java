package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.function.SerializableRunnable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.pipeline.BoardChangeQueries;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.applications.tags.TagOption;
import org.jobwright.services.applications.team.HiringTeamQueries;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.applications.bulk.ApplicantPresenter;
import org.jobwright.web.applications.lists.ApplicantList;
import org.jobwright.web.applications.lists.PipelinePlace;
import org.jobwright.web.applications.lists.PipelineTab;
import org.jobwright.web.applications.lists.Selection;
import org.jobwright.web.applications.tags.TagsDesk;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.WorkspaceUser;

/** Reads what the page of a posting's applicants shows: its head, and below it the board or a list. */
@Dependent
public class PipelineReader implements Serializable {

    @Inject
    private OrganizationPostingQueries postings;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private ApplicationReviewQueries applications;

    @Inject
    private ApplicantListQueries applicants;

    @Inject
    private BoardChangeQueries changes;

    @Inject
    private HiringTeamQueries teams;

    @Inject
    private TagsDesk tags;

    @Inject
    private ProofService proofs;

    @Inject
    private Clock clock;

    PipelineHead head(String reference) {
        PostingDetails posting = postings.details(reference);
        return new PipelineHead(
                posting,
                organizations.get(posting.organization()),
                applications.overview(posting.id()),
                teams.summary(posting.id()),
                new PipelineLabels(
                        WorkspaceUser.texts(), WorkspaceUser.formats(), clock.instant(), posting.endedAt() != null));
    }

    /** The vocabulary, to filter by. */
    List<TagOption> tags(OrganizationId organization) {
        return tags.options(organization);
    }

    PipelineActions actions(ApplicantPresenter desk, PipelinePlace place, SerializableRunnable explainKeys) {
        return new PipelineActions(applicants, desk, place, explainKeys);
    }

    /** @param openings how many people the posting looks for */
    BoardArea board(
            ApplicantPresenter desk,
            PipelinePlace place,
            Selection selection,
            int openings,
            SerializableRunnable refresh,
            SerializableRunnable explainKeys) {
        BoardNews news = new BoardNews(changes, clock, refresh);
        return new BoardArea(applications, news, desk, place, selection, openings, refresh, explainKeys);
    }

    ApplicantList list(ApplicantPresenter desk, PipelinePlace place, Selection selection, List<TagOption> vocabulary) {
        // Those who are answered may still stand in a stage that was archived.
        List<StageOption> stages =
                place.address().tab() == PipelineTab.CLOSED ? applications.everyStageOf(desk.posting()) : desk.stages();
        return new ApplicantList(
                applicants,
                proofs,
                desk.posting(),
                place,
                stages,
                desk.words(),
                vocabulary,
                desk.mayMove() ? selection : null);
    }

    /** Those of a posting's applicants who can be selected, as they are now. */
    List<ApplicantCard> people(ApplicantPresenter desk, Set<JobApplicationId> people) {
        return people.isEmpty() ? List.of() : applicants.among(desk.posting(), ApplicantFilter.ON_BOARD, people);
    }

    /** How many of a selection the place does not show. */
    long hidden(PipelinePlace place, ApplicantPresenter desk, Selection selection) {
        return selection.isEmpty()
                ? 0
                : selection.people().size()
                        - applicants.countAmong(desk.posting(), place.address().filter(), selection.ids());
    }
}
