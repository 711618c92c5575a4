package org.jobwright.web.shell.advert;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shell.WorkspaceUser;

/** An advert to read, where it cannot be edited. */
public class AdvertReading extends Div {

    public AdvertReading(JobAdvert advert, String reference) {
        Formats formats = WorkspaceUser.formats();
        addClassNames("jw-panel", "jw-reading");
        Paragraph pay = new Paragraph(formats.pay(advert.pay().baseSalary()));
        pay.addClassName("jw-pay");
        add(pay, new Html("<div>" + AdvertMarkup.of(advert, reference, WorkspaceUser.texts(), formats) + "</div>"));
    }
}
