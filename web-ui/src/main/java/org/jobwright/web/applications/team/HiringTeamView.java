package org.jobwright.web.applications.team;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.jobs.BlindUntil;
import org.jobwright.services.applications.blind.BlindReviewService;
import org.jobwright.services.applications.team.HiringTeamDetails;
import org.jobwright.services.applications.team.HiringTeamQueries;
import org.jobwright.services.applications.team.HiringTeamService;
import org.jobwright.services.matching.MatchSwitchService;
import org.jobwright.web.applications.following.FollowDesk;
import org.jobwright.web.applications.following.FollowPanel;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;
import org.jobwright.web.shell.palette.PaletteAction;
import org.jobwright.web.shell.palette.PaletteHost;

/** The hiring team of a posting: who is in it, in which part, and whether applicants are kept within it. */
@Route(value = "postings/:reference/team", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class HiringTeamView extends WorkspaceView implements BeforeEnterObserver, PaletteHost {

    private final HiringTeamQueries queries;
    private final HiringTeamService service;
    private final FollowDesk following;
    private final BlindReviewService blind;
    private final MatchSwitchService matches;
    private String reference;

    @Inject
    public HiringTeamView(
            HiringTeamQueries queries,
            HiringTeamService service,
            FollowDesk following,
            BlindReviewService blind,
            MatchSwitchService matches) {
        this.queries = queries;
        this.service = service;
        this.following = following;
        this.blind = blind;
        this.matches = matches;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get("reference").orElseThrow();
        show();
    }

    private void show() {
        HiringTeamDetails team = queries.team(reference);
        TeamDesk desk = new TeamDesk(service, team, this::changed);
        removeAll();
        String title = team.postingTitle().isEmpty() ? reference : team.postingTitle();
        Anchor back = new Anchor("/app/postings/" + reference, title);
        back.addClassName("jw-back");
        add(back, heading(text("applications.team.title")), sub(text("applications.team.sub", title, reference)));
        if (team.lead().isEmpty()) {
            add(notice("applications.team.no-lead"));
        }
        add(new TeamPanel(team, desk));
        if (team.movable()) {
            FollowPanel panel = following.panel(team.posting());
            panel.addClassNames("jw-panel", "jw-settings");
            add(panel);
        }
        if (team.editable()) {
            add(
                    new NewMemberPanel(team, desk),
                    new ConfidentialPanel(team, desk),
                    new BlindPanel(blind.of(team.posting()), team.recruiting(), until -> review(team, until)),
                    new MatchSwitchPanel(matches.of(team.posting()), team.recruiting(), on -> match(team, on)),
                    new FilledPanel(team, desk));
        } else if (team.confidential()) {
            add(sub(text("applications.team.confidential.kept")));
        }
    }

    @Override
    public List<PaletteAction> paletteActions() {
        return List.of(PaletteAction.to("applications.palette.posting", "/app/postings/" + reference));
    }

    /** A refusal means that an application has been opened meanwhile, as the page then shows. */
    private void review(HiringTeamDetails team, BlindUntil until) {
        try {
            blind.set(team.posting(), until);
        } finally {
            changed();
        }
        Toast.show(text("applications.blind.said." + until));
    }

    /** A refusal means that something is in the way since the page was opened, as it then shows. */
    private void match(HiringTeamDetails team, boolean on) {
        try {
            matches.switchPosting(team.posting(), on);
        } finally {
            changed();
        }
        Toast.show(text(on ? "applications.match.posting.on" : "applications.match.posting.off"));
    }

    private Div notice(String key) {
        Div notice = new Div(new Paragraph(text(key)));
        notice.addClassNames("jw-notice", "jw-notice--warning");
        return notice;
    }

    private void changed() {
        show();
        focusHeading();
    }
}
