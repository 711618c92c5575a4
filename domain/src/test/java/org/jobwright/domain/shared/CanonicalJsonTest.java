package org.jobwright.domain.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples are those of RFC 8785. */
class CanonicalJsonTest {

    private static final String EXAMPLE = """
            {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
             "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
             "literals": [null, true, false]}""";

    @Test
    void theExampleOfTheStandardIsWrittenAsItSays() {
        assertEquals(
                "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
                canonical(EXAMPLE));
    }

    @Test
    void namesAreInTheOrderOfTheirUtf16Units() {
        String names =
                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}";
        assertEquals(
                "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}", canonical(names));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "9007199254740992, 9007199254740992",
        "295147905179352830000, 295147905179352830000",
        "1e21, 1e+21",
        "999999999999999700000, 999999999999999700000",
        "0.000001, 0.000001",
        "1e-7, 1e-7",
        "-12.5, -12.5",
        "5e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308"
    })
    void numbersAreWrittenAsEcmaScriptWritesThem(String given, String written) {
        assertEquals("[" + written + "]", canonical("[" + given + "]"));
    }

    @Test
    void whatIsNoNumberOfJsonIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Json.writeCanonical(Map.of("a", Double.NaN)));
    }

    private static String canonical(String json) {
        return Json.writeCanonical(Json.read(json, Object.class));
    }
}
