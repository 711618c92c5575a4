package org.jobwright.domain.accounts.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final String SENTENCE = "the lamp of the signal box burns at night, while goods go by from Hull to"
            + " Crewe with coal, milk, slate and fresh letters for the towns";

    private static String refusal(String password) {
        return PasswordPolicy.check("password", password, new EmailAddress("mholt@rail.example"), "Maren Ö'Connor")
                .map(FieldProblem::code)
                .orElse("taken");
    }

    @ParameterizedTest
    @Tag("SEC-10")
    @Tag("SEC-12")
    @ValueSource(
            strings = {
                "correct-horse-demo",
                "fifteen long letters",
                "käsebrot mit gurke",
                "the quick brown fox",
                "zu Fuß über die Elbe",
                "👍👎 five tiny lamps",
                "R7%kq!2vLm#9xT@w"
            })
    void longPasswordsOfAnyCharactersAreTaken(String password) {
        assertEquals("taken", refusal(password));
    }

    @Test
    @Tag("SEC-10")
    void theLengthIsCountedInCharactersNotInBytes() {
        assertEquals("accounts.password.too-short", refusal("😀".repeat(14)));
        assertEquals("accounts.password.too-short", refusal("fourteen chars"));
        assertEquals("accounts.password.too-long", refusal("apple tree ".repeat(12)));
        assertEquals("accounts.password.too-short", refusal(null));
    }

    @ParameterizedTest
    @Tag("SEC-11")
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaa",
                "123456789012345",
                "987654321098765",
                "abcdefghijklmnop",
                "secretsecretsecret",
                "Abcabcabcabcabc",
                "xyzxyzxyzxyzxyzxy"
            })
    void repetitionsAndSequencesAreRefused(String password) {
        assertEquals("accounts.password.pattern", refusal(password));
    }

    @ParameterizedTest
    @Tag("SEC-11")
    @ValueSource(
            strings = {
                "1qaz2wsx3edc4rfv",
                "q1w2e3r4t5y6u7i8",
                "Baseball-Football",
                "qwertyuiopasdfgh",
                "password20261124",
                "Sunshine.Princess!",
                "19840715 letmein",
                "827364509182736455"
            })
    void commonPasswordsAndPairsOfThemAreRefused(String password) {
        assertEquals("accounts.password.common", refusal(password));
    }

    @ParameterizedTest
    @Tag("SEC-11")
    @ValueSource(
            strings = {
                "my jobwright password 4 you",
                "mholt likes strong tea",
                "tall maren in the rain",
                "the oconnors of ö'connor"
            })
    void theOwnNameAddressAndTheSiteAreRefused(String password) {
        assertEquals("accounts.password.personal", refusal(password));
    }

    @ParameterizedTest
    @Tag("SEC-10")
    @CsvSource({"7, too-short", "8, too-short", "14, too-short", "15, taken", "64, taken", "128, taken", "129, too-long"
    })
    void fifteenCharactersAreEnoughAnd128AreNotTooMany(int length, String answer) {
        String password = SENTENCE.substring(0, length);
        assertEquals(answer, refusal(password).replace("accounts.password.", ""));
    }

    @Test
    @Tag("SEC-12")
    void spacesAndLowerCaseAreEnough() {
        assertEquals("taken", refusal("o ld sh ips sail"));
    }

    @Test
    @Tag("SEC-11")
    void fiftyOfTheLeakedOnesAreRefusedAndMoreThanAHundredThousandAreKnown() throws IOException {
        List<String> leaked = leaked();
        assertTrue(CommonPasswords.size() > 100_000);
        for (int i = 0; i < 50; i++) {
            String password = leaked.get(i * leaked.size() / 50);
            assertTrue(
                    List.of("accounts.password.common", "accounts.password.pattern")
                            .contains(refusal(password)),
                    password);
            assertEquals("accounts.password.common", refusal(password + "-8402 75319"));
        }
    }

    /** Those that are long enough to be refused only because they leaked. */
    private static List<String> leaked() throws IOException {
        try (BufferedReader list = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(PasswordPolicy.class.getResourceAsStream("leaked-passwords.txt.gz")),
                StandardCharsets.UTF_8))) {
            return list.lines()
                    .filter(line -> !line.startsWith("#") && line.length() >= PasswordPolicy.MIN_LENGTH)
                    .toList();
        }
    }
}
