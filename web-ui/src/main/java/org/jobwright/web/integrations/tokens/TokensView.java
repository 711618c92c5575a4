package org.jobwright.web.integrations.tokens;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.integrations.calls.ConflictService;
import org.jobwright.services.integrations.calls.IdentifierConflict;
import org.jobwright.services.integrations.tokens.ApiTokenQueries;
import org.jobwright.services.integrations.tokens.ApiTokenService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The tokens by which programs of an organization call the API; for owners. */
@Route(value = "organization/:organization/tokens", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class TokensView extends WorkspaceView implements BeforeEnterObserver {

    private final OrganizationQueries organizations;
    private final ApiTokenQueries queries;
    private final ApiTokenService service;
    private final ConflictService conflicts;
    private final ProofService proofs;
    private final Clock clock;

    @Inject
    public TokensView(
            OrganizationQueries organizations,
            ApiTokenQueries queries,
            ApiTokenService service,
            ConflictService conflicts,
            ProofService proofs,
            Clock clock) {
        this.organizations = organizations;
        this.queries = queries;
        this.service = service;
        this.conflicts = conflicts;
        this.proofs = proofs;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MyOrganization mine = organizations.mine(
                event.getRouteParameters().get("organization").orElseThrow());
        if (mine.role() != OrganizationRole.OWNER) {
            throw new NotAllowed();
        }
        Anchor back = new Anchor("/app/organization/" + mine.slug(), mine.displayName());
        back.addClassName("jw-back");
        removeAll();
        add(back, heading(text("integrations.tokens.title")), sub(text("integrations.tokens.sub")));
        TokenList list = new TokenList(mine.id(), queries, service, clock);
        if (mine.status().isPublic()) {
            add(new NewTokenPanel(mine.id(), service, proofs, list, clock));
        }
        add(list);
        List<IdentifierConflict> kept = conflicts.latest(mine.id());
        if (!kept.isEmpty()) {
            add(new ConflictList(kept));
        }
    }
}
