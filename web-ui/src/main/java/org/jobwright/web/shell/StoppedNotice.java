package org.jobwright.web.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.web.shared.text.Texts;

/** Says that an organization is suspended or blocked, what its members can still do, and where to find the reason. */
public class StoppedNotice extends Div {

    private final Paragraph sentence = new Paragraph();

    private StoppedNotice(OrganizationStatus status, Texts texts) {
        addClassNames("jw-notice", "jw-notice--warning");
        sentence.setText(texts.get("shared.stopped." + status) + " ");
        add(sentence);
    }

    /** Empty unless the organization is stopped; with a link to the reason. */
    public static Optional<StoppedNotice> of(OrganizationStatus status, Texts texts) {
        Optional<StoppedNotice> notice = withoutReason(status, texts);
        notice.ifPresent(one -> {
            RouterLink reason = new RouterLink();
            reason.setText(texts.get("shared.stopped.reason"));
            reason.getElement().setAttribute("href", "organization");
            one.sentence.add(reason);
        });
        return notice;
    }

    /** For the page that shows the reason itself. */
    public static Optional<StoppedNotice> withoutReason(OrganizationStatus status, Texts texts) {
        return status.isPublic() ? Optional.empty() : Optional.of(new StoppedNotice(status, texts));
    }
}
