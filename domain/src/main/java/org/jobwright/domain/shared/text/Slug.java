package org.jobwright.domain.shared.text;

import java.text.Normalizer;

/** Words as part of an address: {@code Köhler & Söhne} becomes {@code koehler-soehne}. */
public final class Slug {

    private Slug() {}

    /** The slug of a text, or {@code otherwise} if nothing in it fits in an address. */
    public static String of(String text, String otherwise) {
        String latin = lowerCase(text)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        StringBuilder slug = new StringBuilder();
        boolean gap = false;
        for (char letter : Normalizer.normalize(latin, Normalizer.Form.NFD).toCharArray()) {
            if (isPlain(letter)) {
                slug.append(gap && !slug.isEmpty() ? "-" : "").append(letter);
                gap = false;
            } else {
                gap |= !isMark(letter);
            }
        }
        return slug.isEmpty() ? otherwise : slug.toString();
    }

    /** Letter by letter: of a whole text it takes quadratic time where it lengthens it. */
    private static String lowerCase(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPlain(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
    }

    /** An accent that normalization separated from its letter. */
    private static boolean isMark(char letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
