package org.jobwright.services.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEC-62")
class KeyedHashTest {

    /** RFC 4231, test case 2. */
    @Test
    void itIsAnHmac() {
        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                KeyedHash.of("what do ya want for nothing?", "Jefe"));
    }

    @Test
    void withoutTheKeyTheHashRevealsNoOne() {
        assertNotEquals(KeyedHash.of("candidate@demo.example", "one"), KeyedHash.of("candidate@demo.example", "other"));
    }

    @Test
    void withoutAKeyThereIsNone() {
        assertThrows(IllegalStateException.class, () -> KeyedHash.of("x", ""));
    }
}
