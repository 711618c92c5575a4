package org.jobwright.demo;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.insights.guides.RoleGuide;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.titles.SimilarTitle;

/** Publishes role guides, each by one administrator some weeks ago. */
final class DemoGuides {

    private static final String AUTHOR = "admin@demo.example";
    private static final int OLDEST_DAYS = 40;

    private final DemoCalendar calendar;
    private final AccountId author;
    private final Consumer<Object> world;
    private final Set<SimilarTitle.Pair> linked = new HashSet<>();

    DemoGuides(DemoCalendar calendar, DemoPeople people, Consumer<Object> world) {
        this.calendar = calendar;
        this.author = people.id(AUTHOR);
        this.world = world;
    }

    void publish(List<GuideContent> guides) {
        for (int i = 0; i < guides.size(); i++) {
            GuideContent content = guides.get(i);
            Instant written = calendar.morning(OLDEST_DAYS - i, i);
            Instant read = calendar.afternoon(OLDEST_DAYS - i, i);
            RoleGuide guide = RoleGuide.draft(content, author, written);
            guide.submitForReview(author, written);
            guide.publish(author, read);
            world.accept(guide);
        }
        guides.forEach(guide -> guide.similarTitles().stream()
                .flatMap(title -> SimilarTitle.between(guide.title(), title).stream())
                .filter(link -> linked.add(link.getPair()))
                .forEach(world));
    }
}
