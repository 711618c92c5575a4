package org.jobwright.web.applications.team;

import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.services.applications.team.AddToTeam;
import org.jobwright.services.applications.team.AppointLead;
import org.jobwright.services.applications.team.ChangePart;
import org.jobwright.services.applications.team.HiringTeamDetails;
import org.jobwright.services.applications.team.HiringTeamDetails.Other;
import org.jobwright.services.applications.team.HiringTeamDetails.Suggestion;
import org.jobwright.services.applications.team.HiringTeamDetails.TeamMember;
import org.jobwright.services.applications.team.HiringTeamService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** What can be done with a hiring team: reports it, offers to undo it, and shows the team again, also after a refusal. */
class TeamDesk implements Serializable {

    private final Texts texts = WorkspaceUser.texts();
    private final HiringTeamService service;
    private final HiringTeamDetails team;
    private final SerializableRunnable afterwards;

    TeamDesk(HiringTeamService service, HiringTeamDetails team, SerializableRunnable afterwards) {
        this.service = service;
        this.team = team;
        this.afterwards = afterwards;
    }

    void add(Other person, HiringTeamPart part) {
        carryOut(
                () -> service.add(new AddToTeam(team.posting(), person.account(), part)),
                texts.get("applications.team.said.added", person.name(), texts.of(part)),
                () -> service.remove(team.posting(), person.account()));
    }

    void adopt(Suggestion suggestion) {
        carryOut(
                () -> service.adopt(team.posting(), suggestion.model()),
                texts.get("applications.team.said.adopted", suggestion.title()),
                () -> suggestion.members().forEach(member -> service.remove(team.posting(), member.account())));
    }

    void change(TeamMember member, HiringTeamPart part) {
        if (part == HiringTeamPart.LEAD) {
            appoint(member);
            return;
        }
        carryOut(
                () -> service.change(new ChangePart(team.posting(), member.account(), member.part(), part)),
                texts.get("applications.team.said.changed", member.name(), texts.of(part)),
                () -> service.change(new ChangePart(team.posting(), member.account(), part, member.part())));
    }

    private void appoint(TeamMember member) {
        AccountId former = team.lead().map(TeamMember::account).orElse(null);
        carryOut(
                () -> service.appoint(new AppointLead(team.posting(), member.account(), former)),
                texts.get("applications.team.said.appointed", member.name()),
                former == null ? null : () -> giveBack(former, member));
    }

    private void giveBack(AccountId former, TeamMember member) {
        service.appoint(new AppointLead(team.posting(), former, member.account()));
        if (member.part() != HiringTeamPart.HIRING_MANAGER) {
            service.change(
                    new ChangePart(team.posting(), member.account(), HiringTeamPart.HIRING_MANAGER, member.part()));
        }
    }

    void remove(TeamMember member) {
        carryOut(
                () -> service.remove(team.posting(), member.account()),
                texts.get("applications.team.said.removed", member.name()),
                () -> service.add(new AddToTeam(team.posting(), member.account(), member.part())));
    }

    void keepConfidential(boolean confidential) {
        carryOut(
                () -> service.keepConfidential(team.posting(), confidential),
                texts.get("applications.team.said." + (confidential ? "confidential" : "open")),
                () -> service.keepConfidential(team.posting(), !confidential));
    }

    void closeWhenFilled(boolean closes) {
        carryOut(
                () -> service.closeWhenFilled(team.posting(), closes),
                texts.get("applications.team.said." + (closes ? "closes" : "stays-open")),
                () -> service.closeWhenFilled(team.posting(), !closes));
    }

    private void carryOut(SerializableRunnable action, String said, SerializableRunnable undo) {
        show(action);
        if (undo == null) {
            Toast.show(said);
        } else {
            Toast.showWithUndo(said, () -> {
                show(undo);
                Toast.show(texts.get("applications.pipeline.said.undone"));
            });
        }
    }

    /** A refusal means that someone else was faster: it is reported, and the page shows the current team. */
    private void show(SerializableRunnable action) {
        try {
            action.run();
        } finally {
            afterwards.run();
        }
    }
}
