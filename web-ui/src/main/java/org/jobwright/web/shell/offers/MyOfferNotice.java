package org.jobwright.web.shell.offers;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.services.offers.MyOffer;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Tells a candidate what to do with an offer, and leads to it. */
public class MyOfferNotice extends Section {

    public MyOfferNotice(ApplicationReference application, MyOffer offer) {
        Texts texts = WorkspaceUser.texts();
        String lastDay = Formats.of(texts.language(), ZoneId.of(offer.terms().zone()))
                .date(offer.answerBy().minusMillis(1));
        Anchor read = new Anchor("/offers/" + application.value(), texts.get("shared.offers.mine.read"));
        read.addClassName("jw-linkbutton");
        read.setRouterIgnore(true);
        addClassNames("jw-panel", "jw-stack");
        add(
                new H2(texts.get("shared.offers.mine.title")),
                new Paragraph(texts.get("shared.offers.mine." + offer.state().name(), lastDay)),
                read);
    }
}
