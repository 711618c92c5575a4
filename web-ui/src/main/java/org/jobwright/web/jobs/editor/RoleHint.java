package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import org.jobwright.domain.insights.roles.KnownRole;
import org.jobwright.domain.insights.roles.PayCheck;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Below the title: its role and why, a link to the guide, and a button to fill the advert from the guide. */
class RoleHint extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final SerializableConsumer<String> fill;

    /** @param fill receives the slug of the role whose guide is to be used */
    RoleHint(SerializableConsumer<String> fill) {
        this.fill = fill;
        addClassNames("jw-rolehint", "jw-soft");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** @param empty whether the advert has neither duties nor a description yet, so that no input would be lost */
    void show(Optional<PayCheck> check, boolean empty) {
        removeAll();
        setVisible(check.isPresent());
        check.ifPresent(found -> {
            KnownRole role = found.proposal().role();
            Anchor guide =
                    new Anchor(Addresses.role(role.slug()), role.title(WorkspaceUser.language()), AnchorTarget.BLANK);
            add(
                    new Span(texts.get("jobs.role.is") + " "),
                    guide,
                    new Span(texts.get(
                            "jobs.role.why." + found.proposal().reason().name(),
                            found.proposal().matched(),
                            found.proposal().words())));
            if (empty) {
                Button use = new Button(texts.get("jobs.role.fill"), click -> fill.accept(role.slug()));
                use.addThemeVariants(ButtonVariant.TERTIARY);
                add(use);
            }
        });
    }
}
