package org.jobwright.web.scorecards;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.interviews.kits.KitContent;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.interviews.kits.KitDetails;
import org.jobwright.services.interviews.kits.KitQueries;
import org.jobwright.services.interviews.kits.KitService;
import org.jobwright.services.interviews.kits.SaveKit;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** One interview kit: a new one, from a starter if the address names one, or a change that makes a new version. */
@Route(value = "organization/:slug/kits/:kit", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class KitView extends WorkspaceView implements BeforeEnterObserver {

    private static final KitContent EMPTY = new KitContent("", 45, List.of(), List.of());

    private final KitQueries queries;
    private final KitService service;
    private final OrganizationQueries organizations;
    private MyOrganization organization;
    private KitEditor form;

    @Inject
    public KitView(KitQueries queries, KitService service, OrganizationQueries organizations) {
        this.queries = queries;
        this.service = service;
        this.organizations = organizations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        organization = organizations.mine(event.getRouteParameters().get("slug").orElseThrow());
        queries.all(organization.id()); // refuses those who may not see kits
        String word = event.getRouteParameters().get("kit").orElseThrow();
        KitDetails kit = "new".equals(word)
                ? null
                : queries.details(Identifiers.read(word, InterviewKitId::new).orElseThrow(NotFound::new));
        Optional<StarterKit> starter = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("from")
                .flatMap(StarterKit::read);
        form = new KitEditor(texts);
        if (kit != null) {
            form.show(kit.name(), kit.content());
        } else {
            form.show(
                    starter.map(one -> one.title(texts)).orElse(""),
                    starter.map(one -> one.content(texts)).orElse(EMPTY));
        }
        Button save =
                new Button(text(kit == null ? "scorecards.kits.make" : "scorecards.kits.save"), click -> save(kit));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(save, new Anchor(list(), text("shared.cancel")));
        actions.addClassNames("jw-actions", "jw-savebar");
        Nav crumbs = new Nav(
                new Anchor("/app/organization/" + organization.slug(), organization.displayName()),
                new Anchor(list(), text("scorecards.kits.title")));
        crumbs.addClassName("jw-crumbs");
        crumbs.getElement().setAttribute("aria-label", text("scorecards.kits.crumbs"));
        removeAll();
        add(
                crumbs,
                heading(kit == null ? text("scorecards.kits.new") : kit.name()),
                sub(kit == null ? text("scorecards.kits.new.sub") : text("scorecards.kits.change.sub", kit.number())),
                form,
                actions);
    }

    private String list() {
        return "/app/organization/" + organization.slug() + "/kits";
    }

    private void save(KitDetails kit) {
        try {
            service.save(new SaveKit(
                    organization.id(),
                    kit == null ? null : kit.id(),
                    kit == null ? null : kit.seen(),
                    form.called(),
                    form.read()));
        } catch (InvalidInput invalid) {
            form.problems(invalid.getProblems());
            return;
        }
        getUI().ifPresent(ui -> ui.navigate(list().substring("/app/".length())));
        Toast.show(text("scorecards.kits.said.saved", form.called()));
    }
}
