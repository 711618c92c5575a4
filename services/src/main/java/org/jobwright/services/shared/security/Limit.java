package org.jobwright.services.shared.security;

import java.time.Duration;
import java.util.Locale;

/**
 * How often a client may do something; the table in {@code docs/operating.md} is made from here. {@link RateLimit} counts in
 * the database, {@link LocalRateLimit} counts what is only frequent in the memory of a node. Limits of an address are wide:
 * a jobcentre, a classroom or an office may share one.
 */
public enum Limit {
    SIGN_IN("signing in, in a new browser", 300, Duration.ofMinutes(10), Per.ADDRESS),
    SIGN_IN_KNOWN("signing in, in a browser that signed in before", 60, Duration.ofMinutes(10), Per.ACCOUNT),
    /** Nobody guesses a signature; this keeps an address from having us check many. */
    PASSKEY("passkey answers", 300, Duration.ofMinutes(10), Per.ADDRESS),
    SIGN_ON("trips to the provider of an employer", 300, Duration.ofMinutes(10), Per.ADDRESS),
    /** Each is a mail to all owners. */
    OWNER_ENTRY("entering as an owner without the provider", 10, Duration.ofHours(1), Per.ACCOUNT),
    /** Each is an account: a provider could name any number of people. */
    SIGN_ON_NEWCOMER("new members who come from its provider", 200, Duration.ofDays(1), Per.ORGANIZATION),
    SIGN_OUT_THERE("messages of providers that somebody signed out", 6_000, Duration.ofMinutes(10), Per.ADDRESS),
    REGISTER("registering", 40, Duration.ofHours(1), Per.ADDRESS),
    /** No matter who requests them or from where. */
    REGISTER_MAIL("registering", 3, Duration.ofHours(1), Per.EMAIL_ADDRESS),
    RESET("links for a new password", 3, Duration.ofHours(1), Per.EMAIL_ADDRESS),
    RESET_BY_ADDRESS("links for a new password", 20, Duration.ofHours(1), Per.ADDRESS),
    CHANGE_PASSWORD("changing the password", 10, Duration.ofHours(1), Per.ACCOUNT),
    FORM_WITHOUT_PROOF("public forms without proof of work", 6, Duration.ofHours(1), Per.ADDRESS),
    REPORT("reports of an advert", 10, Duration.ofHours(1), Per.ADDRESS),
    /** No matter who types it: receipts may go to somebody who never reported anything. */
    REPORT_MAIL("receipts for reports of an advert", 3, Duration.ofDays(1), Per.EMAIL_ADDRESS),
    MESSAGE_REPORT("reports of messages", 10, Duration.ofHours(1), Per.ACCOUNT),

    APPLY("new applications", 150, Duration.ofHours(1), Per.ADDRESS),
    APPLY_ACCOUNT("new applications by a signed-in person", 30, Duration.ofHours(1), Per.ACCOUNT),
    /** Each leaves the hash of a receipt for good. */
    APPLY_SENT("applications sent, also again", 100, Duration.ofDays(1), Per.ACCOUNT),
    APPLY_FORM("sending the application form", 600, Duration.ofHours(1), Per.ADDRESS),
    APPLY_FILES("files with the form", 600, Duration.ofHours(1), Per.ADDRESS),
    APPLY_KILOBYTES("kilobytes of these files", 200_000, Duration.ofHours(1), Per.ADDRESS),
    KEEP_CV("CVs for one's own profile", 20, Duration.ofHours(1), Per.ACCOUNT),
    READ_CV("CVs read for one's own profile", 60, Duration.ofHours(1), Per.ACCOUNT),
    /** Counted in the memory of a node: a row would show who answered, and when. */
    EQUALITY("answers to voluntary questions", 300, Duration.ofHours(1), Per.ACCOUNT, Counter.NODE),

    /** Each leaves a row in the audit log for good. */
    MATCH("consents to an explained match, and remarks about it", 60, Duration.ofHours(1), Per.ACCOUNT),

    /** Nobody guesses a secret; this keeps an address from having us look for many. */
    INTERVIEW_LINK("links to the times of an interview, opened or answered", 600, Duration.ofHours(1), Per.ADDRESS),
    REFEREE_LINK("links to the form of a reference, opened or answered", 600, Duration.ofHours(1), Per.ADDRESS),
    REFEREE("referees named", 10, Duration.ofDays(1), Per.ACCOUNT),
    /** No matter who names them. */
    REFEREE_MAIL("requests for references", 3, Duration.ofDays(1), Per.EMAIL_ADDRESS),
    /** As with {@link #INVITE_UNVERIFIED}, strangers get mail in its name. */
    REFEREE_UNVERIFIED("referees asked before it is verified", 5, Duration.ofDays(1), Per.ORGANIZATION),
    REPORT_LINK("links to one's own report of an advert, opened or answered", 120, Duration.ofHours(1), Per.ADDRESS),
    DECISION_LINK("links to a decision of the staff, opened", 120, Duration.ofHours(1), Per.ADDRESS),
    APPEAL("appeals against decisions of the staff", 20, Duration.ofHours(1), Per.ADDRESS),
    NOTES_REQUEST("requests for the notes of a team", 20, Duration.ofDays(1), Per.ACCOUNT),
    POOL_LINK("links about a talent pool, opened or answered", 600, Duration.ofHours(1), Per.ADDRESS),
    PROFILE_LINK("links to the own profile", 30, Duration.ofDays(1), Per.ACCOUNT),
    PROFILE_LINK_OPENED("links to a profile, opened", 600, Duration.ofHours(1), Per.ADDRESS),
    OUTCOME_LINK("links about the outcome of an opening, opened or answered", 600, Duration.ofHours(1), Per.ADDRESS),
    /** Each may be sixty times, also if nobody is ever told of them. */
    INTERVIEW_TIMES("times for an interview, offered or drafted", 120, Duration.ofHours(1), Per.ACCOUNT),
    CALENDAR_FEED("calendars that read interviews", 600, Duration.ofHours(1), Per.ACCOUNT),

    CREATE_ORGANIZATION("creating organizations", 5, Duration.ofDays(1), Per.ACCOUNT),
    INVITE("inviting members", 50, Duration.ofDays(1), Per.ORGANIZATION),
    /** Until somebody has looked at an organization, few strangers get mail in its name. */
    INVITE_UNVERIFIED("inviting members before it is verified", 3, Duration.ofDays(1), Per.ORGANIZATION),
    /** Each is a mail to a person, or may become one. */
    MEMBER_MAIL(
            "messages to candidates, what they are asked for, and naming of colleagues",
            200,
            Duration.ofHours(1),
            Per.ACCOUNT),
    TOLD("people told about a decision", 1_000, Duration.ofHours(1), Per.ORGANIZATION),
    /** Each is a mail to a stranger, in the name of a verified employer. */
    ENTER_PEOPLE("people entered from files", 2_000, Duration.ofDays(1), Per.ORGANIZATION),
    /** However many employers enter somebody. */
    ENTERED_MAIL("mails that an employer entered somebody", 3, Duration.ofDays(1), Per.EMAIL_ADDRESS),
    ENTERED_LINK("links to what an employer entered, opened or answered", 600, Duration.ofHours(1), Per.ADDRESS),
    /** A moderator reads each. */
    IMPORT("postings in files that are imported in the workspace", 5_000, Duration.ofDays(1), Per.ORGANIZATION),
    IMPORT_UNVERIFIED(
            "postings in files that are imported before it is verified", 100, Duration.ofDays(1), Per.ORGANIZATION),
    /** Each reads a whole file, which somebody made who is not known. */
    IMPORT_PREVIEW("files looked at before they are imported", 120, Duration.ofHours(1), Per.ACCOUNT),
    MESSAGE("messages in one conversation, also those taken back", 60, Duration.ofHours(1), Per.ACCOUNT),
    MESSAGE_FILE("files with messages", 50, Duration.ofHours(1), Per.ACCOUNT),
    /** Their senders can be forged: a limit of its own, so that nobody uses up another one of theirs. */
    CALENDAR_ANSWER("answers of calendars of interviewers", 60, Duration.ofDays(1), Per.ACCOUNT),
    /** Each is called from here. */
    BUSY_CALENDAR("addresses of own calendars", 20, Duration.ofDays(1), Per.ACCOUNT),
    REQUISITION_FILE("files with requests to hire", 50, Duration.ofHours(1), Per.ACCOUNT),
    /** Nobody tries out what an employer is known as. */
    EXCLUDE("employers that a person hides from, added", 100, Duration.ofHours(1), Per.ACCOUNT),
    /** Nobody lists everyone who wants to be found. */
    PEOPLE_SEARCH("searches over people", 300, Duration.ofHours(1), Per.ACCOUNT),
    /** Each looks through what everyone in the pool wrote. */
    POOL_SEARCH("searches in a talent pool", 300, Duration.ofHours(1), Per.ACCOUNT),
    CONTACT_REQUEST("requests for contact with people found", 20, Duration.ofDays(1), Per.ORGANIZATION),
    CLAIM_DOMAIN("domains named", 20, Duration.ofDays(1), Per.ORGANIZATION),
    /** Each asks name servers. */
    CHECK_DOMAIN("looks for the record of a domain", 5, Duration.ofHours(1), Per.ORGANIZATION),
    DOMAIN_LINK("links to prove a domain, sent", 5, Duration.ofDays(1), Per.ORGANIZATION),
    /** However many organizations name the domain. */
    DOMAIN_LINK_MAIL("links to prove a domain, sent to a mailbox", 3, Duration.ofDays(1), Per.EMAIL_ADDRESS),
    DOMAIN_LINK_OPENED("links to prove a domain, opened or confirmed", 600, Duration.ofHours(1), Per.ADDRESS),
    LOGO("uploading a logo or picture", 10, Duration.ofHours(1), Per.ORGANIZATION),
    /** Each stays as a version. */
    SITE("changes of the operator's site", 100, Duration.ofHours(1), Per.ACCOUNT),

    SEARCH(
            "searches, by the page, the API and the Atom feed together",
            300,
            Duration.ofMinutes(1),
            Per.ADDRESS,
            Counter.NODE),
    SUGGESTIONS("suggestions while typing", 1_200, Duration.ofMinutes(1), Per.ADDRESS, Counter.NODE),
    API("API, including searches", 2_000, Duration.ofHours(1), Per.ADDRESS),
    API_POSTING("postings begun by programs", 2_000, Duration.ofDays(1), Per.ORGANIZATION),
    /** Whatever they change; each change may write to the audit log, whose commits wait for each other. */
    API_WRITE("changes by programs", 5_000, Duration.ofDays(1), Per.ORGANIZATION),
    /** Anybody can have an organization and make tokens for it. */
    API_WRITE_UNVERIFIED("changes by programs before it is verified", 200, Duration.ofDays(1), Per.ORGANIZATION),
    API_DOCUMENT("files that programs read", 2_000, Duration.ofHours(1), Per.ORGANIZATION),
    /** Each is a mail to somebody who may never have heard of us. */
    FORWARD_APPLICATION("applications handed over from other sites", 500, Duration.ofDays(1), Per.ORGANIZATION),
    /** Nobody guesses a token; this keeps an address from having us look for many. */
    API_CLIENT("requests for access tokens of programs", 600, Duration.ofHours(1), Per.ADDRESS),
    API_TOKEN("requests of a program", 20_000, Duration.ofHours(1), Per.TOKEN, Counter.NODE),
    /** A hundred a second, and twice as many at once. */
    API_TOKEN_BURST("requests of a program at once", 200, Duration.ofSeconds(2), Per.TOKEN, Counter.NODE),
    API_ORGANIZATION_BURST(
            "requests of all its programs at once", 400, Duration.ofSeconds(2), Per.ORGANIZATION, Counter.NODE),
    /** Each makes us call an address that an employer named. */
    WEBHOOK(
            "webhooks added and tried, new secrets, and messages sent again",
            200,
            Duration.ofHours(1),
            Per.ORGANIZATION),
    /** Each makes us call an address that an owner named. */
    IDENTITY_PROVIDER("changes and tests of the provider for signing in", 60, Duration.ofHours(1), Per.ORGANIZATION),
    ATOM("Atom feed", 600, Duration.ofHours(1), Per.ADDRESS),
    FEED("Indeed feed", 30, Duration.ofHours(1), Per.ADDRESS),
    EXPORT("tables as files", 5, Duration.ofHours(1), Per.ACCOUNT),
    EXPORT_LIST("lists as files", 30, Duration.ofHours(1), Per.ACCOUNT),
    /** It asks every table for a person. */
    OWN_DATA("everything about oneself as a file", 5, Duration.ofDays(1), Per.ACCOUNT),
    /** Each tells all owners. */
    ARCHIVE("requests for everything of an organization", 3, Duration.ofDays(1), Per.ORGANIZATION),
    /** Each reads all that an organization has. */
    ARCHIVE_FETCH("everything of an organization as a file", 10, Duration.ofDays(1), Per.ORGANIZATION),
    EXPORT_CONVERSATION("conversations as files", 20, Duration.ofHours(1), Per.ACCOUNT),
    EXPORT_GUIDE("guides as files", 60, Duration.ofHours(1), Per.ACCOUNT),
    EXPORT_RESUME("own resume as a file", 20, Duration.ofHours(1), Per.ACCOUNT),
    DOCUMENT("documents", 300, Duration.ofHours(1), Per.ACCOUNT),
    CV_PAGE("pages of CVs in the browser", 2_000, Duration.ofHours(1), Per.ACCOUNT, Counter.NODE),
    BOARD_CHANGES("questions of open boards for changes", 120, Duration.ofMinutes(1), Per.ACCOUNT, Counter.NODE),
    POLICY_REPORT("browsers' script reports", 30, Duration.ofMinutes(1), Per.ADDRESS, Counter.NODE),

    WORKSPACE_WINDOW(
            "windows opened and workspace pages loaded", 400, Duration.ofMinutes(10), Per.ACCOUNT, Counter.NODE),
    WORKSPACE_MESSAGE("kilobytes of messages of windows", 30_000, Duration.ofMinutes(10), Per.ACCOUNT, Counter.NODE),
    WORKSPACE_UPLOAD(
            "kilobytes of files sent to the workspace", 300_000, Duration.ofMinutes(10), Per.ACCOUNT, Counter.NODE);

    /** Whom requests are counted for. */
    public enum Per {
        /** Of IPv6 the network, and more for the wider networks around it. */
        ADDRESS,
        /** The address, for visitors who are not signed in. */
        ACCOUNT,
        EMAIL_ADDRESS,
        ORGANIZATION,
        /** That of a program. */
        TOKEN
    }

    /** Where requests are counted. */
    public enum Counter {
        /** For all nodes together, and kept over a restart. */
        DATABASE,
        /** In the memory of each node. */
        NODE
    }

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String what;
    private final int most;
    private final Duration window;
    private final Per per;
    private final Counter counter;

    Limit(String what, int most, Duration window, Per per) {
        this(what, most, window, per, Counter.DATABASE);
    }

    Limit(String what, int most, Duration window, Per per, Counter counter) {
        this.what = what;
        this.most = most;
        this.window = window;
        this.per = per;
        this.counter = counter;
    }

    /** What is counted, in English, for operators. */
    public String what() {
        return what;
    }

    /** How many are allowed in any time as long as the window. */
    public int most() {
        return most;
    }

    public Duration window() {
        return window;
    }

    public Per per() {
        return per;
    }

    public Counter counter() {
        return counter;
    }

    /** As the log names it: {@code sign-in}. */
    public String key() {
        return key;
    }

    /** The key of one count: {@code register:192.0.2.7}. */
    String keyOf(Object whom, Counter by) {
        if (counter != by) {
            throw new IllegalArgumentException(this + " is counted by " + counter);
        }
        return key + ":" + whom;
    }
}
