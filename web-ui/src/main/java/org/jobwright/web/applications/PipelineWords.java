package org.jobwright.web.applications;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.StageKind;
import org.jobwright.services.applications.ApplicantCard;
import org.jobwright.services.applications.PipelineBoard.BoardStage;
import org.jobwright.services.applications.StageOption;
import org.jobwright.services.organizations.OrganizationPage;
import org.jobwright.web.shared.Formats;
import org.jobwright.web.shared.Texts;

/** How the pipeline speaks of people, stages and dates to one reader at one moment. */
record PipelineWords(Texts texts, Formats formats, Instant now) implements Serializable {

    private static final int NAMES_SHOWN = 20;
    private static final int SOON_DAYS = 3;

    /** A sentence and how urgent it looks. */
    record Due(String sentence, String look) implements Serializable {}

    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    String stage(BoardStage stage) {
        return stage(stage.kind(), stage.name());
    }

    String stage(StageOption stage) {
        return stage(stage.kind(), stage.name());
    }

    /** The employer's own name, else the usual one. */
    String stage(StageKind kind, String name) {
        return name == null ? texts.of(kind) : name;
    }

    /** What an employer still owes, or what is going to happen. */
    Due due(ApplicantCard card) {
        if (card.isDecisionPending()) {
            return new Due(
                    text("pipeline.card.pending", texts.of(card.pendingOutcome()), formats.dateTime(card.tellAt())),
                    "jw-soon");
        }
        if (!card.isWaiting()) {
            return new Due(told(card), "due");
        }
        long days = formats.daysAgo(card.answerDueAt(), now);
        if (card.isOverdue(now)) {
            return new Due(text("pipeline.card.overdue", days), "jw-late");
        }
        return new Due(
                text("pipeline.card.due", formats.day(card.answerDueAt())), -days <= SOON_DAYS ? "jw-soon" : "due");
    }

    /** What the candidate knows. */
    String told(ApplicantCard card) {
        return text("pipeline.card.told", texts.of(card.told()));
    }

    /** What stands for a person; a withdrawn application names nobody. */
    String name(ApplicantCard person) {
        return name(person.name());
    }

    String name(String person) {
        return person.isEmpty() ? text("pipeline.person.withdrawn") : person;
    }

    /** One name, or how many people. */
    String who(Collection<ApplicantCard> people) {
        return people.size() == 1 ? name(people.iterator().next()) : text("pipeline.people", people.size());
    }

    /** The names of a selection, so that nobody is in it by mistake; a long one is cut in words. */
    String names(List<ApplicantCard> people) {
        String names = people.stream().limit(NAMES_SHOWN).map(this::name).collect(Collectors.joining(", "));
        int more = people.size() - NAMES_SHOWN;
        return more > 0 ? text("pipeline.names-more", names, more) : names;
    }

    /** When people are told what is decided now. */
    String tellAt(OrganizationPage organization) {
        return formats.dateTime(now.plus(organization.terms().decisionDelay()));
    }
}
