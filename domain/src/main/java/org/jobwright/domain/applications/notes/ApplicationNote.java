package org.jobwright.domain.applications.notes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.notes.NoteEvent.NoteEdited;
import org.jobwright.domain.applications.notes.NoteEvent.NoteWritten;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A note by a member of the employer for colleagues, or for themselves. The candidate never sees it in the product.
 *
 * <p>Its author may edit it. For a short while that is mending a slip; after that the former text stays readable beside
 * the new one.
 */
@Entity
@Table(name = "application_note")
public class ApplicationNote extends AggregateRoot<NoteId> {

    public static final int MAX_TEXT = 4000;

    /** How long an edit leaves no trace. */
    public static final Duration MENDABLE = Duration.ofMinutes(15);

    /** How many former texts stay readable; then the author writes another note. */
    public static final int MOST_FORMER = 50;

    @EmbeddedId
    private NoteId id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "application_id", updatable = false)
    private JobApplication application;

    private String text;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private NoteVisibility visibility;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id", updatable = false))
    private AccountId author;

    /** The name of the program that did it for the author; null if they did it. The database knows who calls. */
    @Column(insertable = false, updatable = false)
    private String program;

    @Column(updatable = false)
    private Instant at;

    private Instant editedAt;

    @ElementCollection
    @CollectionTable(name = "note_mention", joinColumns = @JoinColumn(name = "note_id"))
    // Not nullable: Hibernate writes a collection anew whose elements could be null.
    @AttributeOverride(name = "value", column = @Column(name = "account_id", nullable = false))
    private Set<AccountId> mentioned = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "note_former_text", joinColumns = @JoinColumn(name = "note_id"))
    @OrderColumn(name = "position")
    private List<FormerText> former = new ArrayList<>();

    protected ApplicationNote() {}

    public ApplicationNote(
            JobApplication application, String text, NoteVisibility visibility, AccountId author, Instant now) {
        application.requireNotWithdrawn();
        this.id = NoteId.next();
        this.application = application;
        this.text = checked(text);
        this.visibility = visibility;
        this.author = author;
        this.at = now;
    }

    /** The note is complete; whom it names is told. Nobody is named in a private note. */
    public NoteWritten written(Set<AccountId> named) {
        return new NoteWritten(id, application.getId(), application.getOrganization(), author, name(named), at);
    }

    /** Its author changes the text; only people who were not named before are told. */
    public NoteEdited edit(String changed, Set<AccountId> named, AccountId by, Instant now) {
        if (!author.equals(by)) {
            throw new NotAllowed();
        }
        application.requireNotWithdrawn();
        String newText = checked(changed);
        if (!newText.equals(text)) {
            if (now.isAfter(at.plus(MENDABLE))) {
                if (former.size() >= MOST_FORMER) {
                    throw new RuleViolation("applications.note.changed-often", MOST_FORMER);
                }
                former.add(new FormerText(text, now));
                editedAt = now;
            }
            text = newText;
        }
        return new NoteEdited(id, application.getId(), application.getOrganization(), author, name(named), now);
    }

    /** Those of them who were not named before. */
    private Set<AccountId> name(Set<AccountId> named) {
        Set<AccountId> fresh = new HashSet<>(visibility == NoteVisibility.PRIVATE ? Set.of() : named);
        fresh.remove(author);
        fresh.removeAll(mentioned);
        mentioned.addAll(fresh);
        return fresh;
    }

    private static String checked(String text) {
        if (text == null || text.isBlank()) {
            throw new RuleViolation("applications.note.required");
        }
        if (text.length() > MAX_TEXT) {
            throw new RuleViolation("applications.note.too-long", MAX_TEXT);
        }
        return text.strip();
    }

    @Override
    public NoteId getId() {
        return id;
    }

    public JobApplication getApplication() {
        return application;
    }

    public String getText() {
        return text;
    }

    public NoteVisibility getVisibility() {
        return visibility;
    }

    public AccountId getAuthor() {
        return author;
    }

    /** When the former text was last replaced; null if it was not, or only while mending a slip. */
    public Instant getEditedAt() {
        return editedAt;
    }

    public List<FormerText> getFormer() {
        return List.copyOf(former);
    }
}
