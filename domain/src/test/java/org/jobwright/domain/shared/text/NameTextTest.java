package org.jobwright.domain.shared.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann",
                "Dr. A. B. O'Neill-Smith, M.A.",
                "J.R.R. Tolkien",
                "Nguy\u1ec5n V\u0103n A",
                "\u0645\u06cc\u200c\u0646\u0627",
                "wwwilma",
                "Ann (she/her)",
                "n/a.",
                "Hauptstr. 5, 3.OG/links"
            })
    void aNameIsTaken(String name) {
        assertTrue(NameText.isPlain(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann\r\n\r\nYour account is locked",
                "Ann\nB",
                "Ann\u2028B",
                "Ann\u0000",
                "Ann\u0085B",
                "https://evil.example/unlock",
                "Ann HTTPS://evil",
                "www.evil.example",
                "Ann WWW.evil",
                "Ann evil.example/unlock",
                "bit.LY/x",
                "a-1.example/x",
                "evil\uff0eexample/x",
                "evil\u3002example/x",
                "\uff48ttps\uff1a//evil",
                "write to a@b.example",
                "Ann \u202egnp.exe"
            })
    void aMessageToSomeoneElseIsNot(String name) {
        assertFalse(NameText.isPlain(name));
    }
}
