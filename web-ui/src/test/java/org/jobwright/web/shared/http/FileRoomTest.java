package org.jobwright.web.shared.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.jobwright.domain.shared.failures.Unavailable;
import org.junit.jupiter.api.Test;

/** No address can take all the room, and taken places are returned. */
class FileRoomTest {

    private static final long LARGEST_FORM = 26L * FileRoom.PLACE;

    @Test
    void oneAddressCannotTakeItAll() {
        FileRoom room = new FileRoom(2 * LARGEST_FORM);
        try (FileRoom.Taken first = room.open("192.0.2.1");
                FileRoom.Taken second = room.open("192.0.2.1");
                FileRoom.Taken other = room.open("192.0.2.2")) {
            first.hold(LARGEST_FORM);
            assertThrows(Unavailable.class, () -> second.hold(1));
            assertDoesNotThrow(() -> other.hold(LARGEST_FORM));

            first.hold(LARGEST_FORM - FileRoom.PLACE);
            assertDoesNotThrow(() -> second.hold(1));
        }
    }

    @Test
    void theRoomIsLimitedForAllAddressesTogether() {
        FileRoom room = new FileRoom(2 * FileRoom.PLACE);
        try (FileRoom.Taken first = room.open("192.0.2.1");
                FileRoom.Taken other = room.open("192.0.2.2")) {
            first.hold(FileRoom.PLACE + 1);
            assertThrows(Unavailable.class, () -> other.hold(1));
        }
        try (FileRoom.Taken next = room.open("192.0.2.2")) {
            assertDoesNotThrow(() -> next.hold(2 * FileRoom.PLACE));
        }
    }

    @Test
    void aFileIsReadToItsEndOrItsLimit() throws IOException {
        byte[] file = new byte[200_000];
        new Random(7).nextBytes(file);
        FileRoom room = new FileRoom(FileRoom.PLACE);
        try (FileRoom.Taken taken = room.open("192.0.2.1")) {
            assertArrayEquals(file, taken.read(new ByteArrayInputStream(file), file.length + 1, 0));
            assertArrayEquals(
                    Arrays.copyOf(file, 100_001), taken.read(new ByteArrayInputStream(file), 100_001, file.length));
        }
    }
}
