package org.jobwright.web.talent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.domain.talent.PoolState;
import org.jobwright.domain.talent.ReadConsent;
import org.jobwright.services.talent.CandidatePoolQueries;
import org.jobwright.services.talent.CandidatePoolService;
import org.jobwright.services.talent.KeptBy;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.forms.DayField;
import org.jobwright.web.shell.forms.FormProblems;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Who keeps my data: each employer that asked or may keep what was sent, with the way out. */
@Route(value = "profile/kept-by", layout = WorkspaceLayout.class)
@PermitAll
public class KeptByView extends WorkspaceView implements BeforeEnterObserver {

    private final CandidatePoolQueries queries;
    private final CandidatePoolService service;

    @Inject
    public KeptByView(CandidatePoolQueries queries, CandidatePoolService service) {
        this.queries = queries;
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        Anchor back = new Anchor("/app/profile", text("shared.nav.profile"));
        back.addClassName("jw-back");
        add(back, heading(text("talent.kept.title")), sub(text("talent.kept.sub")));
        List<KeptBy> employers = queries.mine();
        if (employers.isEmpty()) {
            Paragraph none = new Paragraph(text("talent.kept.none"));
            none.addClassName("jw-note");
            add(none);
            return;
        }
        Div list = new Div();
        list.addClassName("jw-stack");
        employers.forEach(employer -> list.add(panel(employer)));
        add(list);
    }

    private Section panel(KeptBy employer) {
        PoolState state = employer.state();
        Div title = new Div(new H2(employer.organization()), new StateBadge(badge(employer), look(state)));
        title.addClassName("jw-title");
        Div actions = new Div();
        actions.addClassName("jw-actions");
        Section panel = new Section(title, new Paragraph(said(employer)));
        if (state != PoolState.PAUSED) {
            panel.add(new Paragraph(words().about(employer.organization())));
        }
        if (!employer.pools().isEmpty()) {
            panel.add(new Paragraph(text("talent.kept.pools", String.join(", ", employer.pools()))));
        }
        if (state.isKept()) {
            panel.add(availability(employer));
        }
        panel.add(actions);
        panel.addClassNames("jw-panel", "jw-stack");
        switch (state) {
            case INVITED -> {
                actions.add(agree(employer, "talent.kept.yes", true));
                actions.add(button("talent.kept.no", employer, () -> service.leave(employer.id())));
            }
            case IN -> {
                actions.add(button("talent.kept.pause", employer, () -> service.pause(employer.id())));
                actions.add(button("talent.kept.leave", employer, () -> service.leave(employer.id())));
                actions.add(agree(employer, "talent.kept.renew", false));
            }
            case PAUSED -> {
                actions.add(button("talent.kept.resume", employer, () -> service.resume(employer.id())));
                actions.add(button("talent.kept.leave", employer, () -> service.leave(employer.id())));
            }
            case LEFT, EXPIRED -> actions.add(agree(employer, "talent.kept.again", false));
        }
        return panel;
    }

    /** From when the reader could start, which only this employer reads. */
    private Div availability(KeptBy employer) {
        FormProblems problems = new FormProblems();
        DayField day = problems.field("availableFrom", new DayField(text("talent.kept.available")));
        day.setHelperText(text("talent.kept.available.hint", employer.organization()));
        day.setValue(employer.availableFrom());
        Button save = new Button(text("shared.save"), click -> {
            if (problems.run("availableFrom", () -> service.couldStart(employer.id(), day.getValue()))) {
                Toast.show(text("talent.kept.available.said", employer.organization()));
            }
        });
        save.setAriaLabel(text("talent.kept.label", text("talent.kept.available.save"), employer.organization()));
        Div row = new Div(day, save);
        row.addClassName("jw-filters-row");
        return row;
    }

    private String badge(KeptBy employer) {
        boolean no = employer.state() == PoolState.LEFT && !employer.agreed();
        return no ? text("talent.kept.badge.no") : texts.of(employer.state());
    }

    private String said(KeptBy employer) {
        String since = formats.date(employer.since());
        return switch (employer.state()) {
            case INVITED -> text("talent.kept.asked", since, formats.date(employer.until()));
            case IN -> text("talent.kept.in", since, formats.date(employer.until()), employer.applications());
            case PAUSED -> text("talent.kept.paused", since, formats.date(employer.until()));
            case LEFT -> text(employer.agreed() ? "talent.kept.left" : "talent.kept.declined", since);
            case EXPIRED -> text(employer.agreed() ? "talent.kept.expired" : "talent.kept.unanswered");
        };
    }

    private static ConsentText words() {
        return ConsentText.current(ConsentPurpose.TALENT_POOL, WorkspaceUser.language());
    }

    private Button agree(KeptBy employer, String key, boolean first) {
        ReadConsent read = words().read(); // of the words that are shown now, whatever they are at the click
        Button agree = button(key, employer, () -> service.agree(employer.id(), read));
        if (first) {
            agree.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return agree;
    }

    private Button button(String key, KeptBy employer, SerializableRunnable action) {
        Button button = new Button(text(key), click -> change(key, employer, action));
        button.setAriaLabel(text("talent.kept.label", text(key), employer.organization()));
        button.setDisableOnClick(true);
        return button;
    }

    /** A refusal means that the time or another window was faster: it is said, and the page shows how things are. */
    private void change(String key, KeptBy employer, SerializableRunnable action) {
        String said = text(key + ".said", employer.organization());
        try {
            action.run();
        } catch (RuleViolation refused) {
            said = texts.of(refused);
        }
        show();
        focusHeading();
        Toast.show(said);
    }

    private static String look(PoolState state) {
        return switch (state) {
            case INVITED -> "received";
            case IN -> "live";
            case PAUSED -> "paused";
            case LEFT -> "withdrawn";
            case EXPIRED -> "expired";
        };
    }
}
