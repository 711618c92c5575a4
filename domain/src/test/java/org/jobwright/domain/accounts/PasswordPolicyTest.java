package org.jobwright.domain.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.FieldProblem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

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
}
