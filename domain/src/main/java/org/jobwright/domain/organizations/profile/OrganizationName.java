package org.jobwright.domain.organizations.profile;

import java.util.regex.Pattern;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.NameText;
import org.jobwright.domain.shared.text.Slug;

/** The name under which people know an organization: 4 to 80 characters, not in capitals. */
public record OrganizationName(String value) {

    public static final int MIN_LENGTH = 4;
    public static final int MAX_LENGTH = 80;
    private static final int LONGEST_ACRONYM = 6;

    /**
     * What mail programs turn into a link, apart from characters that no name may contain: {@code evil.example} and
     * {@code 192.0.2.1}; not {@code E.ON}.
     */
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}-]{2}\\.\\p{L}{2}|\\p{N}\\.\\p{N}+\\.\\p{N}");

    private static final int MAX_SLUG_LENGTH = 90;

    public OrganizationName {
        value = value == null ? "" : value.strip().replaceAll("\\s+", " ");
        if (!isPlain(value)) {
            throw problem("organizations.name.address");
        }
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

    /**
     * Whether it contains no web address and nothing that changes the text direction: such a name may appear in a mail
     * to a stranger.
     */
    public static boolean isPlain(String name) {
        return NameText.isPlain(name)
                && !ADDRESS.matcher(NameText.asInAddresses(name)).find()
                && name.codePoints().noneMatch(character -> Character.getType(character) == Character.FORMAT);
    }

    /**
     * The name as part of an address: {@code Köhler & Söhne} becomes {@code koehler-soehne}; room is left for a number.
     */
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
