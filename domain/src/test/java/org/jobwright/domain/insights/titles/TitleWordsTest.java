package org.jobwright.domain.insights.titles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C++ Developer | cplusplus developer",
                "C/C++ Developer | cplusplus developer",
                "C# Developers | csharp developer",
                ".NET Dev | dotnet developer",
                "Dot Net Developer | dotnet developer",
                "Health & Safety Mgr | health and safety manager",
            })
    void signsOfATitleBecomeWords(String title, String key) {
        assertEquals(key, TitleWords.key(title));
    }
}
