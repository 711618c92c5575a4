package org.jobwright.domain.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void ranksAndShiftsNextToAJobArePreferences() {
        SearchWords nights = SearchWords.of("night shift warehouse");
        assertEquals(List.of("warehouse"), nights.words());
        assertEquals(List.of("night", "shift"), nights.wishes());
    }

    @Test
    void preferencesAloneAreSearchedForIfSignificant() {
        assertEquals(List.of("night"), SearchWords.of("night shift").words());
        assertEquals(List.of("trainee"), SearchWords.of("trainee no experience").words());
        assertEquals(
                List.of("no", "experience"),
                SearchWords.of("trainee no experience").wishes());
        assertEquals(List.of("entry", "level"), SearchWords.of("entry level").words());
    }
}
