package org.jobwright.web.insights.guides;

import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.insights.guides.GuideStatus;
import org.jobwright.services.insights.guides.RoleGuideListing;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.StateBadge;

/** Whether a guide is public, and the status of its latest version if that differs. */
class GuideBadges extends Span {

    /** The same in words. */
    static List<String> words(Texts texts, RoleGuideListing guide) {
        List<String> words = new ArrayList<>();
        if (guide.isPublic()) {
            words.add(texts.get("insights.guides.public"));
        } else if (guide.isRetired()) {
            words.add(texts.get("insights.guides.retired"));
        }
        if (guide.latest() != GuideStatus.PUBLISHED) {
            words.add(texts.of(guide.latest()));
        }
        return words;
    }

    GuideBadges(Texts texts, RoleGuideListing guide) {
        addClassName("jw-badges");
        if (guide.isPublic()) {
            add(new StateBadge(texts.get("insights.guides.public"), "live"));
        } else if (guide.isRetired()) {
            add(new StateBadge(texts.get("insights.guides.retired"), "archived"));
        }
        if (guide.latest() != GuideStatus.PUBLISHED) {
            add(new StateBadge(texts.of(guide.latest()), guide.latest() == GuideStatus.IN_REVIEW ? "review" : "draft"));
        }
    }
}
