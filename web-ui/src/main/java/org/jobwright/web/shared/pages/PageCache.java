package org.jobwright.web.shared.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jobwright.domain.jobs.VisitSource;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.search.index.PostingsIndexed;
import org.jobwright.web.shared.http.FirstTouch;

/**
 * Pages that are the same for everyone, cached for some seconds: a popular page is not rendered for each visitor. A
 * change on this node evicts its pages at once; changes of other nodes appear when the seconds are over. Visitors with
 * a cookie get a freshly rendered page.
 */
@ApplicationScoped
class PageCache {

    private static final int MOST = 500;
    private static final int LONGEST_LANGUAGES = 100;

    /**
     * A page.
     *
     * @param lifetime when it is dropped
     * @param sent counts that it was sent
     */
    record Kept(ByteBuffer body, String tag, String language, Lifetime lifetime, Consumer<HttpServletRequest> sent) {}

    /**
     * When a page is dropped.
     *
     * @param about the ids whose change drops it
     * @param endsWithAnyChange whether any change does, also of the index
     */
    record Lifetime(Duration longest, List<UUID> about, boolean endsWithAnyChange) {

        private static final Duration SECONDS = Duration.ofSeconds(5);

        /** A change should be found within a second. */
        private static final Duration LIST = Duration.ofMillis(500);

        static Lifetime about(List<UUID> subjects) {
            return new Lifetime(SECONDS, subjects, false);
        }

        static Lifetime ofList() {
            return new Lifetime(LIST, List.of(), true);
        }

        /** In thousands of jobs nobody looks for one that was posted a moment ago. */
        static Lifetime ofLongList() {
            return new Lifetime(SECONDS, List.of(), false);
        }
    }

    /** What the answer depends on. */
    private record Key(String address, String query, List<String> languages, VisitSource source) {}

    private record Entry(Kept page, long until) {

        boolean isOver(long now) {
            return until - now <= 0;
        }
    }

    private final Map<Key, Entry> pages = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    PageCache() {
        this(System::nanoTime);
    }

    PageCache(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    Optional<Kept> get(HttpServletRequest request) {
        return key(request)
                .map(pages::get)
                .filter(entry -> !entry.isOver(nanoTime.getAsLong()))
                .map(Entry::page);
    }

    void keep(HttpServletRequest request, Kept page) {
        key(request).ifPresent(key -> {
            long now = nanoTime.getAsLong();
            pages.values().removeIf(entry -> entry.isOver(now));
            if (pages.size() < MOST) {
                pages.put(key, new Entry(page, now + page.lifetime().longest().toNanos()));
            }
        });
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent event) {
        drop(page -> page.endsWithAnyChange()
                || page.about().contains(event.subject().id()));
    }

    /** What is listed is read from the index, which follows the database. */
    void indexed(@Observes PostingsIndexed event) {
        drop(Lifetime::endsWithAnyChange);
    }

    private void drop(Predicate<Lifetime> ended) {
        pages.values().removeIf(entry -> ended.test(entry.page().lifetime()));
    }

    private static Optional<Key> key(HttpServletRequest request) {
        List<String> languages = Collections.list(request.getHeaders("Accept-Language"));
        return !request.getMethod().equals("GET")
                        || request.getHeader("Cookie") != null
                        || languages.stream().mapToInt(String::length).sum() > LONGEST_LANGUAGES
                ? Optional.empty()
                : Optional.of(
                        new Key(request.getRequestURI(), request.getQueryString(), languages, FirstTouch.of(request)));
    }
}
