package org.jobwright.web.moderation.appeals;

import org.jobwright.services.moderation.appeals.AppealItem;
import org.jobwright.web.shared.text.Texts;

/** Names the decision that an appeal is against. */
final class AppealWords {

    private AppealWords() {}

    static String title(Texts texts, AppealItem item) {
        if (item.scope() == null) {
            return item.name().isEmpty()
                    ? texts.get("moderation.appeals.about.REPORT")
                    : texts.get("moderation.appeals.about.REPORT.of", item.name());
        }
        return texts.get("moderation.appeals.about." + item.scope(), item.name());
    }
}
