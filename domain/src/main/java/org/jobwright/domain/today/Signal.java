package org.jobwright.domain.today;

import java.time.Duration;

/**
 * Something that waits for a person, worst for a person first. Each is worked out when the page is read, from what is
 * stored anyway, and vanishes with its cause.
 */
public enum Signal {
    /** A case of the queue that the moderator took. */
    CASE_MINE,
    /** A case of the queue that no moderator has taken. */
    CASE_WAITING,
    /** People reported an advert. */
    ADVERT_REPORTED,
    /** People reported messages between an employer and candidates. */
    MESSAGE_REPORTED,
    /** An appeal waits for an answer that the moderator may give. */
    APPEAL_WAITS,

    /** The promised day of an answer has passed. */
    ANSWER_OVERDUE,
    /** The day by which a law wants an answer is near, or has passed. */
    ANSWER_LEGAL,
    /** The employer did not come to an interview, and the candidate has heard of no other time since. */
    INTERVIEW_MISSED_BY_US,
    /** A candidate's message has had no reply for three working days. */
    MESSAGE_UNANSWERED,
    /** A candidate asked for another time for an interview, or found none of the offered times to fit. */
    INTERVIEW_ASKED,
    /** The last day to choose a time for an interview has passed, and the candidate has chosen none. */
    INTERVIEW_UNCHOSEN,
    /** All of the panel of an interview that is to come have left or are suspended. */
    INTERVIEW_WITHOUT_PANEL,
    /** A candidate asked for a change of an offer. */
    OFFER_CHANGE_ASKED,
    /** A candidate accepted an offer, and the hire has not been confirmed for three days. */
    OFFER_ACCEPTED,
    /** A request for permission waits for the member's vote. */
    APPROVAL_WAITS,
    /** An offer waits for the member's vote. */
    OFFER_APPROVAL_WAITS,
    /** An approver left, and those who remain are too few: an owner must name another. */
    APPROVER_MISSING,
    /** What the member asked for was refused. */
    REQUISITION_REFUSED,
    /** A posting is over, or its last opening is filled, and people in it have no answer. */
    POSTING_OVER,
    /** A posting is public, and the request for permission to hire for it was cancelled. */
    REQUISITION_CANCELLED,
    /** A law began or changed, and a posting does not meet it. */
    LAW_BROKEN,
    /** The promised day is near. */
    ANSWER_DUE,
    /** The last day on which the candidate can answer an offer is near, or has passed. */
    OFFER_UNANSWERED,
    /** A candidate asked for what the team wrote, and the law gives the employer days to answer. */
    NOTES_ASKED,
    /** A candidate sent a document that was asked for, and nobody has accepted or returned it. */
    DOCUMENT_SENT,
    /** The day of a task of the member has come. */
    TASK_DUE,
    /** The member was asked to score a candidate, and can. */
    SCORECARD_OPEN,
    /** All scorecards of a candidate are in, and nothing has been done since. */
    SCORECARDS_IN,
    /** An interview was held, and nothing has been done for five days. */
    INTERVIEW_UNDECIDED,
    /** An interview of the member is over, and nobody has recorded what came of it. */
    INTERVIEW_UNRECORDED,
    /** A decision was proposed by someone who may not tell it. */
    DECISION_UNTOLD,
    /** What a candidate was told did not reach their mailbox. */
    MAIL_DEAD,
    /** A person is longer in their stage than its goal says. */
    STAGE_LONG,
    /** Nobody opened applications of a posting for a week. */
    APPLICATIONS_UNOPENED,
    /** What became of an opening is not told. */
    OUTCOME_ASKED,
    /** Whether a person who was hired started is not told. */
    START_ASKED,
    /** A public posting ends within a week. */
    POSTING_ENDS,
    /** Two weeks after it was published a posting has hardly any applications. */
    POSTING_QUIET,

    /** An offer waits for the candidate's answer. */
    OFFER_DUE,
    /** An employer waits for a document. */
    DOCUMENT_WANTED,
    /** An employer that found the person asks whether they want to get in touch. */
    CONTACT_ASKED,
    /** The candidate has not read what an employer wrote. */
    MESSAGE_UNREAD,
    /** The employer has not answered the candidate by the promised day. */
    EMPLOYER_LATE,
    /** The candidate began an application and did not send it. */
    DRAFT_UNFINISHED,
    /** The job for which the candidate wrote an unsent application takes none any more. */
    DRAFT_STOPPED,
    /** A job that the candidate saved ends within a week. */
    SAVED_JOB_ENDS,
    /** Nobody has opened the application, so an answer in it can still be corrected. */
    ANSWER_CORRECTABLE;

    /** For what a person does it; a person may do several. */
    public enum Side {
        MODERATION,
        HIRING,
        WORK
    }

    /** How long before the promised day {@link #ANSWER_DUE} appears. */
    public static final Duration ANSWER_NOTICE = Duration.ofDays(2);

    /** How long before the end of its last day {@link #ANSWER_LEGAL} appears: with the first mail, ten days before that day. */
    public static final Duration LEGAL_NOTICE = Duration.ofDays(11);

    /** Working days until {@link #MESSAGE_UNANSWERED}. */
    public static final int MESSAGE_DAYS = 3;

    /** How long after the acceptance {@link #OFFER_ACCEPTED} appears. */
    public static final Duration HIRE_WAITS = Duration.ofDays(3);

    /** How long before the end of the last day {@link #OFFER_UNANSWERED} appears. */
    public static final Duration OFFER_NOTICE = Duration.ofDays(3);

    /** How long after the interview {@link #INTERVIEW_UNDECIDED} appears. */
    public static final Duration DECISION_WAITS = Duration.ofDays(5);

    /** How long after its end {@link #INTERVIEW_UNRECORDED} appears. */
    public static final Duration INTERVIEW_OVER = Duration.ofMinutes(15);

    /** How many days until {@link #STAGE_LONG} in a stage without a goal. */
    public static final int STAGE_DAYS = 14;

    /** How long until {@link #APPLICATIONS_UNOPENED}. */
    public static final Duration UNOPENED = Duration.ofDays(7);

    /** How long before its end {@link #POSTING_ENDS} and {@link #SAVED_JOB_ENDS} appear. */
    public static final Duration END_NOTICE = Duration.ofDays(7);

    /** How long after its publication {@link #POSTING_QUIET} appears. */
    public static final Duration QUIET = Duration.ofDays(14);

    /** With this many applications a posting is not quiet. */
    public static final int ENOUGH_APPLICATIONS = 3;

    /** Whose list it is on. */
    public Side side() {
        return switch (this) {
            case CASE_MINE, CASE_WAITING, ADVERT_REPORTED, MESSAGE_REPORTED, APPEAL_WAITS -> Side.MODERATION;
            case ANSWER_OVERDUE,
                    ANSWER_LEGAL,
                    INTERVIEW_MISSED_BY_US,
                    MESSAGE_UNANSWERED,
                    INTERVIEW_ASKED,
                    INTERVIEW_UNCHOSEN,
                    INTERVIEW_WITHOUT_PANEL,
                    OFFER_CHANGE_ASKED,
                    OFFER_ACCEPTED,
                    APPROVAL_WAITS,
                    OFFER_APPROVAL_WAITS,
                    APPROVER_MISSING,
                    REQUISITION_REFUSED,
                    POSTING_OVER,
                    REQUISITION_CANCELLED,
                    LAW_BROKEN,
                    ANSWER_DUE,
                    OFFER_UNANSWERED,
                    NOTES_ASKED,
                    DOCUMENT_SENT,
                    TASK_DUE,
                    SCORECARD_OPEN,
                    SCORECARDS_IN,
                    INTERVIEW_UNDECIDED,
                    INTERVIEW_UNRECORDED,
                    DECISION_UNTOLD,
                    MAIL_DEAD,
                    STAGE_LONG,
                    APPLICATIONS_UNOPENED,
                    OUTCOME_ASKED,
                    START_ASKED,
                    POSTING_ENDS,
                    POSTING_QUIET -> Side.HIRING;
            case OFFER_DUE,
                    DOCUMENT_WANTED,
                    CONTACT_ASKED,
                    MESSAGE_UNREAD,
                    EMPLOYER_LATE,
                    DRAFT_UNFINISHED,
                    DRAFT_STOPPED,
                    SAVED_JOB_ENDS,
                    ANSWER_CORRECTABLE -> Side.WORK;
        };
    }

    /** Whether it is about one candidate of an employer; else it is about a posting. */
    public boolean isAboutPerson() {
        return switch (this) {
            case ANSWER_OVERDUE,
                    ANSWER_LEGAL,
                    INTERVIEW_MISSED_BY_US,
                    MESSAGE_UNANSWERED,
                    INTERVIEW_ASKED,
                    INTERVIEW_UNCHOSEN,
                    INTERVIEW_WITHOUT_PANEL,
                    OFFER_CHANGE_ASKED,
                    OFFER_ACCEPTED,
                    ANSWER_DUE,
                    OFFER_UNANSWERED,
                    NOTES_ASKED,
                    DOCUMENT_SENT,
                    TASK_DUE,
                    SCORECARD_OPEN,
                    SCORECARDS_IN,
                    INTERVIEW_UNDECIDED,
                    INTERVIEW_UNRECORDED,
                    DECISION_UNTOLD,
                    MAIL_DEAD,
                    STAGE_LONG,
                    START_ASKED -> true;
            case CASE_MINE,
                    CASE_WAITING,
                    ADVERT_REPORTED,
                    MESSAGE_REPORTED,
                    APPEAL_WAITS,
                    APPROVAL_WAITS,
                    OFFER_APPROVAL_WAITS,
                    APPROVER_MISSING,
                    REQUISITION_REFUSED,
                    POSTING_OVER,
                    REQUISITION_CANCELLED,
                    LAW_BROKEN,
                    APPLICATIONS_UNOPENED,
                    OUTCOME_ASKED,
                    POSTING_ENDS,
                    POSTING_QUIET,
                    OFFER_DUE,
                    DOCUMENT_WANTED,
                    CONTACT_ASKED,
                    MESSAGE_UNREAD,
                    EMPLOYER_LATE,
                    DRAFT_UNFINISHED,
                    DRAFT_STOPPED,
                    SAVED_JOB_ENDS,
                    ANSWER_CORRECTABLE -> false;
        };
    }
}
