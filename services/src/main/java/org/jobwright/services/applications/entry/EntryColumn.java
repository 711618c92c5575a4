package org.jobwright.services.applications.entry;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.services.shared.tables.ColumnWords;

/** What is read of a table of people, and what its columns are called elsewhere, in English and German. */
public enum EntryColumn {
    EMAIL("email|e mail|email address|e mail address|candidate email|E-Mail-Adresse|Mailadresse"),
    NAME("name|full name|candidate|candidate name|Vollständiger Name|Bewerber|Kandidat"),
    FIRST_NAME("first name|given name|firstname|Vorname"),
    LAST_NAME("last name|family name|surname|lastname|Nachname|Familienname"),
    PHONE("phone|phone number|mobile|cell|Telefon|Telefonnummer|Mobil|Handy"),
    LOCATION("city|location|town|address|Ort|Wohnort|Stadt");

    private static final ColumnWords WORDS = new ColumnWords(words());

    private final String names;

    EntryColumn(String names) {
        this.names = names;
    }

    /** Where each is in a table with this header, as far as it is recognized. */
    public static Map<EntryColumn, Integer> guess(List<String> header) {
        Map<EntryColumn, Integer> places = new EnumMap<>(EntryColumn.class);
        WORDS.guess(header).forEach((column, field) -> places.put(valueOf(field), column));
        return places;
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (EntryColumn column : values()) {
            words.put(column.name(), List.of(column.names.split("\\|", -1)));
        }
        return words;
    }
}
