package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.guides.content.GuideEducation;
import org.jobwright.domain.insights.guides.content.GuidePlaces;
import org.jobwright.domain.jobs.advert.OccupationCode;

/** What is the same in every language and not a figure: codes, similar titles, education, places. */
class GuideFacts extends Div {

    private final GuideOccupationsPart occupations;
    private final GuideSimilarPart similar;
    private final GuideAccessPart access;

    GuideFacts(GuideFields fields, Command changed) {
        addClassName("jw-folded");
        similar = new GuideSimilarPart(fields, changed);
        occupations = new GuideOccupationsPart(fields, changed);
        access = new GuideAccessPart(fields, changed);
        add(occupations, similar, access);
    }

    void show(GuideContent guide) {
        occupations.show(guide.occupations());
        similar.show(guide.similarTitles());
        access.show(guide.education(), guide.places());
    }

    List<OccupationCode> occupations() {
        return occupations.read();
    }

    List<String> similarTitles() {
        return similar.read();
    }

    GuideEducation education() {
        return access.education();
    }

    GuidePlaces places() {
        return access.places();
    }
}
