package org.jobwright.web.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.organizations.OwnWarning;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** Tells owners that staff warned their organization, until one of them marks the warning as read. */
public class WarningNotices extends Div {

    private final OrganizationService service;
    private final Texts texts;
    private final Formats formats;

    public WarningNotices(OrganizationQueries queries, OrganizationService service, Texts texts, Formats formats) {
        this.service = service;
        this.texts = texts;
        this.formats = formats;
        queries.warnings().forEach(this::add);
        setVisible(getComponentCount() > 0);
    }

    private void add(OwnWarning one) {
        Div notice = new Div();
        Button read = new Button(texts.get("shared.warned.read"), click -> {
            service.readWarning(one.organization(), one.warning().at());
            remove(notice);
            setVisible(getComponentCount() > 0);
            Toast.show(texts.get("shared.warned.done"));
            getUI().ifPresent(Focus::moveToHeading);
        });
        read.setAriaLabel(texts.get("shared.warned.read.of", one.name()));
        notice.addClassNames("jw-notice", "jw-notice--warning", "jw-stack");
        notice.add(
                new Paragraph(texts.get(
                        "shared.warned",
                        one.name(),
                        formats.longDate(one.warning().at()),
                        one.warning().reason())),
                new Paragraph(texts.get(
                        "shared.warned.consequence",
                        one.name(),
                        formats.longDate(one.warning().end()))),
                new Div(read));
        add(notice);
    }
}
