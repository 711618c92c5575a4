package org.jobwright.container.interviews;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.rooms.RoomId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.interviews.InterviewService;
import org.jobwright.services.interviews.PlanInterview;
import org.jobwright.services.interviews.rooms.RoomChoice;
import org.jobwright.services.interviews.rooms.RoomQueries;
import org.jobwright.services.interviews.rooms.RoomService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rooms of an employer: each has one interview at a time, and its name is the place of the invitation. */
@ContainerTest
class InterviewRoomsIT {

    @Inject
    private InterviewFixture fixture;

    @Inject
    private InterviewService interviews;

    @Inject
    private RoomService rooms;

    @Inject
    private RoomQueries queries;

    @Inject
    private Harbour harbour;

    @Inject
    private OneRole oneRole;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    private Candidacy ada;
    private AccountId owner;
    private RoomId elbe;
    private JobApplicationId ben;

    @BeforeEach
    void aRoom() throws Exception {
        ada = fixture.begin();
        ada.invite(ada.id());
        owner = ada.opening().recruiter();
        ben = ada.another("Ben");
        elbe = ada.asOwner(() -> rooms.add(ada.opening().organization(), " Room  Elbe "));
    }

    @Test
    void theRoomIsThePlaceOfTheInvitationAndTakenThen() throws Exception {
        InterviewId talk = plan(ada.id(), fixture.soon(), "Gate 2", owner);
        Callers.asPerson(owner, () -> interviews.tell(talk, fixture.one(talk).version()));
        fixture.passTwoMinutes(talk);
        assertEquals(
                "Room Elbe, Gate 2", fixture.mine().getFirst().appointment().place());
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'INTERVIEW_SET' and subject_id = ?"
                                + " and facts::text like '%Room Elbe, Gate 2%'",
                        talk.value()));
        AccountId sol = ada.member(OrganizationRole.RECRUITER, "Sol Greaves");
        assertRefused("interviews.room.taken", () -> plan(ben, fixture.soon().plusMinutes(30), "", sol));
        InterviewId after = plan(ben, fixture.soon().plusMinutes(45), "", sol);
        assertRefused(
                "interviews.room.taken",
                () -> Callers.asPerson(
                        owner,
                        () -> interviews.change(
                                after,
                                fixture.one(ben, after).version(),
                                command(fixture.soon().plusMinutes(20), "", sol))));
        Callers.asPerson(owner, () -> interviews.cancel(talk, fixture.one(talk).version()));
        fixture.passTwoMinutes(talk);
        Callers.asPerson(
                owner,
                () -> interviews.change(
                        after,
                        fixture.one(ben, after).version(),
                        command(fixture.soon().plusMinutes(20), "", sol)));
    }

    @Test
    void ofTwoWhoTakeARoomAtOnceOneGetsIt() throws Exception {
        AccountId sol = ada.member(OrganizationRole.RECRUITER, "Sol Greaves");
        assertRefused(
                "constraint.ex_interview_room",
                () -> race.second(
                        () -> plan(ada.id(), fixture.soon(), "", owner), () -> plan(ben, fixture.soon(), "", sol)));
    }

    @Test
    void anotherPlaceOrTimeLeavesTheRoomToOthers() throws Exception {
        InterviewId talk = plan(ada.id(), fixture.soon(), "Gate 2", owner);
        Appointment planned = fixture.one(talk).appointment();
        assertEquals("Gate 2", planned.placeBesidesRoom());
        Callers.asPerson(
                owner,
                () -> interviews.change(
                        talk,
                        fixture.one(talk).version(),
                        fixture.command(fixture.soon().plusDays(1), owner)));
        assertEquals(null, fixture.one(talk).appointment().room());
        plan(ben, fixture.soon().plusDays(1), "", ada.member(OrganizationRole.RECRUITER, "Sol Greaves"));
    }

    @Test
    void aRoomThatIsRemovedStaysThePlace() throws Exception {
        InterviewId talk = plan(ada.id(), fixture.soon(), "", owner);
        Callers.asPerson(owner, () -> rooms.remove(elbe));
        assertEquals("Room Elbe", fixture.one(talk).appointment().place());
        assertEquals("", fixture.one(talk).appointment().placeBesidesRoom());
        assertRefused(NOT_FOUND, () -> plan(ben, fixture.soon().plusDays(3), "", owner));
        Callers.asPerson(owner, () -> interviews.tell(talk, fixture.one(talk).version()));
        fixture.passTwoMinutes(talk);
        assertEquals("Room Elbe", fixture.mine().getFirst().appointment().place());
    }

    @Test
    void ownersAndRecruitersNameRoomsOfTheirOwn() throws Exception {
        AccountId manager = ada.member(OrganizationRole.HIRING_MANAGER, "Mia Hart");
        Opening other = harbour.opening();
        AccountId rival = other.recruiter();
        assertRefused(
                "constraint.uq_organization_room_folded",
                () -> ada.asOwner(() -> rooms.add(ada.opening().organization(), "room elbe")));
        assertRefused(
                "interviews.rooms.name",
                () -> ada.asOwner(() -> rooms.add(ada.opening().organization(), " ")));
        oneRole.during(() -> {
            assertRefused(NOT_ALLOWED, () -> Callers.asPerson(manager, () -> rooms.remove(elbe)));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(rival, () -> rooms.remove(elbe)));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(rival, () -> queries.choices(ada.id())));
        });
        RoomId foreign = Callers.asPerson(rival, () -> rooms.add(other.organization(), "Elsewhere"));
        assertRefused(
                NOT_FOUND,
                () -> ada.asOwner(
                        () -> interviews.plan(ada.id(), fixture.command(fixture.soon(), "", foreign, owner), false)));
        RoomChoice seen = choices().getFirst();
        Callers.asPerson(owner, () -> rooms.rename(elbe, seen.version(), "Weser"));
        assertRefused(STALE, () -> Callers.asPerson(owner, () -> rooms.rename(elbe, seen.version(), "Spree")));
        assertEquals(List.of("Weser"), choices().stream().map(RoomChoice::name).toList());
        rows.change(
                "insert into organization_room (id, version, organization_id, name, folded)"
                        + " select gen_random_uuid(), 0, ?, 'r' || i, 'r' || i from generate_series(1, 99) i",
                ada.opening().organization().value());
        assertRefused(
                "interviews.rooms.limit",
                () -> ada.asOwner(() -> rooms.add(ada.opening().organization(), "More")));
        assertEquals(100, choices().size());
    }

    private List<RoomChoice> choices() throws Exception {
        return ada.asOwner(() -> queries.choices(ada.id()));
    }

    private InterviewId plan(JobApplicationId application, LocalDateTime start, String place, AccountId member)
            throws Exception {
        return ada.asOwner(() -> interviews.plan(application, command(start, place, member), false));
    }

    private PlanInterview command(LocalDateTime start, String place, AccountId member) {
        return fixture.command(start, place, elbe, member);
    }
}
