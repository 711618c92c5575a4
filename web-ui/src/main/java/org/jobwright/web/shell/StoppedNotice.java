package org.jobwright.web.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.web.shared.Texts;

/** Says that an organization is suspended or blocked, what its members can still do, and where the reason is. */
public class StoppedNotice extends Div {

    private static final long serialVersionUID = 1L;

    private StoppedNotice(OrganizationStatus status, Texts texts) {
        addClassNames("jw-notice", "jw-notice--warning");
        RouterLink reason = new RouterLink();
        reason.setText(texts.get("organizations.stopped.reason"));
        reason.getElement().setAttribute("href", "organization");
        Paragraph sentence = new Paragraph(texts.get("organizations.stopped." + status) + " ");
        sentence.add(reason);
        add(sentence);
    }

    /** Empty while the organization runs. */
    public static Optional<StoppedNotice> of(OrganizationStatus status, Texts texts) {
        return status.isPublic() ? Optional.empty() : Optional.of(new StoppedNotice(status, texts));
    }
}
