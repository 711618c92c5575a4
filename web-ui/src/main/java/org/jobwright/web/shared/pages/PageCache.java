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
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.web.shared.http.FirstTouch;

/**
 * Pages that are the same for everyone, cached for some seconds: a popular job page is not rendered for each visitor. A
 * change on this node evicts its pages at once; changes of other nodes appear when the seconds are over. Visitors with
 * a cookie get a freshly rendered page.
 */
@ApplicationScoped
class PageCache {

    private static final long KEPT = Duration.ofSeconds(5).toNanos();
    private static final int MOST = 500;
    private static final int LONGEST_LANGUAGES = 100;

    /** A page and its subjects. */
    record Kept(ByteBuffer body, String tag, String language, List<UUID> about, long until) {}

    private final Map<String, Kept> pages = new ConcurrentHashMap<>();

    Optional<Kept> get(HttpServletRequest request) {
        return key(request).map(pages::get).filter(page -> page.until() - System.nanoTime() > 0);
    }

    void keep(HttpServletRequest request, ByteBuffer body, String tag, String language, List<UUID> about) {
        key(request).ifPresent(key -> {
            long now = System.nanoTime();
            if (pages.size() >= MOST) {
                pages.values().removeIf(page -> page.until() - now <= 0);
            }
            if (pages.size() < MOST) {
                pages.put(key, new Kept(body, tag, language, about, now + KEPT));
            }
        });
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent event) {
        pages.values().removeIf(page -> page.about().contains(event.subject().id()));
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
