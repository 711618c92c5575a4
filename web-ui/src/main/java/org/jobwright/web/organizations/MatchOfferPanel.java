package org.jobwright.web.organizations;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.jobwright.services.matching.MatchOfferService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** Administrators decide whether employers may use explained matches. */
class MatchOfferPanel extends Div {

    private final MatchOfferService offers;
    private final Texts texts = WorkspaceUser.texts();

    MatchOfferPanel(MatchOfferService offers) {
        this.offers = offers;
        addClassName("jw-panel");
        Checkbox offered = new Checkbox(texts.get("organizations.match.offered"));
        offered.setHelperText(texts.get("organizations.match.hint"));
        offered.setValue(offers.isOffered());
        offered.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change(offered);
            }
        });
        add(new H2(texts.get("organizations.match.title")), offered);
    }

    /** The box shows what holds, also if the change is refused. */
    private void change(Checkbox offered) {
        try {
            offers.offer(offered.getValue());
            Toast.show(texts.get("organizations.match.saved"));
        } finally {
            offered.setValue(offers.isOffered());
        }
    }
}
