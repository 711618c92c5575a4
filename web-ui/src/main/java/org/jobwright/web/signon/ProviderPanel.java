package org.jobwright.web.signon;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import org.jobwright.domain.signon.ProviderProblem;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.signon.IdentityProviderQueries;
import org.jobwright.services.signon.IdentityProviderService;
import org.jobwright.services.signon.IdentityProviderSummary;
import org.jobwright.services.signon.SaveIdentityProvider;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The provider as it is, and what an owner does about it. */
class ProviderPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final H2 title = new H2(texts.get("signon.provider.one"));
    private final MyOrganization mine;
    private final IdentityProviderQueries queries;
    private final IdentityProviderService service;
    private final ProofService proofs;

    ProviderPanel(
            MyOrganization mine,
            IdentityProviderQueries queries,
            IdentityProviderService service,
            ProofService proofs) {
        this.mine = mine;
        this.queries = queries;
        this.service = service;
        this.proofs = proofs;
        addClassNames("jw-panel", "jw-settings");
        show();
    }

    private void show() {
        Optional<IdentityProviderSummary> known = queries.of(mine.id());
        removeAll();
        add(title);
        known.ifPresentOrElse(this::describe, () -> add(new Paragraph(texts.get("signon.provider.none"))));
        Div actions = new Div();
        actions.addClassName("jw-actions");
        if (mine.status().isPublic()) {
            actions.add(button(known.isPresent() ? "change" : "begin", this::edit));
            known.ifPresent(provider -> {
                actions.add(button("test", this::test));
                actions.add(tryIt());
                actions.add(
                        provider.required()
                                ? button("require-no-longer", () -> require(false))
                                : button("require", this::askToRequire));
            });
        }
        known.ifPresent(provider -> actions.add(button("remove", this::askToRemove)));
        add(actions);
    }

    private void describe(IdentityProviderSummary provider) {
        Paragraph issuer = new Paragraph(provider.settings().issuer());
        issuer.addClassName("jw-lines-kept");
        add(issuer);
        add(new Paragraph(
                provider.speaksFor().isEmpty()
                        ? texts.get("signon.provider.speaks-for-nobody")
                        : texts.get("signon.provider.speaks-for", String.join(", ", provider.speaksFor()))));
        add(new Paragraph(texts.get(provider.required() ? "signon.provider.required" : "signon.provider.optional")));
        if (provider.settings().secondFactorAccepted()) {
            add(new Paragraph(texts.get("signon.provider.second-factor")));
        }
        add(new Paragraph(texts.get(
                "signon.provider.newcomers", texts.of(provider.settings().newcomerRole()))));
    }

    /** The way that members take. Owners have to take it before they require it. */
    private Anchor tryIt() {
        Anchor way = new Anchor(
                Addresses.continuing("/login/oidc/" + mine.slug(), "/app/organization/" + mine.slug() + "/sign-on"),
                texts.get("signon.provider.do.try"));
        way.setRouterIgnore(true);
        way.addClassName("jw-button");
        return way;
    }

    private void askToRequire() {
        proofs.require();
        new ConfirmAction(
                        texts.get("signon.provider.require.title"),
                        texts.get("signon.provider.require.text"),
                        texts.get("signon.provider.do.require"),
                        () -> require(true))
                .open();
    }

    private void require(boolean required) {
        service.require(mine.id(), required);
        shown(required ? "required" : "required-no-longer");
    }

    private Button button(String key, Command action) {
        Button button = new Button(texts.get("signon.provider.do." + key), click -> action.execute());
        button.setDisableOnClick(false);
        return button;
    }

    /** A proof is asked for before they type. */
    private void edit() {
        proofs.require();
        Optional<IdentityProviderSummary> known = queries.of(mine.id());
        removeAll();
        ProviderEditor form = new ProviderEditor(
                known.map(IdentityProviderSummary::settings).orElse(null),
                queries.provedDomains(mine.id()),
                (settings, secret) -> {
                    service.save(new SaveIdentityProvider(mine.id(), settings, secret));
                    shown("saved");
                },
                () -> {
                    show();
                    Focus.moveTo(title);
                });
        add(title, form);
        form.focusFirst();
    }

    private void test() {
        Optional<ProviderProblem> problem = service.test(mine.id());
        show();
        Paragraph said = new Paragraph(problem.map(texts::of).orElseGet(() -> texts.get("signon.provider.works")));
        said.getElement().setAttribute("role", "status");
        addComponentAtIndex(1, said);
    }

    private void shown(String said) {
        show();
        Focus.moveTo(title);
        Toast.show(texts.get("signon.provider.said." + said));
    }

    private void askToRemove() {
        proofs.require();
        new ConfirmAction(
                        texts.get("signon.provider.remove.title"),
                        texts.get("signon.provider.remove.text"),
                        texts.get("signon.provider.do.remove"),
                        () -> {
                            service.remove(mine.id());
                            shown("removed");
                        })
                .open();
    }
}
