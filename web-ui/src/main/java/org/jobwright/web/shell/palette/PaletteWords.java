package org.jobwright.web.shell.palette;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether what was typed means something: each typed word begins a word of it, in any order. */
final class PaletteWords {

    private static final String BETWEEN = "[^\\p{L}\\p{N}]+";

    private PaletteWords() {}

    static boolean match(String typed, Stream<String> labels) {
        String[] words = labels.flatMap(PaletteWords::words).toArray(String[]::new);
        return words(typed).allMatch(word -> Arrays.stream(words).anyMatch(one -> one.startsWith(word)));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split(BETWEEN)).filter(word -> !word.isEmpty());
    }
}
