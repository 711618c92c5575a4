package org.jobwright.domain.shared.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as part of an address: {@code Köhler & Söhne} becomes {@code koehler-soehne}. */
public final class Slug {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private Slug() {}

    /** The slug of a text, or {@code otherwise} if nothing in it fits in an address. */
    public static String of(String text, String otherwise) {
        String latin = text.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        String bare =
                MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
        String slug = ENDS.matcher(OTHERS.matcher(bare).replaceAll("-")).replaceAll("");
        return slug.isEmpty() ? otherwise : slug;
    }
}
