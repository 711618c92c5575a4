package org.jobwright.domain.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void theFirstReadingCounts() {
        Notice notice = new Notice(AccountId.next(), MessageKind.PASSWORD_CHANGED, MessageFacts.NONE, NOW);
        notice.read(NOW);
        notice.read(NOW.plusSeconds(60));
        assertEquals(Optional.of(NOW), notice.getReadAt());
    }

    @Test
    void aNoticeNeverContainsASecret() {
        Notice notice =
                new Notice(AccountId.next(), MessageKind.PASSWORD_CHANGED, MessageFacts.NONE.withToken("secret"), NOW);
        assertEquals("", notice.getFacts().token());
    }
}
