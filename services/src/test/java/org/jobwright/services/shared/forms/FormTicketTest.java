package org.jobwright.services.shared.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTicketTest {

    private static final int BITS = 12;
    private static final Instant OPENED = Instant.parse("2026-11-24T09:00:00.123Z");
    private static final FormTicket TICKET = FormTicket.next("report", OPENED, BITS);

    @Test
    void aTicketIsReadAsItWasWritten() {
        assertEquals(Optional.of(TICKET), FormTicket.read("report", TICKET.written("secret"), "secret"));
    }

    @Test
    void noTwoTicketsAreAlike() {
        assertNotEquals(TICKET, FormTicket.next("report", OPENED, BITS));
    }

    @Test
    void aTicketIsValidForOneFormOfOneInstance() {
        String written = TICKET.written("secret");
        assertEquals(Optional.empty(), FormTicket.read("register", written, "secret"));
        assertEquals(Optional.empty(), FormTicket.read("report", written, "another"));
    }

    @Test
    void anEarlierTimeIsNotAccepted() {
        String written = TICKET.written("secret");
        String earlier = OPENED.minusSeconds(60).toEpochMilli() + written.substring(written.indexOf('.'));
        assertEquals(Optional.empty(), FormTicket.read("report", earlier, "secret"));
    }

    @Test
    void lessWorkIsNotAccepted() {
        String easier = TICKET.written("secret").replace("." + BITS + ".", ".1.");
        assertEquals(Optional.empty(), FormTicket.read("report", easier, "secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "1.2.3",
                "1.15.2.3",
                "x",
                "99999999999999999999.aaaaaaaaaaaaaaaaaaaaaaa.b",
                "\u0000",
                "💥"
            })
    void whatIsNoTicketIsNone(String text) {
        assertEquals(Optional.empty(), FormTicket.read("report", text, "secret"));
    }

    @Test
    void aProofIsValidForOneTicket() {
        String signature = TICKET.signature("secret");
        String proof = LongStream.range(0, 10_000_000_000L)
                .mapToObj(Long::toString)
                .filter(number -> ProofOfWork.holds(signature, number, BITS))
                .findFirst()
                .orElseThrow();
        assertTrue(ProofOfWork.holds(signature, proof, BITS));
        assertFalse(ProofOfWork.holds(FormTicket.next("report", OPENED, BITS).signature("secret"), proof, BITS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1e9", "12345678901", "0x1", "\u0661"})
    void whatIsNoNumberProvesNothing(String proof) {
        assertFalse(ProofOfWork.holds(TICKET.signature("secret"), proof, BITS));
    }
}
