package org.jobwright.web.today;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.mine.MyApplication;
import org.jobwright.services.today.TodayLine;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.text.ForeignText;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The lines of Today in the reader's words, and where each leads. */
record TodayLabels(Texts texts, Formats formats, Instant now) implements Serializable {

    private static final String SEPARATOR = " \u00b7 ";
    private static final String MESSAGES = "/messages";

    String title(Signal signal) {
        return texts.get("today.signal." + signal.name());
    }

    String side(Signal.Side side) {
        return texts.get("today.side." + side.name());
    }

    String count(long lines) {
        return formats.number(lines);
    }

    String more(Signal signal) {
        return texts.get(signal.isAboutPerson() ? "today.more.people" : "today.more.others");
    }

    /** What it is about, and since when or until when. */
    String about(TodayLine line) {
        long days = Math.abs(formats.daysAgo(line.at(), now));
        String when =
                texts.get("today.when." + line.signal().name() + (isPast(line) ? ".late" : ""), days, line.count());
        return line.about() == null ? when : ForeignText.isolated(line.about()) + SEPARATOR + when;
    }

    /** The deadline of a case or of a request, the last day to answer an offer, or that of a law has passed. */
    private boolean isPast(TodayLine line) {
        return switch (line.signal()) {
            case CASE_MINE, CASE_WAITING, APPEAL_WAITS, OFFER_UNANSWERED, LAW_BROKEN, ANSWER_LEGAL ->
                line.at().isBefore(now);
            case NOTES_ASKED -> formats.daysAgo(line.at(), now) > 0;
            default -> false;
        };
    }

    /** The candidate can no longer answer the offer: it is extended or withdrawn, and a reminder is of no use. */
    private boolean isLapsed(TodayLine line) {
        return line.signal() == Signal.OFFER_UNANSWERED && isPast(line);
    }

    /** A person was promised something, and the day has passed. */
    boolean isLate(TodayLine line) {
        return switch (line.signal()) {
            case ANSWER_OVERDUE,
                    INTERVIEW_MISSED_BY_US,
                    MESSAGE_UNANSWERED,
                    INTERVIEW_WITHOUT_PANEL,
                    POSTING_OVER,
                    MAIL_DEAD,
                    EMPLOYER_LATE -> true;
            case CASE_MINE, CASE_WAITING, APPEAL_WAITS, OFFER_UNANSWERED, LAW_BROKEN, ANSWER_LEGAL, NOTES_ASKED ->
                isPast(line);
            case ADVERT_REPORTED,
                    MESSAGE_REPORTED,
                    INTERVIEW_ASKED,
                    INTERVIEW_UNCHOSEN,
                    OFFER_CHANGE_ASKED,
                    OFFER_ACCEPTED,
                    APPROVAL_WAITS,
                    OFFER_APPROVAL_WAITS,
                    APPROVER_MISSING,
                    REQUISITION_REFUSED,
                    REQUISITION_CANCELLED,
                    ANSWER_DUE,
                    DOCUMENT_SENT,
                    TASK_DUE,
                    SCORECARD_OPEN,
                    SCORECARDS_IN,
                    INTERVIEW_UNDECIDED,
                    INTERVIEW_UNRECORDED,
                    DECISION_UNTOLD,
                    STAGE_LONG,
                    APPLICATIONS_UNOPENED,
                    OUTCOME_ASKED,
                    START_ASKED,
                    POSTING_ENDS,
                    POSTING_QUIET,
                    OFFER_DUE,
                    DOCUMENT_WANTED,
                    CONTACT_ASKED,
                    MESSAGE_UNREAD,
                    DRAFT_UNFINISHED,
                    DRAFT_STOPPED,
                    SAVED_JOB_ENDS,
                    ANSWER_CORRECTABLE -> false;
        };
    }

    String action(TodayLine line) {
        return texts.get("today.action." + line.signal().name() + (isLapsed(line) ? ".late" : ""));
    }

    String actionOn(TodayLine line) {
        return action(line) + ": " + ForeignText.isolated(line.name());
    }

    /** Where the name leads. */
    String address(TodayLine line) {
        String pipeline = pipeline(line);
        return switch (line.signal()) {
            case CASE_MINE, CASE_WAITING -> "/app/moderation/" + line.subject();
            case APPEAL_WAITS -> "/app/moderation/appeals/" + line.subject();
            case ADVERT_REPORTED, MESSAGE_REPORTED -> "/app/moderation/reports";
            case ANSWER_OVERDUE,
                    ANSWER_LEGAL,
                    ANSWER_DUE,
                    INTERVIEW_UNDECIDED,
                    DECISION_UNTOLD,
                    MAIL_DEAD,
                    STAGE_LONG -> applicant(line, "");
            case MESSAGE_UNANSWERED -> applicant(line, MESSAGES);
            case INTERVIEW_MISSED_BY_US,
                    INTERVIEW_ASKED,
                    INTERVIEW_UNCHOSEN,
                    INTERVIEW_WITHOUT_PANEL,
                    INTERVIEW_UNRECORDED -> applicant(line, "/interviews");
            case OFFER_CHANGE_ASKED, OFFER_ACCEPTED, OFFER_UNANSWERED -> applicant(line, "/offer");
            case NOTES_ASKED ->
                "/app/organization/" + line.posting() + "/requests/"
                        + line.application().value();
            case DOCUMENT_SENT -> applicant(line, "/documents");
            case SCORECARD_OPEN, SCORECARDS_IN -> applicant(line, "/scorecards");
            case TASK_DUE -> applicant(line, "/notes");
            case APPROVAL_WAITS, APPROVER_MISSING, REQUISITION_REFUSED -> "/app/requisitions/" + line.posting();
            case OFFER_APPROVAL_WAITS -> "/app/offers/" + line.posting();
            case POSTING_OVER, REQUISITION_CANCELLED -> pipeline + "/close-out";
            case APPLICATIONS_UNOPENED -> pipeline;
            case OUTCOME_ASKED, START_ASKED -> "/outcomes/" + line.subject();
            case POSTING_ENDS, POSTING_QUIET, LAW_BROKEN -> "/app/postings/" + line.posting();
            case OFFER_DUE -> "/offers/" + line.application().value();
            case CONTACT_ASKED -> "/app/profile/contacts";
            case MESSAGE_UNREAD -> mine(line) + MESSAGES;
            case EMPLOYER_LATE, ANSWER_CORRECTABLE, DOCUMENT_WANTED -> mine(line);
            case DRAFT_UNFINISHED, DRAFT_STOPPED, SAVED_JOB_ENDS -> Addresses.job(line.posting(), line.name());
        };
    }

    /** Where the action leads. */
    String actionAddress(TodayLine line) {
        return switch (line.signal()) {
            case EMPLOYER_LATE -> mine(line) + MESSAGES;
            case OFFER_UNANSWERED -> isLapsed(line) ? address(line) : applicant(line, MESSAGES);
            case SAVED_JOB_ENDS -> Addresses.apply(line.posting(), line.name());
            default -> address(line);
        };
    }

    private static String pipeline(TodayLine line) {
        return "/app/pipeline/" + line.posting();
    }

    private static String applicant(TodayLine line, String tab) {
        return pipeline(line) + "/" + line.application().value() + tab;
    }

    private static String mine(TodayLine line) {
        return "/app/applications/" + line.application().value();
    }

    /** Whether it leads to a page of the site, outside this window. */
    boolean isOfSite(TodayLine line) {
        return switch (line.signal()) {
            case SAVED_JOB_ENDS, OFFER_DUE, OUTCOME_ASKED, START_ASKED -> true;
            default -> isDraft(line);
        };
    }

    /** Whether it is about what the reader wrote and did not send. */
    boolean isDraft(TodayLine line) {
        return line.signal() == Signal.DRAFT_UNFINISHED || line.signal() == Signal.DRAFT_STOPPED;
    }

    String standing() {
        return texts.get("today.standing");
    }

    String all() {
        return texts.get("today.standing.all");
    }

    String status(MyApplication application) {
        return texts.of(application.candidateStatus());
    }

    /** The employer, and until when it answers, else since when the status holds. */
    String about(MyApplication application) {
        String when;
        if (application.isWaiting() && !application.isHeld()) {
            when = texts.get(
                    application.isOverdue(now) ? "today.standing.late" : "today.standing.due",
                    formats.promisedDay(application.keptOpenUntil(), application.answerDueAt()));
        } else {
            when = texts.get("today.standing.since", formats.day(application.candidateStatusAt()));
        }
        return ForeignText.isolated(application.organizationName()) + SEPARATOR + when;
    }

    String later() {
        return texts.get("today.later");
    }

    String laterOn(TodayLine line) {
        return later() + ": " + ForeignText.isolated(line.name());
    }

    /** How long a line can be put off. */
    Map<String, Duration> times() {
        Map<String, Duration> times = new LinkedHashMap<>();
        times.put(texts.get("today.later.day"), Duration.ofDays(1));
        times.put(texts.get("today.later.days"), Duration.ofDays(3));
        times.put(texts.get("today.later.week"), Duration.ofDays(7));
        times.put(texts.get("today.later.weeks"), Duration.ofDays(14));
        return times;
    }
}
