package org.jobwright.domain.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageWarningTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Please pay the training fee before Monday.      | MONEY
        Überweisen Sie die Gebühr vorab.                | MONEY
        Let us go on via WhatsApp, +44 7700 900123.     | MESSENGER
        Schreiben Sie mir über Signal.                  | MESSENGER
        Send us your bank details for the first wage.   | BANK_DATA
        IBAN: DE89 3704 0044 0532 0130 00               | BANK_DATA
        Confirm here: https://jobs.example/confirm      | LINK
        Siehe karriere-portal.top                       | LINK""")
    void fraudBeginsWithThese(String text, MessageWarning warning) {
        assertEquals(Set.of(warning), EnumSet.copyOf(MessageWarning.in(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Can you come on Monday at 10?
        You keep the signals of a busy harbour line safe.
        Bring coffee. We pay your travel afterwards.
        Rufen Sie mich an: 0117 496 0999.""")
    void mostMessagesGiveNoReason(String text) {
        assertEquals(Set.of(), MessageWarning.in(text));
    }

    @Test
    void severalAreFoundAtOnce() {
        assertEquals(
                EnumSet.of(MessageWarning.MONEY, MessageWarning.MESSENGER),
                MessageWarning.in("Write to me on Telegram about the deposit."));
    }
}
