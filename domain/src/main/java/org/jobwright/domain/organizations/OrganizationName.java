package org.jobwright.domain.organizations;

import java.text.Normalizer;
import java.util.Locale;
import org.jobwright.domain.shared.FieldProblem;
import org.jobwright.domain.shared.InvalidInput;

/** The name under which people know an organization: 4 to 80 characters, not shouted. */
public record OrganizationName(String value) {

    public static final int MIN_LENGTH = 4;
    public static final int MAX_LENGTH = 80;
    private static final int LONGEST_ACRONYM = 6;

    public OrganizationName {
        value = value == null ? "" : value.strip().replaceAll("\\s+", " ");
        if (value.length() < MIN_LENGTH || value.length() > MAX_LENGTH) {
            throw problem("organizations.name.length", MIN_LENGTH, MAX_LENGTH);
        }
        long letters = value.chars().filter(Character::isLetter).count();
        long capitals = value.chars().filter(Character::isUpperCase).count();
        if (letters == 0) {
            throw problem("organizations.name.length", MIN_LENGTH, MAX_LENGTH);
        }
        if (capitals > LONGEST_ACRONYM && capitals == letters) {
            throw problem("organizations.name.capitals");
        }
    }

    /** The name in an address: {@code Köhler & Söhne} becomes {@code koehler-soehne}. */
    public String slug() {
        String latin = value.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        String slug = Normalizer.normalize(latin, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "organization" : slug;
    }

    private static InvalidInput problem(String code, Object... arguments) {
        return new InvalidInput(FieldProblem.of("displayName", code, arguments));
    }
}
