package org.jobwright.domain.notifications;

import java.util.List;
import java.util.Optional;

/** What people are notified of: by mail, in the workspace, or both. */
public enum MessageKind {
    ACCOUNT_CONFIRMATION(Place.MAIL_ONLY),
    REGISTRATION_REPEATED(Place.MAIL_ONLY),
    /** The address belongs to a suspended account that was deleted. */
    REGISTRATION_REFUSED(Place.MAIL_ONLY),
    PASSWORD_RESET(Place.MAIL_ONLY),
    PASSWORD_CHANGED(Place.WORKSPACE_TOO),
    SECOND_FACTOR_ADDED(Place.WORKSPACE_TOO),
    SECOND_FACTOR_REMOVED(Place.WORKSPACE_TOO),
    PASSKEY_RENAMED(Place.WORKSPACE_TOO),
    /** By an administrator, for a person who lost them. */
    SECOND_FACTORS_RESET(Place.WORKSPACE_TOO),
    RECOVERY_CODES_MADE(Place.WORKSPACE_TOO),
    RECOVERY_CODE_USED(Place.WORKSPACE_TOO),
    ACCOUNT_SUSPENDED(Place.WORKSPACE_TOO),
    ACCOUNT_RESTORED(Place.WORKSPACE_TOO),
    /** The person asked for it, and can change their mind. */
    ERASURE_ASKED(Place.WORKSPACE_TOO),
    /** All is deleted but the applications that employers keep for longer. */
    ERASURE_PARTLY(Place.WORKSPACE_TOO),
    /** The person has not signed in for long, and the account will be deleted; told twice. Signing in keeps it. */
    ACCOUNT_IDLE(Place.MAIL_ONLY),
    /** To the candidate: the time the employer may keep an application ends soon. */
    RETENTION_ENDS(Place.WORKSPACE_TOO),
    /** To the owners, once a week: applications will be deleted soon. */
    RETENTION_DUE(Place.WORKSPACE_TOO, MailGroup.TEAMWORK),
    /** To the owners: a candidate asked for an application to be deleted, and the day of the deletion. */
    ERASURE_AT_EMPLOYER(Place.WORKSPACE_TOO),
    /** To the owners: the person of an application had their account deleted, and it is gone. */
    APPLICATION_ERASED(Place.WORKSPACE_TOO),
    /** To the owners: a candidate asks for what the team wrote, and until when the answer is due; repeated if it is missing. */
    NOTES_ASKED(Place.WORKSPACE_TOO),
    NOTES_DUE(Place.WORKSPACE_TOO),
    /** To the candidate: the employer answered, or let the time pass. */
    NOTES_ANSWERED(Place.WORKSPACE_TOO),
    NOTES_OVERDUE(Place.WORKSPACE_TOO),
    /** To the owners: a hold ends in a month, unless they renew it. */
    HOLD_ENDS(Place.WORKSPACE_TOO),
    /** To an address that has no account any more. */
    ERASURE_DONE(Place.MAIL_ONLY),
    /** To an address that may have no account yet. */
    MEMBER_INVITED(Place.MAIL_ONLY),
    /** To the owners: it may be suspended if they change nothing, and why. */
    ORGANIZATION_WARNED(Place.WORKSPACE_TOO),
    ORGANIZATION_SUSPENDED(Place.WORKSPACE_TOO),
    /** Permanently. */
    ORGANIZATION_BLOCKED(Place.WORKSPACE_TOO),
    ORGANIZATION_RESTORED(Place.WORKSPACE_TOO),
    ORGANIZATION_VERIFIED(Place.WORKSPACE_TOO),
    /** The staff could not verify it, and says why. */
    ORGANIZATION_NOT_VERIFIED(Place.WORKSPACE_TOO),
    /** To the owners: its adverts wait for a review again, and why. */
    TRUST_ENDED(Place.WORKSPACE_TOO),
    /** To those who run a domain, who may have no account: a link that proves it. */
    DOMAIN_LINK(Place.MAIL_ONLY),
    /** To the owners: a domain is proved. */
    DOMAIN_PROVED(Place.WORKSPACE_TOO),
    /** To the owners: a moderator gave a domain to another organization, and says why. */
    DOMAIN_REFUSED(Place.WORKSPACE_TOO),
    /** To the owners: the record of a domain has been gone for weeks. */
    DOMAIN_LOST(Place.WORKSPACE_TOO),
    /** To the owners: a program can act for the organization. */
    API_TOKEN_MADE(Place.WORKSPACE_TOO),
    API_TOKEN_REVOKED(Place.WORKSPACE_TOO),
    /** To the owners: what happens is sent to an address that one of them named. */
    WEBHOOK_ADDED(Place.WORKSPACE_TOO),
    /** To the owners: one of them asked to take everything along, and when it can be downloaded. */
    ARCHIVE_ASKED(Place.WORKSPACE_TOO),
    /** To the owners: it is being downloaded. */
    ARCHIVE_FETCHED(Place.WORKSPACE_TOO),
    /** To the owners: it goes to another address, or has another secret. */
    WEBHOOK_CHANGED(Place.WORKSPACE_TOO),
    /** To the owners: nothing arrives there, and nothing is sent any more. */
    WEBHOOK_DISABLED(Place.WORKSPACE_TOO),
    /** To the owners: members sign in elsewhere, or have to, or no longer. */
    PROVIDER_CHANGED(Place.WORKSPACE_TOO),
    /** To the owners: one of them came in without the provider that is required. */
    OWNER_ENTERED(Place.WORKSPACE_TOO),
    /** To the person: the provider of an employer signs them in from now on. */
    SIGN_ON_JOINED(Place.WORKSPACE_TOO),
    POSTING_SUBMITTED(Place.WORKSPACE_TOO, MailGroup.ADVERTS),
    POSTING_PUBLISHED(Place.WORKSPACE_TOO, MailGroup.ADVERTS),
    POSTING_SENT_BACK(Place.WORKSPACE_TOO),
    POSTING_BLOCKED(Place.WORKSPACE_TOO),
    /** Off the list until a moderator releases it. */
    POSTING_HELD(Place.WORKSPACE_TOO),
    POSTING_GIVEN_BACK(Place.WORKSPACE_TOO),
    /** An approval was undone. */
    POSTING_IN_REVIEW_AGAIN(Place.WORKSPACE_TOO),
    /** To the owners: a law about adverts began or changed, and some of their adverts do not meet it. */
    LAW_CHANGED(Place.WORKSPACE_TOO),
    /** To the owners: some of these adverts were paused. */
    LAW_PAUSED(Place.WORKSPACE_TOO),
    /** To the person who reported an advert and left an address: it arrived, with a link that proves the address. */
    REPORT_RECEIVED(Place.MAIL_ONLY),
    /** To the same, once the address is proved: what came of it, with a link to appeal. */
    REPORT_DECIDED(Place.MAIL_ONLY),
    /** To the person who appealed against a decision of the staff: it arrived. */
    APPEAL_RECEIVED(Place.WORKSPACE_TOO),
    /** To the owners and recruiters, or to the suspended person: the answer. */
    APPEAL_DECIDED(Place.WORKSPACE_TOO),
    /** To those of the staff who may answer it: an appeal waits. */
    APPEALS_WAIT(Place.WORKSPACE_ONLY),
    /** To the person and to all administrators: someone joined or left the staff. */
    STAFF_CHANGED(Place.WORKSPACE_TOO),
    /** To moderators: there is something to review. */
    CASES_WAIT(Place.WORKSPACE_ONLY),
    CASES_LATE(Place.WORKSPACE_ONLY),
    ADVERT_REPORTED(Place.WORKSPACE_ONLY),
    MESSAGE_REPORTED(Place.WORKSPACE_ONLY),
    VERIFICATION_WAITS(Place.WORKSPACE_ONLY),
    /** To the candidate: it was received. */
    APPLICATION_RECEIVED(Place.WORKSPACE_TOO, MailGroup.OWN_APPLICATIONS),
    /** To the recruiters: someone applied. */
    APPLICATION_ARRIVED(Place.WORKSPACE_TOO, MailGroup.APPLICANTS),
    /** To the owners: someone who works there applied. */
    MEMBER_APPLIED(Place.WORKSPACE_TOO, MailGroup.APPLICANTS),
    /** To the candidate: the new version was received. */
    REPLACEMENT_RECEIVED(Place.WORKSPACE_TOO, MailGroup.OWN_APPLICATIONS),
    /** To the recruiters: someone sent a new version. */
    APPLICATION_REPLACED(Place.WORKSPACE_TOO, MailGroup.APPLICANTS),
    APPLICATION_WITHDRAWN(Place.WORKSPACE_TOO, MailGroup.APPLICANTS),
    /** To the candidate: no answer yet, but someone is reading it. */
    APPLICATION_IN_REVIEW(Place.WORKSPACE_TOO),
    DECISION_RELEASED(Place.WORKSPACE_TOO),
    /** To the candidate: the answer is late. */
    ANSWER_LATE(Place.WORKSPACE_TOO, MailGroup.OWN_APPLICATIONS),
    /** To candidates with an active application there: nobody reads it for now. */
    EMPLOYER_SUSPENDED(Place.WORKSPACE_TOO),
    /** To the same candidates: it is permanent. */
    EMPLOYER_BLOCKED(Place.WORKSPACE_TOO),
    /** To the same candidates: it continues. */
    EMPLOYER_RESTORED(Place.WORKSPACE_TOO),
    /** To the recruiters: answers are late. */
    ANSWERS_OVERDUE(Place.WORKSPACE_TOO, MailGroup.APPLICANTS),
    /** To the recruiters: the day by which a law wants answers is near, or has passed. */
    LEGAL_ANSWER_DUE(Place.WORKSPACE_TOO, MailGroup.APPLICANTS),
    LEGAL_ANSWER_OVERDUE(Place.WORKSPACE_TOO, MailGroup.APPLICANTS),
    /** To the recruiters: the last opening is filled, and people in the posting wait. */
    CLOSE_OUT_DUE(Place.WORKSPACE_TOO, MailGroup.APPLICANTS),
    /** To the candidate: the employer wrote. The workspace counts unread messages itself. */
    MESSAGE_RECEIVED(Place.MAIL_ONLY, MailGroup.OWN_APPLICATIONS),
    /** To the employer: the candidate wrote. */
    MESSAGE_ARRIVED(Place.MAIL_ONLY, MailGroup.APPLICANTS),
    /** To a person who replied by mail: the reply was not delivered. */
    REPLY_NOT_DELIVERED(Place.MAIL_ONLY),
    /** To the person who reported a message: a moderator found nothing wrong. */
    MESSAGE_REPORT_DISMISSED(Place.WORKSPACE_TOO),
    /** To the person who reported a message: a moderator agreed. */
    MESSAGE_REPORT_UPHELD(Place.WORKSPACE_TOO),
    /** To the author of a message, and to the owners of their organization: a moderator found it wrong. */
    MESSAGE_WARNED(Place.WORKSPACE_TOO),
    /** To the candidate: an interview was arranged. */
    INTERVIEW_SET(Place.WORKSPACE_TOO),
    /** To the candidate: they choose one of several times, with a link that needs no sign-in. */
    INTERVIEW_TIMES_OFFERED(Place.WORKSPACE_TOO),
    INTERVIEW_CHANGED(Place.WORKSPACE_TOO),
    INTERVIEW_CANCELLED(Place.WORKSPACE_TOO),
    /** To the candidate who declined in their calendar: the time still stands, and what they can do. */
    INTERVIEW_STANDS(Place.WORKSPACE_TOO, MailGroup.OWN_APPLICATIONS),
    INTERVIEW_REMINDER(Place.WORKSPACE_TOO, MailGroup.OWN_APPLICATIONS),
    /** To a member: they are in the panel of an interview. */
    PANEL_SET(Place.WORKSPACE_TOO),
    PANEL_CHANGED(Place.WORKSPACE_TOO),
    PANEL_CANCELLED(Place.WORKSPACE_TOO),
    /** To a member: it takes place without them. */
    PANEL_LEFT(Place.WORKSPACE_TOO),
    PANEL_REMINDER(Place.WORKSPACE_TOO, MailGroup.TEAMWORK),
    /** To a member, in the morning: whom they meet that day. The workspace has a page for it. */
    PANEL_AGENDA(Place.MAIL_ONLY, MailGroup.TEAMWORK),
    /** To the organizer of an interview: what the candidate or the panel said to its time. */
    INTERVIEW_RESPONSE(Place.WORKSPACE_TOO, MailGroup.APPLICANTS),
    /** To an approver: a colleague asks for permission. */
    APPROVAL_DUE(Place.WORKSPACE_TOO, MailGroup.TEAMWORK),
    /** To an approver who has not voted for some days. */
    APPROVAL_REMINDER(Place.WORKSPACE_TOO, MailGroup.TEAMWORK),
    /** To the member who asked. */
    APPROVAL_GIVEN(Place.WORKSPACE_TOO, MailGroup.TEAMWORK),
    APPROVAL_REFUSED(Place.WORKSPACE_TOO, MailGroup.TEAMWORK),
    /** To an approver: no answer is needed any more. */
    APPROVAL_TAKEN_BACK(Place.WORKSPACE_TOO, MailGroup.TEAMWORK),
    /** To the owners: an approver left, and those who remain are too few. */
    APPROVER_MISSING(Place.WORKSPACE_TOO, MailGroup.TEAMWORK),
    /** To the candidate: an offer, a later version of it, or more time to answer. */
    OFFER_SENT(Place.WORKSPACE_TOO),
    /** To the candidate: the last day to answer is near. */
    OFFER_REMINDER(Place.WORKSPACE_TOO, MailGroup.OWN_APPLICATIONS),
    /** To those who sent an offer: what the candidate answered. */
    OFFER_ANSWERED(Place.WORKSPACE_TOO, MailGroup.APPLICANTS),
    /** To the candidate: the offer was withdrawn, or the last day has passed. */
    OFFER_ENDED(Place.WORKSPACE_TOO),
    /** To the candidate, who accepted an offer: the employer asks for referees. */
    REFERENCES_ASKED(Place.WORKSPACE_TOO, MailGroup.OWN_APPLICATIONS),
    /** To a referee, who needs no account: a link to the form. */
    REFEREE_ASKED(Place.MAIL_ONLY),
    /** The same after a week. */
    REFEREE_REMINDED(Place.MAIL_ONLY),
    /** To those who decide: a referee wrote or declined. */
    REFEREE_ANSWERED(Place.WORKSPACE_TOO, MailGroup.APPLICANTS),
    /** To the candidate: the employer asks for a document. */
    DOCUMENT_ASKED(Place.WORKSPACE_TOO, MailGroup.OWN_APPLICATIONS),
    /** The same after some days. */
    DOCUMENT_REMINDED(Place.WORKSPACE_TOO, MailGroup.OWN_APPLICATIONS),
    /** To the candidate: the employer needs another file, and says why. */
    DOCUMENT_RETURNED(Place.WORKSPACE_TOO, MailGroup.OWN_APPLICATIONS),
    /** To those who answer the candidate: it was sent. */
    DOCUMENT_SENT(Place.WORKSPACE_TOO, MailGroup.APPLICANTS),
    /** To those who tell decisions: what became of an opening, with a link that needs no sign-in. */
    OUTCOME_ASKED(Place.MAIL_ONLY, MailGroup.APPLICANTS),
    /** To the same: did the person who was hired start? */
    HIRE_START_ASKED(Place.MAIL_ONLY, MailGroup.APPLICANTS),
    /** To the person who was hired: did they start? */
    START_ASKED(Place.MAIL_ONLY, MailGroup.OWN_APPLICATIONS),
    /** To the candidate, a week after the end: how was applying? With a link that needs no sign-in. */
    SURVEY_ASKED(Place.MAIL_ONLY, MailGroup.OWN_APPLICATIONS),
    /** To the candidate: may the employer keep what they sent for similar jobs? */
    POOL_ASKED(Place.WORKSPACE_TOO, MailGroup.OWN_APPLICATIONS),
    /** To a person in a talent pool: the employer invites them to apply for a job. */
    POOL_INVITATION(Place.WORKSPACE_TOO, MailGroup.OWN_APPLICATIONS),
    /** To the candidate: their consent to that ends in 30 or 7 days, and they can renew it. */
    CONSENT_ENDS(Place.WORKSPACE_TOO, MailGroup.OWN_APPLICATIONS),
    /** To the person who left a talent pool: what is kept now. */
    POOL_LEFT(Place.WORKSPACE_TOO, MailGroup.OWN_APPLICATIONS),
    /** To the recruiters: someone left the talent pool; not who. */
    CONSENT_WITHDRAWN(Place.WORKSPACE_TOO, MailGroup.APPLICANTS),
    /** To a person whom an employer entered, who may have no account: a link to what is stored. */
    PERSON_ENTERED(Place.MAIL_ONLY),
    /** To a person who began to apply on another site, and who may have no account: a link to go on here. */
    APPLICATION_FORWARDED(Place.MAIL_ONLY),
    /** To a person whom an employer found: may it get in touch? */
    CONTACT_REQUESTED(Place.WORKSPACE_TOO, MailGroup.OWN_APPLICATIONS),
    /** To a person who has not signed in for long: employers will not find them soon. */
    PROFILE_HIDES_SOON(Place.MAIL_ONLY),
    /** To the member who asked: the person shares something. Nobody is told of a no. */
    CONTACT_ACCEPTED(Place.WORKSPACE_TOO, MailGroup.APPLICANTS),
    /** To a member: a colleague named them in a note. */
    MENTIONED(Place.WORKSPACE_TOO, MailGroup.TEAMWORK),
    /** To a member: a colleague gave them a task. */
    TASK_GIVEN(Place.WORKSPACE_TOO, MailGroup.TEAMWORK),
    /** To a member: the day of a task began. */
    TASK_DUE(Place.WORKSPACE_TOO, MailGroup.TEAMWORK),
    /** To a member: a scorecard that they were asked for is due. */
    SCORECARD_DUE(Place.WORKSPACE_TOO, MailGroup.TEAMWORK),
    /** To those who decide: no scorecard of an applicant is waited for. It says how many there are, and no more. */
    SCORECARDS_COMPLETE(Place.WORKSPACE_TOO, MailGroup.TEAMWORK),
    /** The results of a saved search; its link switches these mails off. */
    JOBS_FOUND(Place.MAIL_ONLY),
    /** What a person wanted to read in one mail in the morning. */
    DAILY_DIGEST(Place.MAIL_ONLY);

    private final Place place;
    private final MailGroup group;

    MessageKind(Place place) {
        this(place, null);
    }

    MessageKind(Place place, MailGroup group) {
        this.place = place;
        this.group = group;
    }

    /** Among which mails a person switches it; empty for one that everybody must get. */
    public Optional<MailGroup> group() {
        return Optional.ofNullable(group);
    }

    /** When a person can get such mails: a reminder of an hour, or of a day, is of no use the next morning. */
    public List<MailChoice> choices() {
        return this == INTERVIEW_REMINDER || this == PANEL_REMINDER || this == PANEL_AGENDA
                ? List.of(MailChoice.AT_ONCE, MailChoice.OFF)
                : List.of(MailChoice.values());
    }

    /** Whether it is held back in the quiet hours of its reader: what may wait for the morning, and job alerts. */
    public boolean waitsInQuietHours() {
        return this == JOBS_FOUND || group != null && choices().contains(MailChoice.DAILY);
    }

    /**
     * Whether there is also a notice in the workspace; the others carry a link that only the mailbox may show, or are
     * shown there in another way.
     */
    public boolean isShownInWorkspace() {
        return place != Place.MAIL_ONLY;
    }

    /** Whether it quotes what two sides wrote to each other, which is nobody else's business. */
    public boolean isPrivate() {
        return this == MESSAGE_RECEIVED || this == MESSAGE_ARRIVED;
    }

    /** Whether it is mailed; the others only appear in the workspace. */
    public boolean isMailed() {
        return place != Place.WORKSPACE_ONLY;
    }

    /**
     * Mails with a lower number are sent first: a person who asked for a link does not wait behind a batch of job
     * alerts.
     */
    public int priority() {
        return this == JOBS_FOUND ? 1 : 0;
    }

    private enum Place {
        MAIL_ONLY,
        WORKSPACE_TOO,
        WORKSPACE_ONLY
    }
}
