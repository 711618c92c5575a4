package org.jobwright.domain.organizations.profile;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixedScriptsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Hаrbour Rail", "Sparkassе", "Βank of Harbour", "harbоur-rail"})
    void aWordOfSeveralScriptsIsFound(String name) {
        assertTrue(MixedScripts.isIn(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Harbour Rail",
                "Müller & Söhne",
                "Ромашка",
                "ООО Ромашка Trading",
                "Sony株式会社",
                "東京タワー",
                "삼성Display",
                "3M",
                "É2"
            })
    void whatIsWrittenTogetherIsFine(String name) {
        assertFalse(MixedScripts.isIn(name));
    }
}
