package org.jobwright.domain.interviews.kits;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.interviews.kits.KitEvent.KitArchived;
import org.jobwright.domain.interviews.kits.KitEvent.KitChanged;
import org.jobwright.domain.interviews.kits.KitEvent.KitMade;
import org.jobwright.domain.interviews.kits.KitEvent.KitRestored;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.TypedText;

/**
 * A plan for one kind of interview, under a name that is unique within the organization. A change is a new
 * {@link KitVersion}: scorecards that were asked for by an earlier one keep it.
 */
@Entity
@Table(name = "interview_kit")
public class InterviewKit extends AggregateRoot<InterviewKitId> {

    /** How many an organization can use at once. */
    public static final int MOST = 100;

    public static final int MAX_NAME = 80;

    @EmbeddedId
    private InterviewKitId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    private String name;

    /** The number of the latest version, from 1. */
    private int number;

    /** Since when nobody can choose it; null while it can be chosen. */
    private Instant archivedAt;

    protected InterviewKit() {}

    public InterviewKit(OrganizationId organization, String name) {
        this.id = InterviewKitId.next();
        this.organization = organization;
        this.name = checked(name);
    }

    /** The next version of what it says, under the name of now. */
    public KitVersion next(KitContent content, AccountId by, Instant now) {
        number++;
        return new KitVersion(this, content, by, now);
    }

    /** The event of its first version. */
    public KitMade made(Instant now) {
        return new KitMade(id, organization, now);
    }

    /** Gives it another name, which scorecards show from now on. */
    public KitChanged rename(String changed, Instant now) {
        name = checked(changed);
        return new KitChanged(id, organization, now);
    }

    /** Takes it out of the choice, or puts it back. */
    public KitEvent archive(boolean out, Instant now) {
        archivedAt = out ? now : null;
        return out ? new KitArchived(id, organization, now) : new KitRestored(id, organization, now);
    }

    private static String checked(String typed) {
        String line = TypedText.line(typed);
        if (line.isEmpty() || line.length() > MAX_NAME) {
            throw new InvalidInput(FieldProblem.of("name", "interviews.kit.name", MAX_NAME));
        }
        return line;
    }

    @Override
    public InterviewKitId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public String getName() {
        return name;
    }

    public int getNumber() {
        return number;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }
}
