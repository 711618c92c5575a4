package org.jobwright.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationEvent.DecisionReleased;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationSubmitted;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.ModerationCaseEvent.ModerationCaseDecided;
import org.jobwright.domain.moderation.ModerationDecision;
import org.jobwright.domain.moderation.appeals.Appeal;
import org.jobwright.domain.moderation.appeals.AppealedDecision;
import org.jobwright.domain.moderation.appeals.Appellant;
import org.jobwright.domain.moderation.statements.StatedReasons;
import org.jobwright.domain.moderation.statements.StatedRestriction;
import org.jobwright.domain.moderation.statements.StatementFacts;
import org.jobwright.domain.moderation.statements.StatementOfReasons;
import org.jobwright.domain.moderation.statements.StatementSource;
import org.jobwright.domain.moderation.statements.StatementSubject;
import org.jobwright.domain.notifications.DecisionFacts;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.Notice;
import org.jobwright.domain.notifications.OutboxMessage;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Ground;

/**
 * The messages that people would have received recently: as a notice, and as a mail that is kept and never sent. The
 * events provide the facts of the messages and are not fired.
 */
final class DemoMessages {

    private static final Duration LATELY = Duration.ofDays(14);
    private static final Duration READ_AFTER = Duration.ofDays(2);
    private static final Duration APPEALS_AFTER = Duration.ofHours(20);

    private final DemoCalendar calendar;
    private final DemoPeople people;
    private final Consumer<Object> world;
    private final List<Object> statements = new ArrayList<>();

    DemoMessages(DemoCalendar calendar, DemoPeople people, Consumer<Object> world) {
        this.calendar = calendar;
        this.people = people;
        this.world = world;
    }

    /**
     * The author of an advert learns how the review ended.
     *
     * @param appeal what the author wrote against it the day after; null if nothing
     */
    void reviewed(JobPosting posting, ModerationCase decided, HiringOrganization organization, String appeal) {
        ModerationDecision decision = decided.getDecision().orElseThrow();
        MessageKind kind =
                decision == ModerationDecision.APPROVED ? MessageKind.POSTING_PUBLISHED : MessageKind.POSTING_SENT_BACK;
        String words = decided.getMessage().orElse("");
        DomainEvent event = new ModerationCaseDecided(
                decided.getId(),
                posting.getId(),
                posting.getOrganization(),
                decision,
                words,
                decision == ModerationDecision.APPROVED ? null : Ground.TERMS,
                decided.getDecidedAt().orElseThrow());
        MessageFacts facts =
                about(posting).aboutOrganization(organization.getDisplayName()).saying(words);
        if (decision == ModerationDecision.SENT_BACK) {
            StatementOfReasons statement = statement(posting, decided);
            statements.add(statement);
            facts = facts.stating(DecisionFacts.stated(
                    statement.getId().toString(), Ground.TERMS, StatementSource.OWN.name(), statement.getSentAt()));
            if (appeal != null) {
                statements.add(appeal(statement, posting.getChangedBy(), appeal));
            }
        }
        tell(kind, event, people.get(posting.getChangedBy()), facts);
    }

    /** Statements and appeals come after the cases that they are about. */
    void writeStatements() {
        statements.forEach(world);
        statements.clear();
    }

    private static StatementOfReasons statement(JobPosting posting, ModerationCase decided) {
        return StatementOfReasons.forMembers(
                StatementSubject.of(decided.getId(), posting.getId(), posting.getOrganization()),
                StatedRestriction.SENT_BACK,
                new StatedReasons(
                        StatementFacts.ofAdvert(
                                posting.getTitle(),
                                posting.getReference(),
                                decided.getPostingVersion(),
                                decided.getFieldNotes().notes(),
                                List.of()),
                        StatementSource.OWN,
                        Optional.empty(),
                        Ground.TERMS,
                        decided.getMessage().orElseGet(() -> decided.getFieldNotes()
                                .notes()
                                .getFirst()
                                .text())),
                decided.getAssignee().orElseThrow(),
                decided.getDecidedAt().orElseThrow());
    }

    private static Appeal appeal(StatementOfReasons statement, AccountId author, String text) {
        return new Appeal(
                AppealedDecision.of(
                        statement.getId(),
                        statement.getSubject().organization(),
                        statement.getDecidedBy().orElseThrow(),
                        statement.getSentAt()),
                Appellant.MEMBER,
                author,
                text,
                statement.getSentAt().plus(APPEALS_AFTER));
    }

    /** The candidate gets a confirmation, and the author of the advert learns that someone applied. */
    void applied(JobApplication application, JobPosting posting) {
        DomainEvent event = new JobApplicationSubmitted(
                application.getId(),
                posting.getId(),
                posting.getOrganization(),
                application.getCandidate(),
                application.getAppliedAt());
        tell(MessageKind.APPLICATION_RECEIVED, event, people.get(application.getCandidate()), about(posting));
        tell(MessageKind.APPLICATION_ARRIVED, event, people.get(posting.getChangedBy()), about(posting));
    }

    /** The candidate learns that there is an answer. */
    void answered(JobApplication application, JobPosting posting) {
        DomainEvent event = new DecisionReleased(
                application.getId(),
                posting.getId(),
                posting.getOrganization(),
                application.getCandidate(),
                application.getCandidateStatusAt());
        tell(MessageKind.DECISION_RELEASED, event, people.get(application.getCandidate()), about(posting));
    }

    private void tell(MessageKind kind, DomainEvent event, Account reader, MessageFacts facts) {
        Instant at = event.at();
        if (at.isBefore(calendar.now().minus(LATELY))) {
            return;
        }
        MessageFacts personal = facts.to(reader.getDisplayName());
        Notice notice = new Notice(reader.getId(), kind, personal, at);
        if (at.isBefore(calendar.now().minus(READ_AFTER))) {
            notice.read(at.plus(READ_AFTER));
        }
        world.accept(notice);
        OutboxMessage mail = new OutboxMessage(kind, event, reader.getEmail(), reader.getLanguage(), personal);
        mail.keep();
        world.accept(mail);
    }

    private static MessageFacts about(JobPosting posting) {
        return MessageFacts.NONE.aboutPosting(posting.getTitle(), posting.getReference());
    }
}
