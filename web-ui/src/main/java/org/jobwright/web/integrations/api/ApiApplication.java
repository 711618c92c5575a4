package org.jobwright.web.integrations.api;

import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.integrations.applications.ApplicationLine;
import org.jobwright.services.integrations.applications.ProgramApplication;
import org.jobwright.web.shared.http.BaseUrl;

/**
 * An application to the calling program's organization; described in {@code openapi.json}. Lists and the answers to commands
 * have nothing about the person.
 *
 * @param posting the reference of its posting
 * @param status what the candidate was told
 * @param etag to be sent back as {@code If-Match} with a change
 * @param hidden null in lists, like all that follows but the links
 */
record ApiApplication(
        String reference,
        String posting,
        String externalIdentifier,
        Stage stage,
        CandidateStatus status,
        Instant statusAt,
        Instant appliedAt,
        Instant answerDueAt,
        Instant answeredAt,
        String etag,
        Boolean hidden,
        Instant replacedAt,
        ApiSent sent,
        ProgramApplication.PendingDecision decision,
        List<Stage> stages,
        Links links) {

    /** A stage of the posting; without a name it is called by its kind. */
    record Stage(String id, StageKind kind, String name) {

        private static Stage of(StageOption stage) {
            return new Stage(stage.id().toString(), stage.kind(), stage.name());
        }
    }

    /** The addresses of an application. */
    record Links(String self, String posting) {}

    static ApiApplication of(ApplicationLine line) {
        return of(line, null, null, null, null, null);
    }

    static ApiApplication of(ProgramApplication application) {
        return of(
                application.line(),
                application.hidden(),
                application.replacedAt(),
                ApiSent.of(application),
                application.decision(),
                application.stages().stream().map(Stage::of).toList());
    }

    private static ApiApplication of(
            ApplicationLine line,
            Boolean hidden,
            Instant replacedAt,
            ApiSent sent,
            ProgramApplication.PendingDecision decision,
            List<Stage> stages) {
        return new ApiApplication(
                line.reference().value(),
                line.posting(),
                line.externalIdentifier(),
                Stage.of(line.stage()),
                line.status(),
                line.statusAt(),
                line.appliedAt(),
                line.answerDueAt(),
                line.answeredAt(),
                Precondition.tag(line.version()),
                hidden,
                replacedAt,
                sent,
                decision,
                stages,
                new Links(address(line.reference().value()), ApiPosting.address(line.posting())));
    }

    static String address(String reference) {
        return BaseUrl.get() + ApplicationsResource.PATH + "/" + reference;
    }
}
