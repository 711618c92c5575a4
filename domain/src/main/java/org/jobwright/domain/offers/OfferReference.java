package org.jobwright.domain.offers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** The reference of an offer, such as {@code OF-7KQ2M9XB}: printed in each letter, and no guess of another one. */
@Embeddable
public record OfferReference(@Column(name = "reference") String value) implements Serializable {

    private static final String ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";
    private static final int LENGTH = 8;
    private static final Pattern SHAPE = Pattern.compile("OF-[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static OfferReference next() {
        StringBuilder reference = new StringBuilder("OF-");
        for (int i = 0; i < LENGTH; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new OfferReference(reference.toString());
    }

    /** Empty if the text was never a reference. */
    public static Optional<OfferReference> read(String text) {
        return text != null && SHAPE.matcher(text).matches() ? Optional.of(new OfferReference(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
