package org.jobwright.domain.applications;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** The reference of an application for people: easy to read out, without letters that look alike or form words. */
@Embeddable
public record ApplicationReference(
        @Column(name = "reference") String value) implements Serializable {

    private static final String ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";
    private static final int LENGTH = 8;
    private static final Pattern SHAPE = Pattern.compile("A-[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static ApplicationReference next() {
        StringBuilder reference = new StringBuilder("A-");
        for (int i = 0; i < LENGTH; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new ApplicationReference(reference.toString());
    }

    /** Empty if the text was never a reference. */
    public static Optional<ApplicationReference> read(String text) {
        return text != null && SHAPE.matcher(text).matches()
                ? Optional.of(new ApplicationReference(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
