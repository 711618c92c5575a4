package org.jobwright.web.insights.guides;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jobwright.services.insights.guides.RoleGuideDetails;
import org.jobwright.services.insights.guides.RoleGuideDetails.VersionLine;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** Every version of a guide, newest first, with its status and since when. */
class GuideVersions extends Section {

    GuideVersions(RoleGuideDetails guide, Texts texts, Formats formats) {
        addClassName("jw-versions");
        H2 name = new H2(texts.get("insights.guides.versions"));
        name.setId("versions");
        getElement().setAttribute("aria-labelledby", "versions");
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        guide.versions().forEach(version -> list.add(item(version, texts, formats)));
        add(name, list);
    }

    private static ListItem item(VersionLine version, Texts texts, Formats formats) {
        Span number = new Span(texts.get("insights.guides.versions.number", version.number()));
        number.addClassName("jw-strong");
        String story = version.since() == null
                ? texts.get("insights.guides.versions.written")
                : texts.get("insights.guides.versions." + version.status(), formats.dateTime(version.since()));
        return new ListItem(number, new Paragraph(story));
    }
}
