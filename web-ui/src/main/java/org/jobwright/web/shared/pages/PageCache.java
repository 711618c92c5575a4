package org.jobwright.web.shared.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
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

    private static final long KEPT = Duration.ofSeconds(5).toNanos();

    /** A change should be found within a second. */
    private static final long LIST_KEPT = Duration.ofMillis(500).toNanos();

    private static final int MOST = 500;
    private static final int LONGEST_LANGUAGES = 100;

    /**
     * A page.
     *
     * @param about its subjects; empty for a list, which any change may concern
     * @param sent counts that it was sent
     */
    record Kept(ByteBuffer body, String tag, String language, List<UUID> about, Consumer<HttpServletRequest> sent) {}

    private record Entry(Kept page, long until) {

        boolean isOver(long now) {
            return until - now <= 0;
        }
    }

    private final Map<String, Entry> pages = new ConcurrentHashMap<>();

    Optional<Kept> get(HttpServletRequest request) {
        return key(request)
                .map(pages::get)
                .filter(entry -> !entry.isOver(System.nanoTime()))
                .map(Entry::page);
    }

    void keep(HttpServletRequest request, Kept page) {
        key(request).ifPresent(key -> {
            long now = System.nanoTime();
            pages.values().removeIf(entry -> entry.isOver(now));
            if (pages.size() < MOST) {
                pages.put(key, new Entry(page, now + (page.about().isEmpty() ? LIST_KEPT : KEPT)));
            }
        });
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent event) {
        evict(page ->
                page.about().isEmpty() || page.about().contains(event.subject().id()));
    }

    /** What is listed is read from the index, which follows the database. */
    void indexed(@Observes PostingsIndexed event) {
        evict(page -> page.about().isEmpty());
    }

    private void evict(Predicate<Kept> stale) {
        pages.values().removeIf(entry -> stale.test(entry.page()));
    }

    private static Optional<String> key(HttpServletRequest request) {
        String languages =
                Optional.ofNullable(request.getHeader("Accept-Language")).orElse("");
        return !request.getMethod().equals("GET")
                        || request.getHeader("Cookie") != null
                        || languages.length() > LONGEST_LANGUAGES
                ? Optional.empty()
                : Optional.of(request.getRequestURI() + "?" + request.getQueryString() + " " + languages + " "
                        + FirstTouch.of(request).text());
    }
}
