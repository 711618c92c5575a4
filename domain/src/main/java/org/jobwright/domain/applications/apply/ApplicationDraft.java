package org.jobwright.domain.applications.apply;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.ApplicationDraftId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.Attachment;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.VisitSource;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * The intent to apply for one posting.
 *
 * <p>It begins when a form is first submitted, by someone with or without an account. The link alone opens nothing:
 * without an account, only the browser that began the draft sees it; from the first change by someone signed in it
 * belongs to that account permanently, so that no one can share a draft and read or change what another person writes;
 * the account finds it without the link.
 * It can be changed until it is sent; then its content is deleted here, because the application has it, and only the
 * link to that application stays. A draft that is not sent ends after a week.
 */
@Entity
@Table(name = "application_draft")
public class ApplicationDraft extends AggregateRoot<ApplicationDraftId> {

    public static final Duration LIFE = Duration.ofDays(7);

    @EmbeddedId
    private ApplicationDraftId id;

    private String tokenHash;

    /** The one before its account went on elsewhere: a form that is still open there keeps what is typed. */
    private String formerTokenHash;

    /** The browser that began it; null if it began without a cookie, which only an account can do. */
    private String browserHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_id"))
    private AccountId owner;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id"))
    private JobPostingId posting;

    @JdbcTypeCode(SqlTypes.JSON)
    private ApplicationContent content;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "document_id"))
    private DocumentId document;

    @ElementCollection
    @CollectionTable(name = "draft_attachment", joinColumns = @JoinColumn(name = "draft_id"))
    @OrderColumn(name = "position")
    private List<Attachment> attachments = new ArrayList<>();

    /** The earlier application that it was started from; null for none. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "former_application_id"))
    private JobApplicationId former;

    private String source;

    /** A program of the employer handed it over; it counts as begun once its writer took it. */
    @Column(updatable = false)
    private boolean forwarded;

    private Instant expiresAt;

    @Embedded
    private DraftProgress progress;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application_id"))
    private JobApplicationId application;

    protected ApplicationDraft() {}

    /** Begins an intent. {@code source} says where the person came from; null if unknown. */
    public ApplicationDraft(DraftToken token, JobPostingId posting, String source, DraftWriter writer, Instant now) {
        if (writer.account() == null && writer.browser() == null) {
            throw new NotFound();
        }
        this.id = ApplicationDraftId.next();
        this.tokenHash = token.hash();
        this.browserHash = writer.browser() == null ? null : writer.browser().hash();
        this.owner = writer.account();
        this.posting = posting;
        this.source = VisitSource.read(source).map(VisitSource::text).orElse(null);
        this.content = ApplicationContent.EMPTY;
        this.progress = DraftProgress.BEGUN;
        this.expiresAt = now.plus(LIFE);
    }

    /**
     * Begins one with what somebody typed on another site. No browser has its secret, so only who signs in by the mailed link
     * sees it.
     */
    public static ApplicationDraft forwarded(
            DraftToken token, JobPostingId posting, String source, ApplicationContent typed, Instant now) {
        DraftWriter nobody = new DraftWriter(null, Secret.next());
        ApplicationDraft draft = new ApplicationDraft(token, posting, source, nobody, now);
        draft.forwarded = true;
        draft.keep(typed, nobody, now);
        return draft;
    }

    /** Behaves as if there were no draft, unless it is this writer's own. */
    public void requireWriter(DraftWriter writer) {
        boolean own = owner == null
                ? writer.browser() != null && writer.browser().hash().equals(browserHash)
                : owner.equals(writer.account());
        if (!own) {
            throw new NotFound();
        }
    }

    /**
     * The secret that carries the draft to another browser in which its writer signs in, such as the one that opens the
     * link in a mail. Empty once the draft belongs to an account, which needs nothing else.
     */
    public Optional<Secret> handover() {
        if (owner != null) {
            return Optional.empty();
        }
        // In the form of our other secrets, which no log shows.
        byte[] mixed = HexFormat.of().parseHex(new Secret("draft " + browserHash).hash());
        return Optional.of(new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(mixed)));
    }

    /** Behaves as if there were no draft to anyone who may not take it over. */
    public void requireTakeOver(Secret handover, AccountId account) {
        if (!account.equals(owner) && !handover().filter(handover::equals).isPresent()) {
            throw new NotFound();
        }
    }

    /**
     * Gives the draft to its writer's account. Only the first time needs the secret of {@link #handover()}.
     *
     * @return whether it counts as begun with that
     */
    public boolean takeOver(Secret handover, AccountId account) {
        requireTakeOver(handover, account);
        boolean begins = forwarded && owner == null;
        owner = account;
        return begins;
    }

    /** Whether a program handed it over, nobody took it, and this is the secret of its mail. */
    public boolean isWaiting(Secret handover) {
        return forwarded && handover().filter(handover::equals).isPresent();
    }

    /** Its account goes on with it in another browser, where the token is not known. The former one still works. */
    public void resume(DraftToken token, AccountId account, Instant now) {
        if (!account.equals(owner)) {
            throw new NotFound();
        }
        requireUsable(now);
        formerTokenHash = tokenHash;
        tokenHash = token.hash();
    }

    /** Fills it from an earlier application of its writer, whose parts stay marked until they are changed. */
    public void startFrom(JobApplicationId application, ApplicationContent copied, DraftWriter writer, Instant now) {
        keep(copied, writer, now);
        former = application;
    }

    /** Stores the current input, replacing the previous one. */
    public void keep(ApplicationContent typed, DraftWriter writer, Instant now) {
        requireWriter(writer);
        requireUsable(now);
        if (owner == null) {
            owner = writer.account();
        }
        content = typed;
        progress = DraftProgress.of(content, document != null);
        expiresAt = now.plus(LIFE);
    }

    /** Attaches a file, replacing the previous one. */
    public void attach(DocumentId file, Instant now) {
        requireUsable(now);
        document = file;
        progress = DraftProgress.of(content, true);
    }

    /** Adds a file next to the CV; a file that answers a question replaces the previous answer. */
    public void add(Attachment file, Instant now) {
        requireRoomFor(file.question(), now);
        attachments.removeIf(former -> answers(former, file.question()));
        attachments.add(file);
    }

    /**
     * Takes over the files of an earlier application. There may be more of a kind than can be added: when a question is
     * reworded, its file becomes an unrequested one.
     */
    public void carryOver(List<Attachment> sent, Instant now) {
        requireUsable(now);
        attachments.addAll(sent);
    }

    /**
     * Refuses one more file of its kind.
     *
     * @param question the question that it would answer; null for none
     */
    public void requireRoomFor(String question, Instant now) {
        requireUsable(now);
        List<Attachment> staying =
                attachments.stream().filter(file -> !answers(file, question)).toList();
        if (staying.size() >= Attachment.MAX_FILES) {
            throw new RuleViolation("applications.attachments.too-many-in-all", Attachment.MAX_FILES);
        }
        long others = staying.stream().filter(file -> file.question() == null).count();
        if (question == null && others >= Attachment.MAX_OTHERS) {
            throw new RuleViolation("applications.attachments.too-many", Attachment.MAX_OTHERS);
        }
    }

    private static boolean answers(Attachment file, String question) {
        return question != null && question.equals(file.question());
    }

    /** Removes files other than the CV; ids that are not in the draft are ignored. */
    public void remove(Set<DocumentId> files, Instant now) {
        requireUsable(now);
        attachments.removeIf(file -> files.contains(file.document()));
    }

    /** The application exists; from now on the draft only leads to it. */
    public void sentAs(JobApplicationId sent, AccountId by, Instant now) {
        requireUsable(now);
        owner = by;
        application = sent;
        former = null;
        content = ApplicationContent.EMPTY;
        document = null;
        attachments.clear();
    }

    public boolean isSent() {
        return application != null;
    }

    public boolean isExpired(Instant now) {
        return !isSent() && !expiresAt.isAfter(now);
    }

    private void requireUsable(Instant now) {
        if (isSent()) {
            throw new RuleViolation("applications.draft.already-sent");
        }
        if (isExpired(now)) {
            throw new NotFound();
        }
    }

    @Override
    public ApplicationDraftId getId() {
        return id;
    }

    public JobPostingId getPosting() {
        return posting;
    }

    public ApplicationContent getContent() {
        return content;
    }

    public DocumentId getDocument() {
        return document;
    }

    /** The files other than the CV. */
    public List<Attachment> getAttachments() {
        return List.copyOf(attachments);
    }

    /** The earlier application that it was started from; null for none. */
    public JobApplicationId getFormer() {
        return former;
    }

    /** How far its writer got in the form. */
    public DraftProgress getProgress() {
        return progress;
    }

    public String getSource() {
        return source;
    }

    public JobApplicationId getApplication() {
        return application;
    }
}
