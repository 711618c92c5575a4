package org.jobwright.demo;

import java.util.List;
import java.util.function.Consumer;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.domain.site.SiteContent;
import org.jobwright.domain.site.SitePart;
import org.jobwright.domain.site.SiteVersion;

/** Writes the pages of the operator, who is made up. */
final class DemoSite {

    private static final String AUTHOR = "admin@demo.example";
    private static final int DAYS_AGO = 60;

    /** A page in one language. */
    record Text(SitePart part, Language language, RichText text) {}

    private final DemoCalendar calendar;
    private final AccountId author;
    private final Consumer<Object> world;

    DemoSite(DemoCalendar calendar, DemoPeople people, Consumer<Object> world) {
        this.calendar = calendar;
        this.author = people.id(AUTHOR);
        this.world = world;
    }

    void write(List<Text> pages) {
        for (int i = 0; i < pages.size(); i++) {
            Text page = pages.get(i);
            world.accept(SiteVersion.first(
                    page.part(),
                    page.language(),
                    SiteContent.page(page.text()),
                    author,
                    calendar.morning(DAYS_AGO, i)));
        }
    }
}
