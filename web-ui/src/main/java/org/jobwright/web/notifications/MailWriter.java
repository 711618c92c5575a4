package org.jobwright.web.notifications;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.messages.ReplyText;
import org.jobwright.domain.moderation.appeals.AppealedDecision;
import org.jobwright.domain.notifications.ApplicationFacts;
import org.jobwright.domain.notifications.DecisionFacts;
import org.jobwright.domain.notifications.InterviewFacts;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.TrustEnd;
import org.jobwright.domain.requisitions.RequisitionPart;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.notifications.outbox.OutgoingMail;
import org.jobwright.web.notifications.MailContent.Item;
import org.jobwright.web.notifications.MailContent.Link;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** Writes a mail in the language of its reader, as text and as HTML with the same content. */
final class MailWriter {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, MailWriter.class.getClassLoader(), "org.jobwright.web.templates");

    private MailWriter() {}

    static WrittenMail write(OutgoingMail mail) {
        MailContent content = content(mail);
        StringOutput html = new StringOutput();
        TEMPLATES.render("notifications/mail.jte", content, html);
        return new WrittenMail(
                content.subject(),
                MailText.of(content),
                html.toString(),
                stop(mail),
                isOneClick(mail),
                InterviewEntry.of(mail));
    }

    private static MailContent content(OutgoingMail mail) {
        Texts texts = Texts.of(mail.language());
        MessageFacts facts = mail.facts();
        AlertedJobLabels found = new AlertedJobLabels(mail.language());
        return new MailContent(
                mail.language().tag(),
                subject(mail.kind(), mail.language(), facts),
                isReplyTo(mail) ? ReplyText.MARKER + " " + texts.get("notifications.mail.reply-above") + " --##" : "",
                facts.recipient().isEmpty()
                        ? texts.get("notifications.mail.greeting.unknown")
                        : texts.get("notifications.mail.greeting", facts.recipient()),
                paragraphs(mail, texts),
                InterviewLines.former(facts, mail.language()),
                isList(mail.kind(), facts) ? lines(mail) : found.jobs(facts),
                found.more(facts),
                facts.words(),
                ground(facts, mail.language()),
                new Link(action(mail.kind(), facts, texts), BaseUrl.get() + path(mail.kind(), facts)),
                second(mail.kind(), facts, texts),
                stopLink(mail, texts),
                texts.get(
                        isReplyTo(mail) ? "notifications.mail.foot.replies" : "notifications.mail.foot",
                        BaseUrl.get()));
    }

    /** Whether somebody reads a reply to it. */
    static boolean isReplyTo(OutgoingMail mail) {
        return mail.kind().isPrivate() && !mail.facts().token().isEmpty();
    }

    /** A mail with a message begins with the way to answer it: many people answer a mail by replying. */
    private static List<String> paragraphs(OutgoingMail mail, Texts texts) {
        List<String> paragraphs = new ArrayList<>();
        if (mail.kind().isPrivate()) {
            paragraphs.add(texts.get(isReplyTo(mail) ? "notifications.mail.replies" : "notifications.mail.no-replies"));
        }
        String body = "notifications.mail.body." + mail.kind().name() + (isStopped(mail) ? ".STOPPED" : "");
        boolean isShort = mail.kind().isPrivate() && mail.facts().words().isEmpty();
        paragraphs.addAll(List.of(say(mail.language(), isShort ? body + ".short" : body, mail.facts())
                .split("\n", -1)));
        if (mail.kind() == MessageKind.TRUST_ENDED) {
            Stream.of(TrustEnd.values())
                    .filter(cause -> cause.name().equals(mail.facts().from()))
                    .map(texts::of)
                    .forEach(paragraphs::add);
        }
        InterviewLines.where(mail.facts(), texts).ifPresent(paragraphs::add);
        if (InterviewEntry.isUnanswerable(mail.facts())) {
            paragraphs.add(texts.get(
                    "notifications.mail.interview.no-replies", mail.facts().organization()));
        }
        ApplicationFacts sent = mail.facts().application();
        if (sent != null && sent.receipt() != null) {
            paragraphs.add(texts.get("notifications.mail.receipt", sent.receipt()));
        }
        return paragraphs;
    }

    /** A stopped organization has nothing public, and submits nothing. */
    private static boolean isStopped(OutgoingMail mail) {
        return mail.kind() == MessageKind.TRUST_ENDED && mail.facts().from().equals(TrustEnd.STOPPED.name());
    }

    /** What a decision is based on, how the staff came to look, whether a person decided, and how to appeal until when. */
    private static String ground(MessageFacts facts, Language language) {
        DecisionFacts decision = facts.decision();
        if (decision == null || decision.ground() == null) {
            return "";
        }
        Texts texts = Texts.of(language);
        String ground =
                texts.get("notifications.mail.ground." + decision.ground().kind(), texts.of(decision.ground())) + " "
                        + texts.get("notifications.mail.source." + decision.source());
        return decision.decidedAt() == null
                ? ground
                : ground + " "
                        + texts.get(
                                decision.source().equals(DecisionFacts.RULE)
                                        ? "notifications.mail.appeal.RULE"
                                        : "notifications.mail.appeal",
                                Formats.of(language, ZoneOffset.UTC)
                                        .date(AppealedDecision.lastDay(decision.decidedAt())));
    }

    private static String action(MessageKind kind, MessageFacts facts, Texts texts) {
        return texts.get(
                isAboutDecision(kind, facts)
                        ? "notifications.mail.decision.read"
                        : variant("notifications.mail.action." + kind.name(), facts, texts));
    }

    /** Whether a decision is the page about it. */
    private static boolean isAboutDecision(MessageKind kind, MessageFacts facts) {
        return kind == MessageKind.TRUST_ENDED && facts.decision() != null;
    }

    /** The whole statement of a decision, the way out of a talent pool, or another time instead of none. */
    private static Optional<Link> second(MessageKind kind, MessageFacts facts, Texts texts) {
        if (kind == MessageKind.POOL_INVITATION) {
            return Optional.of(new Link(
                    texts.get("notifications.mail.pool.leave"), BaseUrl.get() + path(MessageKind.CONSENT_ENDS, facts)));
        }
        if (kind == MessageKind.INTERVIEW_STANDS) {
            return Optional.of(
                    new Link(texts.get("notifications.mail.interview.other-time"), BaseUrl.get() + path(kind, facts)));
        }
        DecisionFacts decision = facts.decision();
        return decision == null || decision.statement().isEmpty() || isAboutDecision(kind, facts)
                ? Optional.empty()
                : Optional.of(new Link(texts.get("notifications.mail.decision.read"), BaseUrl.get() + decision(facts)));
    }

    private static String decision(MessageFacts facts) {
        return Addresses.decision(facts.token().isEmpty() ? facts.decision().statement() : facts.token());
    }

    /** The subject line. */
    static String subject(MessageKind kind, Language language, MessageFacts facts) {
        return oneLine(say(language, "notifications.mail.subject." + kind.name(), facts));
    }

    private static String say(Language language, String key, MessageFacts facts) {
        return say(language, key, facts, 1);
    }

    /**
     * The sentence of a notice or a mail, with its arguments.
     *
     * @param count how many events it is about
     */
    static String say(Language language, String key, MessageFacts facts, int count) {
        Texts texts = Texts.of(language);
        Formats formats = Formats.of(language, ZoneId.systemDefault());
        ApplicationFacts sent = facts.application();
        InterviewFacts interview = facts.interview();
        return texts.get(
                variant(key, facts, texts),
                facts.recipient(),
                facts.organization(),
                facts.posting(),
                facts.reference(),
                facts.found().name(),
                facts.found().total(),
                facts.from(),
                facts.role().isEmpty() ? "" : texts.of(OrganizationRole.valueOf(facts.role())),
                count,
                facts.organization().isEmpty() ? 0 : 1,
                sent == null ? 0 : 1,
                sent == null || sent.appliedAt() == null ? "" : formats.date(sent.appliedAt()),
                sent == null || sent.answerDueAt() == null ? "" : formats.date(sent.answerDueAt()),
                sent == null ? "" : sent.reference(),
                facts.waiting() == null ? 0 : facts.waiting().count(),
                facts.waiting() == null ? "" : formats.date(facts.waiting().since()),
                interview == null ? "" : InterviewLines.when(interview.appointment(), language),
                interview == null ? "" : interview.appointment().title(),
                interview == null ? "" : interview.person(),
                interview == null ? 0 : interview.appointment().time().minutes(),
                facts.changes().size(),
                facts.changes().stream()
                        .map(part -> texts.of(RequisitionPart.valueOf(part)))
                        .collect(Collectors.joining(", ")),
                interview == null ? 0 : interview.times(),
                interview == null || interview.answerBy() == null
                        ? ""
                        : InterviewLines.at(interview.appointment().time().zoneId(), interview.answerBy(), language),
                facts.offer() == null || facts.offer().answerBy() == null
                        ? ""
                        : formats.date(facts.offer().answerBy()),
                facts.lines().size(),
                sent == null || sent.deletedOn() == null ? "" : formats.date(sent.deletedOn()),
                interview == null ? "" : InterviewLines.day(interview.appointment(), language),
                interview == null ? "" : InterviewLines.hours(interview.appointment(), language));
    }

    /** Of some events there are several sentences, of most one. */
    private static String variant(String key, MessageFacts facts, Texts texts) {
        if (facts.lines().size() > 1 && texts.has(key + ".several")) {
            return key + ".several";
        }
        if (facts.application() == null && texts.has(key + ".contact")) {
            return key + ".contact"; // a request for contact was reported, not a message about an application
        }
        String said = facts.offer() != null
                ? facts.offer().variant()
                : facts.interview() != null
                        ? facts.interview().variant()
                        : facts.decision() != null ? facts.decision().outcome() : "";
        String variant = said.isEmpty() ? key : key + "." + said;
        return texts.has(variant) ? variant : key;
    }

    /** Whether it lists several things; an answer that waited for others may be the only one. */
    private static boolean isList(MessageKind kind, MessageFacts facts) {
        return facts.lines().size() > (kind == MessageKind.DECISION_RELEASED ? 1 : 0);
    }

    /** What happened, each with the page about it. */
    private static List<Item> lines(OutgoingMail mail) {
        return mail.facts().lines().stream()
                .map(line -> new Item(
                        line.kind().isShownInWorkspace()
                                ? say(
                                        mail.language(),
                                        "notifications.notice." + line.kind().name(),
                                        line.facts(),
                                        line.count())
                                : subject(line.kind(), mail.language(), line.facts()),
                        InterviewLines.about(line.facts(), Texts.of(mail.language())),
                        BaseUrl.get() + path(line.kind(), line.facts())))
                .toList();
    }

    /** Where such mails are switched off: by one click, or by one press after signing in. Empty if everybody must get it. */
    private static String stop(OutgoingMail mail) {
        if (isAlert(mail)) {
            return BaseUrl.get() + "/alerts/unsubscribe?token=" + mail.facts().token() + "&lang="
                    + mail.language().tag();
        }
        if (isReceipt(mail)) {
            return BaseUrl.get() + path(mail.kind(), mail.facts()) + "/stop";
        }
        if (mail.kind() == MessageKind.DAILY_DIGEST) {
            return BaseUrl.get() + "/app/account#mails";
        }
        if (mail.kind() == MessageKind.APPLICATION_FORWARDED) {
            return BaseUrl.get() + path(mail.kind(), mail.facts()) + "/not-me";
        }
        return mail.kind().group().isPresent()
                ? BaseUrl.get() + "/app/account?mails=" + mail.kind().name()
                : "";
    }

    private static Optional<Link> stopLink(OutgoingMail mail, Texts texts) {
        return Optional.of(stop(mail))
                .filter(address -> !address.isEmpty())
                .map(address -> new Link(
                        texts.get(
                                switch (mail.kind()) {
                                    case DAILY_DIGEST -> "notifications.mail.choose";
                                    case REPORT_RECEIVED -> "notifications.mail.not-me";
                                    case APPLICATION_FORWARDED -> "notifications.mail.not-mine";
                                    default -> "notifications.mail.stop";
                                }),
                        address));
    }

    /** Whether the mail program itself can do it (RFC 8058). */
    private static boolean isOneClick(OutgoingMail mail) {
        return isAlert(mail) || isReceipt(mail);
    }

    private static boolean isAlert(OutgoingMail mail) {
        return mail.kind() == MessageKind.JOBS_FOUND && !mail.facts().token().isEmpty();
    }

    /** To an address that a stranger may have typed. */
    private static boolean isReceipt(OutgoingMail mail) {
        return mail.kind() == MessageKind.REPORT_RECEIVED
                && !mail.facts().token().isEmpty();
    }

    /** The page where the reader acts on it. The secrets of links are letters and digits that need no escaping. */
    static String path(MessageKind kind, MessageFacts facts) {
        return switch (kind) {
            case ACCOUNT_CONFIRMATION -> "/confirm/" + facts.token();
            case PASSWORD_RESET -> "/password/reset/" + facts.token();
            case MEMBER_INVITED -> "/invitation/" + facts.token();
            case REGISTRATION_REPEATED, ACCOUNT_RESTORED, SECOND_FACTORS_RESET, ACCOUNT_IDLE -> "/login";
            case PASSWORD_CHANGED -> "/password/forgot";
            case SECOND_FACTOR_ADDED,
                    SECOND_FACTOR_REMOVED,
                    PASSKEY_RENAMED,
                    RECOVERY_CODES_MADE,
                    RECOVERY_CODE_USED,
                    SIGN_ON_JOINED -> "/app/account";
            case REGISTRATION_REFUSED, ACCOUNT_SUSPENDED, ERASURE_DONE -> "/";
            case ERASURE_ASKED, ERASURE_PARTLY -> "/app/account/delete";
            case ORGANIZATION_WARNED,
                    ORGANIZATION_SUSPENDED,
                    ORGANIZATION_BLOCKED,
                    ORGANIZATION_RESTORED,
                    ORGANIZATION_VERIFIED,
                    ORGANIZATION_NOT_VERIFIED,
                    DOMAIN_PROVED,
                    DOMAIN_LOST,
                    DOMAIN_REFUSED,
                    RETENTION_DUE,
                    ERASURE_AT_EMPLOYER,
                    APPLICATION_ERASED,
                    HOLD_ENDS -> "/app/organization";
            case API_TOKEN_MADE, API_TOKEN_REVOKED ->
                "/app/organization" + (facts.slug().isEmpty() ? "" : "/" + facts.slug() + "/tokens");
            case WEBHOOK_ADDED, WEBHOOK_CHANGED, WEBHOOK_DISABLED ->
                "/app/organization" + (facts.slug().isEmpty() ? "" : "/" + facts.slug() + "/webhooks");
            case PROVIDER_CHANGED, OWNER_ENTERED ->
                "/app/organization" + (facts.slug().isEmpty() ? "" : "/" + facts.slug() + "/sign-on");
            case ARCHIVE_ASKED, ARCHIVE_FETCHED ->
                "/app/organization" + (facts.slug().isEmpty() ? "" : "/" + facts.slug() + "/export");
            case TRUST_ENDED -> isAboutDecision(kind, facts) ? decision(facts) : "/app/organization";
            case NOTES_ASKED, NOTES_DUE ->
                "/app/organization" + (facts.slug().isEmpty() ? "" : "/" + facts.slug() + "/requests");
            case STAFF_CHANGED -> "/app/account";
            case CASES_WAIT, CASES_LATE -> "/app/moderation";
            case REPORT_RECEIVED, REPORT_DECIDED -> "/reports/" + facts.token();
            case APPEALS_WAIT -> "/app/moderation/appeals";
            case APPEAL_RECEIVED, APPEAL_DECIDED ->
                facts.decision() == null || facts.decision().statement().isEmpty() ? "/" : decision(facts);
            case ADVERT_REPORTED, MESSAGE_REPORTED -> "/app/moderation/reports";
            case VERIFICATION_WAITS -> "/app/admin/organizations?status=PENDING";
            case POSTING_SUBMITTED,
                    POSTING_PUBLISHED,
                    POSTING_SENT_BACK,
                    POSTING_BLOCKED,
                    POSTING_HELD,
                    POSTING_GIVEN_BACK,
                    POSTING_IN_REVIEW_AGAIN -> "/app/postings/" + facts.reference();
            case LAW_CHANGED, LAW_PAUSED -> "/app/today";
            case APPLICATION_ARRIVED, APPLICATION_REPLACED, APPLICATION_WITHDRAWN ->
                "/app/pipeline/" + facts.reference();
            case MEMBER_APPLIED -> "/app/postings/" + facts.reference() + "/team";
            case DECISION_RELEASED -> "/app/applications" + (isList(kind, facts) ? "" : application(facts));
            case APPLICATION_RECEIVED,
                    REPLACEMENT_RECEIVED,
                    APPLICATION_IN_REVIEW,
                    ANSWER_LATE,
                    RETENTION_ENDS,
                    NOTES_ANSWERED,
                    NOTES_OVERDUE -> "/app/applications" + application(facts);
            case EMPLOYER_SUSPENDED, EMPLOYER_BLOCKED, EMPLOYER_RESTORED -> "/app/applications";
            case ANSWERS_OVERDUE -> "/app/pipeline/" + facts.reference() + "?view=list&show=overdue";
            case LEGAL_ANSWER_DUE -> "/app/today";
            case LEGAL_ANSWER_OVERDUE -> "/app/today/answers";
            case CLOSE_OUT_DUE -> "/app/pipeline/" + facts.reference() + "/close-out";
            case MESSAGE_RECEIVED, MESSAGE_ARRIVED ->
                facts.application() == null
                        ? "/app/messages"
                        : "/app/messages/" + facts.application().reference();
            // About a request for contact there is no application.
            case MESSAGE_REPORT_DISMISSED, MESSAGE_REPORT_UPHELD ->
                facts.application() == null
                        ? "/app/profile/contacts"
                        : "/app/messages/" + facts.application().reference();
            case REPLY_NOT_DELIVERED, MESSAGE_WARNED -> "/app/messages";
            case MENTIONED -> "/app/pipeline/" + facts.reference() + application(facts) + "/notes";
            case TASK_GIVEN, TASK_DUE -> "/app/pipeline/" + facts.reference() + application(facts);
            case INTERVIEW_TIMES_OFFERED ->
                facts.token().isEmpty() ? "/app/applications" + application(facts) : "/interviews/" + facts.token();
            case INTERVIEW_SET, INTERVIEW_CHANGED, INTERVIEW_CANCELLED, INTERVIEW_STANDS, INTERVIEW_REMINDER ->
                "/app/applications" + application(facts);
            case PANEL_CANCELLED, PANEL_LEFT -> "/app/interviews"; // they may read the application no longer
            case PANEL_SET, PANEL_CHANGED, PANEL_REMINDER, INTERVIEW_RESPONSE ->
                "/app/pipeline/" + facts.reference() + application(facts) + "/interviews";
            case PANEL_AGENDA ->
                facts.interview() == null
                        ? "/app/interviews"
                        : "/app/pipeline/" + facts.reference() + application(facts) + "/interviews";
            case APPROVAL_DUE, APPROVAL_REMINDER, APPROVAL_TAKEN_BACK ->
                facts.offer() == null
                        ? "/app/requisitions/" + facts.reference()
                        : "/app/offers/" + facts.offer().reference();
            case APPROVAL_GIVEN, APPROVAL_REFUSED, APPROVER_MISSING ->
                facts.offer() == null ? "/app/requisitions/" + facts.reference() : offer(facts);
            case OFFER_ANSWERED -> offer(facts);
            case OFFER_SENT, OFFER_REMINDER, OFFER_ENDED -> "/offers" + application(facts);
            case REFEREE_ASKED, REFEREE_REMINDED -> "/references/" + facts.token();
            case REFERENCES_ASKED, DOCUMENT_ASKED, DOCUMENT_REMINDED, DOCUMENT_RETURNED ->
                "/app/applications" + application(facts);
            case REFEREE_ANSWERED, DOCUMENT_SENT ->
                "/app/pipeline/" + facts.reference() + application(facts) + "/documents";
            case DOMAIN_LINK -> "/domain/" + facts.token();
            case OUTCOME_ASKED, HIRE_START_ASKED, START_ASKED -> "/outcome/" + facts.token();
            case SURVEY_ASKED -> "/survey/" + facts.token();
            case POOL_ASKED, CONSENT_ENDS ->
                facts.token().isEmpty() ? "/app/profile/kept-by" : "/pool/" + facts.token();
            case POOL_INVITATION -> Addresses.job(facts.reference(), facts.posting());
            case POOL_LEFT -> "/app/profile/kept-by";
            case CONSENT_WITHDRAWN -> "/app/pool";
            case PROFILE_HIDES_SOON -> "/app/profile/visibility";
            case PERSON_ENTERED -> "/entered/" + facts.token();
            case APPLICATION_FORWARDED -> "/apply/" + facts.token();
            case CONTACT_REQUESTED -> "/app/profile/contacts";
            case CONTACT_ACCEPTED -> "/app/candidates/requests";
            case SCORECARD_DUE, SCORECARDS_COMPLETE ->
                "/app/pipeline/" + facts.reference() + application(facts) + "/scorecards";
            case JOBS_FOUND -> "/alerts/jobs?token=" + facts.token();
            case DAILY_DIGEST -> "/app";
        };
    }

    private static String offer(MessageFacts facts) {
        return "/app/pipeline/" + facts.reference() + application(facts) + "/offer";
    }

    private static String application(MessageFacts facts) {
        return facts.application() == null ? "" : "/" + facts.application().reference();
    }

    /** A header is one line: a title with a line break would start another header. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
