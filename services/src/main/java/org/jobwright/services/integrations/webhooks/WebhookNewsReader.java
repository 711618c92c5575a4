package org.jobwright.services.integrations.webhooks;

import static org.jobwright.domain.integrations.webhooks.WebhookType.APPLICATION_CHANGED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.APPLICATION_MESSAGE_RECEIVED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.APPLICATION_STAGE_CHANGED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.APPLICATION_SUBMITTED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.APPLICATION_TOLD;
import static org.jobwright.domain.integrations.webhooks.WebhookType.APPLICATION_WITHDRAWN;
import static org.jobwright.domain.integrations.webhooks.WebhookType.CANDIDATE_ERASED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.INTERVIEW_CANCELLED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.INTERVIEW_MOVED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.INTERVIEW_SCHEDULED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.OFFER_ACCEPTED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.OFFER_DECLINED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.OFFER_ENDED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.OFFER_SENT;
import static org.jobwright.domain.integrations.webhooks.WebhookType.ORGANIZATION_RESTORED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.ORGANIZATION_SUSPENDED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.ORGANIZATION_VERIFIED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.POSTING_CHANGED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.POSTING_CLOSED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.POSTING_PAUSED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.POSTING_PUBLISHED;
import static org.jobwright.domain.integrations.webhooks.WebhookType.POSTING_SENT_BACK;
import static org.jobwright.domain.integrations.webhooks.WebhookType.POSTING_SUBMITTED;

import java.util.Optional;
import org.jobwright.domain.applications.JobApplicationEvent;
import org.jobwright.domain.applications.JobApplicationEvent.AnswerCorrected;
import org.jobwright.domain.applications.JobApplicationEvent.DecisionReleased;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationDeclined;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationMoved;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationReplaced;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationSubmitted;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationWithdrawn;
import org.jobwright.domain.integrations.webhooks.WebhookType;
import org.jobwright.domain.interviews.InterviewEvent;
import org.jobwright.domain.interviews.InterviewEvent.InterviewAnnounced;
import org.jobwright.domain.interviews.InterviewEvent.InterviewCancelled;
import org.jobwright.domain.jobs.JobPostingEvent;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingBlocked;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingDrafted;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingEndUndone;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingEnded;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingGivenBack;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingHeld;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingOpeningsFilled;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingPaused;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingPausedByLaw;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingPublished;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingRecalled;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingRenewed;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingRestored;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingResumed;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingSentBack;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingSubmitted;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingUnpublished;
import org.jobwright.domain.messages.ConversationEvent.MessageDelivered;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.offers.OfferEvent;
import org.jobwright.domain.offers.OfferEvent.OfferAnswered;
import org.jobwright.domain.offers.OfferEvent.OfferEnded;
import org.jobwright.domain.offers.OfferEvent.OfferSent;
import org.jobwright.domain.organizations.OrganizationEvent;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationRestored;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationSuspended;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationVerified;
import org.jobwright.domain.privacy.ErasureEvent.ApplicationErased;
import org.jobwright.domain.shared.DomainEvent;

/**
 * Which events programs hear of. What an employer keeps to itself until a candidate is told, such as a decision or a planned
 * interview, is none of them before that.
 */
final class WebhookNewsReader {

    private static final String STATUS = "status";

    private WebhookNewsReader() {}

    static Optional<WebhookNews> read(DomainEvent event) {
        return switch (event) {
            case JobPostingEvent posting -> posting(posting);
            case JobApplicationEvent application -> application(application);
            case InterviewEvent interview ->
                type(interview).map(type -> WebhookNews.of(type, interview.organization(), interview.at())
                        .about(interview.application())
                        .with(interview.interview().value()));
            case OfferEvent offer ->
                type(offer).map(type -> WebhookNews.of(type, offer.organization(), offer.at())
                        .about(offer.application())
                        .with(offer.offer().value()));
            case MessageDelivered delivered ->
                Optional.of(delivered)
                        .filter(message -> message.by() == MessageSide.CANDIDATE)
                        .map(message -> WebhookNews.of(
                                        APPLICATION_MESSAGE_RECEIVED, message.organization(), message.at())
                                .in(message.conversation())
                                .with(message.message().value()));
            case ApplicationErased erased ->
                Optional.of(WebhookNews.of(CANDIDATE_ERASED, erased.organization(), erased.at())
                        .about(erased.application()));
            case OrganizationEvent organization ->
                type(organization).map(type -> WebhookNews.of(type, organization.organization(), organization.at()));
            default -> Optional.empty();
        };
    }

    private static Optional<WebhookNews> posting(JobPostingEvent event) {
        return Optional.ofNullable(
                        switch (event) {
                            case JobPostingDrafted ignored -> null;
                            case JobPostingSubmitted ignored -> POSTING_SUBMITTED;
                            case JobPostingSentBack ignored -> POSTING_SENT_BACK;
                            case JobPostingPublished ignored -> POSTING_PUBLISHED;
                            case JobPostingPaused ignored -> POSTING_PAUSED;
                            case JobPostingPausedByLaw ignored -> POSTING_PAUSED;
                            case JobPostingHeld ignored -> POSTING_PAUSED;
                            case JobPostingEnded ignored -> POSTING_CLOSED;
                            case JobPostingBlocked ignored -> POSTING_CLOSED;
                            case JobPostingRecalled ignored -> POSTING_CHANGED;
                            case JobPostingRestored ignored -> POSTING_CHANGED;
                            case JobPostingUnpublished ignored -> POSTING_CHANGED;
                            case JobPostingResumed ignored -> POSTING_CHANGED;
                            case JobPostingRenewed ignored -> POSTING_CHANGED;
                            case JobPostingEndUndone ignored -> POSTING_CHANGED;
                            case JobPostingOpeningsFilled ignored -> POSTING_CHANGED;
                            case JobPostingGivenBack ignored -> POSTING_CHANGED;
                        })
                .map(type -> WebhookNews.of(type, event.organization(), event.at())
                        .about(event.posting())
                        .changing(
                                type != POSTING_CHANGED
                                        ? new String[0]
                                        : switch (event) {
                                            case JobPostingRenewed ignored -> new String[] {STATUS, "validThrough"};
                                            case JobPostingUnpublished ignored -> new String[] {STATUS, "advert"};
                                            case JobPostingOpeningsFilled ignored -> new String[] {STATUS, "openings"};
                                            default -> new String[] {STATUS};
                                        }));
    }

    private static Optional<WebhookNews> application(JobApplicationEvent event) {
        return Optional.ofNullable(
                        switch (event) {
                            case JobApplicationSubmitted e -> of(APPLICATION_SUBMITTED, e);
                            case JobApplicationReplaced e ->
                                of(APPLICATION_CHANGED, e).changing("content");
                            case AnswerCorrected e -> of(APPLICATION_CHANGED, e).changing("answers");
                            case JobApplicationMoved e ->
                                of(APPLICATION_STAGE_CHANGED, e).with(e.stage().value());
                            case DecisionReleased e -> of(APPLICATION_TOLD, e);
                            case JobApplicationWithdrawn e -> of(APPLICATION_WITHDRAWN, e);
                            case JobApplicationDeclined e ->
                                of(APPLICATION_CHANGED, e).changing(STATUS);
                            default -> null;
                        })
                .map(news -> news.about(event.application()));
    }

    private static WebhookNews of(WebhookType type, JobApplicationEvent event) {
        return WebhookNews.of(type, event.organization(), event.at());
    }

    /** If only other people are in the panel, it was not moved. */
    private static Optional<WebhookType> type(InterviewEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case InterviewAnnounced told when told.former() == null -> INTERVIEW_SCHEDULED;
                    case InterviewAnnounced told
                    when told.told().sequence() != told.former().sequence() -> INTERVIEW_MOVED;
                    case InterviewCancelled cancelled when cancelled.told() != null -> INTERVIEW_CANCELLED;
                    default -> null;
                });
    }

    private static Optional<WebhookType> type(OfferEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case OfferSent ignored -> OFFER_SENT;
                    case OfferAnswered answered ->
                        switch (answered.answer()) {
                            case ACCEPTED -> OFFER_ACCEPTED;
                            case DECLINED, BACKED_OUT -> OFFER_DECLINED;
                            default -> null;
                        };
                    case OfferEnded ignored -> OFFER_ENDED;
                    default -> null;
                });
    }

    private static Optional<WebhookType> type(OrganizationEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case OrganizationVerified ignored -> ORGANIZATION_VERIFIED;
                    case OrganizationSuspended ignored -> ORGANIZATION_SUSPENDED;
                    case OrganizationRestored ignored -> ORGANIZATION_RESTORED;
                    default -> null;
                });
    }
}
