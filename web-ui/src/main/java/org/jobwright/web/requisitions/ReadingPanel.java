package org.jobwright.web.requisitions;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jobwright.domain.requisitions.RequisitionContent;
import org.jobwright.domain.requisitions.RequisitionPart;
import org.jobwright.services.requisitions.RequisitionDetails;
import org.jobwright.web.shell.advert.FieldPanel;

/** A request as an advert is read; if it was approved before, first what differs from that. */
class ReadingPanel extends Section {

    private final RequisitionLabels labels;

    ReadingPanel(RequisitionDetails details, RequisitionLabels labels) {
        this.labels = labels;
        addClassName("jw-panel");
        RequisitionContent approved = details.approved();
        List<RequisitionPart> changed =
                approved == null ? List.of() : details.content().changedFrom(approved);
        if (!changed.isEmpty()) {
            add(new H2(labels.texts().get("requisitions.changed", changed.size())));
            changed.forEach(part -> add(FieldPanel.changed(
                    labels.texts(),
                    labels.texts().of(part),
                    labels.texts().get("requisitions.changed.before"),
                    labels.value(part, approved),
                    labels.texts().get("requisitions.changed.after"),
                    labels.value(part, details.content()))));
        }
        read(details);
    }

    private void read(RequisitionDetails details) {
        add(new H2(labels.texts().get("requisitions.request")));
        DescriptionList facts = new DescriptionList();
        facts.addClassNames("jw-facts", "jw-facts--short");
        for (RequisitionPart part : RequisitionPart.values()) {
            String value = labels.value(part, details.content());
            if (part != RequisitionPart.TITLE && part != RequisitionPart.JUSTIFICATION && !value.isEmpty()) {
                fact(facts, labels.texts().of(part), value);
            }
        }
        if (details.filled() + details.open() > 0) {
            fact(
                    facts,
                    labels.texts().get("requisitions.openings"),
                    labels.texts()
                            .get("requisitions.openings.of", details.filled(), details.filled() + details.open()));
        }
        add(facts);
        if (!details.content().justification().isEmpty()) {
            add(new H2(labels.texts().of(RequisitionPart.JUSTIFICATION)));
            details.content().justification().lines().map(Paragraph::new).forEach(this::add);
        }
    }

    private static void fact(DescriptionList facts, String name, String value) {
        Div fact = new Div(new DescriptionList.Term(name), new DescriptionList.Description(value));
        facts.getElement().appendChild(fact.getElement());
    }
}
