package org.jobwright.web.shared.pages;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.search.index.PostingsIndexed;
import org.jobwright.web.shared.http.Requests;
import org.jobwright.web.shared.pages.PageCache.Lifetime;
import org.junit.jupiter.api.Test;

class PageCacheTest {

    private record Changed(JobPostingId id) implements DomainEvent {

        @Override
        public Instant at() {
            return Instant.EPOCH;
        }

        @Override
        public String action() {
            return "changed";
        }

        @Override
        public Subject subject() {
            return new Subject("JobPosting", id.value());
        }
    }

    private static final JobPostingId JOB = new JobPostingId(UUID.randomUUID());

    private long now;
    private final PageCache pages = new PageCache(() -> now);

    private static HttpServletRequest visit(String... header) {
        return Requests.get(Map.of(), header.length == 0 ? Map.of() : Map.of(header[0], header[1]));
    }

    private void keep(HttpServletRequest visit, Lifetime lifetime) {
        pages.keep(visit, new PageCache.Kept(ByteBuffer.allocate(1), "W/\"1\"", "en", lifetime, later -> {}));
    }

    private boolean isKept() {
        return pages.get(visit()).isPresent();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void visitorsWithoutACookieGetThePageInTheirLanguage() {
        keep(visit("Accept-Language", "de"), Lifetime.ofList());
        assertTrue(pages.get(visit("Accept-Language", "de")).isPresent());
        assertFalse(isKept());
        assertFalse(pages.get(visit("Cookie", "a=b")).isPresent());
        keep(visit("Cookie", "a=b"), Lifetime.ofList());
        assertFalse(isKept());
    }

    @Test
    void aPageIsDroppedAfterSecondsOrWhenItsSubjectChanges() {
        keep(visit(), Lifetime.about(List.of(JOB.value())));
        pages.changed(new Changed(new JobPostingId(UUID.randomUUID())));
        pages.indexed(new PostingsIndexed());
        assertTrue(isKept());
        pages.changed(new Changed(JOB));
        assertFalse(isKept());

        keep(visit(), Lifetime.about(List.of(JOB.value())));
        pass(Duration.ofMillis(4_999));
        assertTrue(isKept());
        pass(Duration.ofMillis(1));
        assertFalse(isKept());
    }

    @Test
    void aListIsDroppedAfterHalfASecondOrWithAnyChange() {
        keep(visit(), Lifetime.ofList());
        pass(Duration.ofMillis(499));
        assertTrue(isKept());
        pass(Duration.ofMillis(1));
        assertFalse(isKept());

        keep(visit(), Lifetime.ofList());
        pages.changed(new Changed(JOB));
        assertFalse(isKept());

        keep(visit(), Lifetime.ofList());
        pages.indexed(new PostingsIndexed());
        assertFalse(isKept());
    }

    @Test
    void aLongListIsDroppedAfterSecondsOnly() {
        keep(visit(), Lifetime.ofLongList());
        pages.changed(new Changed(JOB));
        pages.indexed(new PostingsIndexed());
        assertTrue(isKept());
        pass(Duration.ofSeconds(5));
        assertFalse(isKept());
    }

    @Test
    void noMoreThanFiveHundredAreKept() {
        for (int i = 0; i < 500; i++) {
            keep(visit("Accept-Language", "x" + i), Lifetime.ofList());
        }
        keep(visit(), Lifetime.ofList());
        assertFalse(isKept());
        pass(Duration.ofMillis(500));
        keep(visit(), Lifetime.ofList());
        assertTrue(isKept());
    }
}
