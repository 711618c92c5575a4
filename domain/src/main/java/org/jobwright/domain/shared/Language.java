package org.jobwright.domain.shared;

import java.util.Locale;

/** The supported languages. */
public enum Language {
    EN(Locale.UK),
    DE(Locale.GERMANY);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The BCP 47 tag, {@code en} or {@code de}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language of a tag such as {@code de-AT}; English if it is not supported. */
    public static Language of(String tag) {
        String primary = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
        for (Language language : values()) {
            if (language.tag().equals(primary)) {
                return language;
            }
        }
        return EN;
    }
}
