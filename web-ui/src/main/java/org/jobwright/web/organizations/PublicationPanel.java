package org.jobwright.web.organizations;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.jobwright.services.organizations.PublicationRuleService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** Administrators decide whether the first publication of an advert needs a verified employer. */
class PublicationPanel extends Div {

    private final PublicationRuleService rule;
    private final Texts texts = WorkspaceUser.texts();

    PublicationPanel(PublicationRuleService rule) {
        this.rule = rule;
        addClassName("jw-panel");
        Checkbox only = new Checkbox(texts.get("organizations.publication.verified-only"));
        only.setHelperText(texts.get("organizations.publication.hint"));
        only.setValue(rule.isVerifiedOnly());
        only.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change(only);
            }
        });
        add(new H2(texts.get("organizations.publication.title")), only);
    }

    /** The box shows what holds, also if the change is refused. */
    private void change(Checkbox only) {
        try {
            rule.publishOnlyVerified(only.getValue());
            Toast.show(texts.get("organizations.publication.saved"));
        } finally {
            only.setValue(rule.isVerifiedOnly());
        }
    }
}
