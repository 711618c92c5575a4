package org.jobwright.web.jobs.site;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.text.RevealedText;
import org.jobwright.web.shared.AdvertSections;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** An advert to read, where it cannot be edited. */
public class AdvertReading extends Div {

    public AdvertReading(JobAdvert advert, String reference) {
        Texts texts = WorkspaceUser.texts();
        Formats formats = WorkspaceUser.formats();
        addClassNames("jw-panel", "jw-reading");
        Paragraph pay = new Paragraph(formats.pay(advert.pay().baseSalary()));
        pay.addClassName("jw-pay");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("jw-facts");
        AdvertFacts.of(advert, reference, texts, formats)
                .forEach((label, value) ->
                        facts.add(new Div(new DescriptionList.Term(label), new DescriptionList.Description(value))));
        Div prose = new Div(
                new Html("<div>" + RevealedText.of(advert.text().description()).html() + "</div>"));
        AdvertSections.of(advert, texts, formats).forEach(section -> list(prose, section.title(), section.lines()));
        list(
                prose,
                texts.get("jobs.form.questions"),
                advert.application().questions().stream()
                        .map(ScreeningQuestion::label)
                        .toList());
        prose.addClassName("jw-prose");
        add(pay, facts, prose);
    }

    private static void list(Div prose, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            prose.add(new H2(title), list);
        }
    }
}
