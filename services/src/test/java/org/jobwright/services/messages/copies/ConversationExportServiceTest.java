package org.jobwright.services.messages.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.MessageState;
import org.jobwright.services.messages.MessageLine;
import org.junit.jupiter.api.Test;

class ConversationExportServiceTest {

    @Test
    void aFileHasTheLatestTwoThousandMessages() {
        List<MessageLine> all = messages(ConversationExportService.MOST_MESSAGES + 1, "x");
        assertEquals(all.subList(1, all.size()), ConversationExportService.latest(all));
    }

    @Test
    void aFileHasTheLatestTwoHundredThousandCharacters() {
        List<MessageLine> all = messages(60, "x".repeat(4_000));
        assertEquals(all.subList(10, 60), ConversationExportService.latest(all));
    }

    private static List<MessageLine> messages(int number, String text) {
        return IntStream.range(0, number)
                .mapToObj(i -> new MessageLine(
                        MessageId.next(),
                        MessageSide.CANDIDATE,
                        new AccountId(UUID.randomUUID()),
                        "Ada",
                        text,
                        MessageState.DELIVERED,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        null,
                        false,
                        false))
                .toList();
    }
}
