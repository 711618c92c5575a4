package org.jobwright.domain.shared;

import java.text.Normalizer;
import java.util.Locale;

/** Words as a part of an address: {@code Köhler & Söhne} becomes {@code koehler-soehne}. */
public final class Slug {

    private Slug() {}

    /** The slug of a text, or {@code otherwise} when nothing of it can stand in an address. */
    public static String of(String text, String otherwise) {
        String latin = text.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        String slug = Normalizer.normalize(latin, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? otherwise : slug;
    }
}
