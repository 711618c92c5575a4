package org.jobwright.domain.talent.findable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.FoldedText;

/** Spoken languages by their codes of ISO 639, as people write them in our languages or in their own. */
public final class LanguageCodes {

    private static final Map<String, String> CODES = read();

    private LanguageCodes() {}

    private static Map<String, String> read() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale spoken = Locale.of(code);
            codes.put(code, code);
            for (Language reader : Language.values()) {
                codes.putIfAbsent(FoldedText.of(spoken.getDisplayLanguage(reader.locale())), code);
            }
            codes.putIfAbsent(FoldedText.of(spoken.getDisplayLanguage(spoken)), code);
        }
        return Map.copyOf(codes);
    }

    /** The code of a name such as {@code German}, {@code Deutsch}, {@code de} or {@code de-CH}. */
    public static Optional<String> of(String name) {
        String folded = name == null ? "" : FoldedText.of(name);
        return Optional.ofNullable(CODES.get(folded)).or(() -> Optional.ofNullable(CODES.get(folded.split(" ", 2)[0])));
    }
}
