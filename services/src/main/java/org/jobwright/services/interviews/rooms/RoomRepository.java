package org.jobwright.services.interviews.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.rooms.Room;
import org.jobwright.domain.interviews.rooms.RoomId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads and stores rooms; the caller has already checked access. */
@ApplicationScoped
public class RoomRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    void add(Room room) {
        entityManager.persist(room);
    }

    void remove(Room room) {
        entityManager.remove(room);
    }

    Optional<Room> find(RoomId id) {
        return Optional.ofNullable(entityManager.find(Room.class, id));
    }

    /** How many there are, until the end of the transaction. */
    long lockAndCount(OrganizationId organization) {
        lock.hold("rooms of " + organization);
        return entityManager
                .createQuery("select count(r) from Room r where r.organization = :organization", Long.class)
                .setParameter("organization", organization)
                .getSingleResult();
    }

    /** By name. */
    List<RoomChoice> of(OrganizationId organization) {
        return entityManager
                .createQuery(
                        "select new org.jobwright.services.interviews.rooms.RoomChoice(r.id, r.version, r.name)"
                                + " from Room r where r.organization = :organization order by r.folded",
                        RoomChoice.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    /**
     * A room of an employer that nobody else has then.
     *
     * @param but the interview that is planned there
     * @throws NotFound if the employer has no such room
     * @throws RuleViolation {@code interviews.room.taken}
     */
    public Room requireFree(RoomId id, OrganizationId organization, InterviewTime time, InterviewId but) {
        Room room = find(id).filter(found -> found.getOrganization().equals(organization))
                .orElseThrow(NotFound::new);
        boolean taken = (Boolean) entityManager
                .createNativeQuery("select jobwright_room_taken(:room, :from, :until, :but)", Boolean.class)
                .setParameter("room", id.value())
                .setParameter("from", time.startsAt().atOffset(ZoneOffset.UTC))
                .setParameter("until", time.endsAt().atOffset(ZoneOffset.UTC))
                .setParameter("but", but.value())
                .getSingleResult();
        if (taken) {
            throw new RuleViolation("interviews.room.taken", room.getName());
        }
        return room;
    }
}
