package org.jobwright.domain.interviews.rooms;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.jobwright.domain.interviews.rooms.RoomEvent.RoomAdded;
import org.jobwright.domain.interviews.rooms.RoomEvent.RoomRemoved;
import org.jobwright.domain.interviews.rooms.RoomEvent.RoomRenamed;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.TypedText;

/** A room of an organization in which interviews can be planned, one at a time. */
@Entity
@Table(name = "organization_room")
public class Room extends AggregateRoot<RoomId> {

    public static final int MAX_NAME = 60;

    /** How many an organization has at most. */
    public static final int MOST = 100;

    @EmbeddedId
    private RoomId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    private String name;

    /** The name by which it is found: two rooms do not have the same one. */
    private String folded;

    protected Room() {}

    /**
     * A new one.
     *
     * @param others how many the organization has already
     */
    public Room(OrganizationId organization, String name, long others) {
        if (others >= MOST) {
            throw new RuleViolation("interviews.rooms.limit", MOST);
        }
        this.id = RoomId.next();
        this.organization = organization;
        call(name);
    }

    public RoomAdded added(Instant now) {
        return new RoomAdded(id, organization, now);
    }

    public RoomRenamed rename(String other, Instant now) {
        call(other);
        return new RoomRenamed(id, organization, now);
    }

    /** It is about to be removed. */
    public RoomRemoved removed(Instant now) {
        return new RoomRemoved(id, organization, now);
    }

    private void call(String given) {
        String line = TypedText.line(given).replaceAll("\\s+", " ");
        if (line.isEmpty() || line.length() > MAX_NAME) {
            throw new RuleViolation("interviews.rooms.name", MAX_NAME);
        }
        name = line;
        folded = line.toLowerCase(Locale.ROOT);
    }

    /** As an interview has it. */
    public BookedRoom booked() {
        return new BookedRoom(id.value(), name);
    }

    @Override
    public RoomId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public String getName() {
        return name;
    }
}
