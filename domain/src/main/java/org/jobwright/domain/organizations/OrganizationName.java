package org.jobwright.domain.organizations;

import org.jobwright.domain.shared.FieldProblem;
import org.jobwright.domain.shared.InvalidInput;
import org.jobwright.domain.shared.Slug;

/** The name under which people know an organization: 4 to 80 characters, not shouted. */
public record OrganizationName(String value) {

    public static final int MIN_LENGTH = 4;
    public static final int MAX_LENGTH = 80;
    private static final int LONGEST_ACRONYM = 6;
    private static final int MAX_SLUG_LENGTH = 90;

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

    /** The name in an address: {@code Köhler & Söhne} becomes {@code koehler-soehne}; room is left for a number. */
    public String slug() {
        String slug = Slug.of(value, "organization");
        return slug.length() <= MAX_SLUG_LENGTH
                ? slug
                : slug.substring(0, MAX_SLUG_LENGTH).replaceAll("-$", "");
    }

    private static InvalidInput problem(String code, Object... arguments) {
        return new InvalidInput(FieldProblem.of("displayName", code, arguments));
    }
}
