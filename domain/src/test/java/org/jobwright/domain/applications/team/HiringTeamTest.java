package org.jobwright.domain.applications.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class HiringTeamTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final AccountId OWEN = AccountId.next();
    private static final AccountId MAYA = AccountId.next();

    private HiringTeam team;

    @BeforeEach
    void owenLeads() {
        team = new HiringTeam(JobPostingId.next(), OrganizationId.next(), List.of());
        team.add(OWEN, HiringTeamPart.LEAD, NOW);
    }

    @Test
    void aMemberHasOnePlace() {
        team.add(MAYA, HiringTeamPart.INTERVIEWER, NOW);
        assertRefused("applications.team.already", () -> team.add(MAYA, HiringTeamPart.APPROVER, NOW));
    }

    @Test
    void theSecondLeadIsRefused() {
        assertThrows(StaleData.class, () -> team.add(MAYA, HiringTeamPart.LEAD, NOW));
        team.add(MAYA, HiringTeamPart.INTERVIEWER, NOW);
        assertRefused(
                "applications.team.appoint", () -> team.change(MAYA, HiringTeamPart.INTERVIEWER, HiringTeamPart.LEAD));
    }

    @Test
    void aTeamKeepsItsLead() {
        assertRefused("applications.team.lead-stays", () -> team.remove(OWEN, NOW));
        assertRefused(
                "applications.team.lead-stays", () -> team.change(OWEN, HiringTeamPart.LEAD, HiringTeamPart.APPROVER));
    }

    @Test
    void theFormerLeadStaysAsHiringManager() {
        team.add(MAYA, HiringTeamPart.INTERVIEWER, NOW);
        team.relieveLead(OWEN);
        team.appoint(MAYA);
        assertEquals(Optional.of(MAYA), team.lead().map(HiringTeamMember::getAccount));
        assertEquals(
                HiringTeamPart.HIRING_MANAGER, team.find(OWEN).orElseThrow().getPart());
    }

    @Test
    void onlyTheLeadThatWasSeenIsRelieved() {
        team.add(MAYA, HiringTeamPart.INTERVIEWER, NOW);
        assertThrows(StaleData.class, () -> team.relieveLead(null));
        assertThrows(StaleData.class, () -> team.relieveLead(MAYA));
    }

    @Test
    void onlyThePartThatWasSeenIsChanged() {
        team.add(MAYA, HiringTeamPart.INTERVIEWER, NOW);
        assertThrows(StaleData.class, () -> team.change(MAYA, HiringTeamPart.APPROVER, HiringTeamPart.HIRING_MANAGER));
        team.change(MAYA, HiringTeamPart.INTERVIEWER, HiringTeamPart.HIRING_MANAGER);
        assertEquals(
                HiringTeamPart.HIRING_MANAGER, team.find(MAYA).orElseThrow().getPart());
    }

    @Test
    void aPlaceThatEndedIsFree() {
        team.add(MAYA, HiringTeamPart.INTERVIEWER, NOW);
        team.remove(MAYA, NOW);
        assertThrows(StaleData.class, () -> team.remove(MAYA, NOW));
        team.add(MAYA, HiringTeamPart.APPROVER, NOW);
        assertEquals(2, team.members().size());
    }

    @Test
    void aTeamWithoutALeadGetsOne() {
        HiringTeam left = new HiringTeam(JobPostingId.next(), OrganizationId.next(), List.of());
        left.add(MAYA, HiringTeamPart.INTERVIEWER, NOW);
        left.relieveLead(null);
        left.appoint(MAYA);
        assertEquals(Optional.of(MAYA), left.lead().map(HiringTeamMember::getAccount));
    }

    @Test
    void aTeamHasAtMostFiftyMembers() {
        for (int i = 1; i < HiringTeam.MOST_MEMBERS; i++) {
            team.add(AccountId.next(), HiringTeamPart.INTERVIEWER, NOW);
        }
        assertRefused("applications.team.full", () -> team.add(MAYA, HiringTeamPart.APPROVER, NOW));
    }

    private static void assertRefused(String code, Executable command) {
        assertEquals(code, assertThrows(RuleViolation.class, command).getCode());
    }
}
