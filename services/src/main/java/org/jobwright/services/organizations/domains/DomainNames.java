package org.jobwright.services.organizations.domains;

import com.google.common.net.InternetDomainName;
import java.net.IDN;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Resources;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/**
 * Reads what people type as a domain, and finds the part of it that one can register: {@code
 * https://www.harbour-rail.co.uk/jobs} is {@code harbour-rail.co.uk}.
 */
final class DomainNames {

    private static final String FIELD = "domain";

    /** A label that goes before it still has to fit into 253 characters. */
    private static final int MOST = 232;

    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)++");

    /** The Java platform writes these as other letters than name servers do: sharp s, final sigma, two joiners. */
    private static final Pattern WRITTEN_DIFFERENTLY = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

    /** Reserved, so on no list of suffixes; tests and documents use them. */
    private static final List<String> RESERVED = List.of(".example", ".test", ".invalid", ".localhost");

    /** Where anyone gets an address. */
    private static final Set<String> WEBMAIL = webmail();

    private DomainNames() {}

    /** The domain in ASCII; refuses what is none, or is shared by many. */
    static String read(String typed) {
        String host = host(typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT));
        if (WRITTEN_DIFFERENTLY.matcher(host).find()) {
            throw refused("organizations.domain.ascii");
        }
        String ascii = ascii(host);
        if (ascii.length() > MOST || !SHAPE.matcher(ascii).matches() || ascii.matches(".*\\.[0-9]+")) {
            throw refused("organizations.domain.form");
        }
        return registrable(ascii);
    }

    /** Whether a release lists a domain as one in which anyone gets an address. */
    static boolean isWebmail(String name) {
        return WEBMAIL.contains(name);
    }

    /** Refuses a domain in which anyone gets an address. */
    static InvalidInput webmail(String name) {
        return refused("organizations.domain.webmail", name);
    }

    /**
     * Whether mail proves something: not where anyone gets an address, nor below a suffix that a company shares with its
     * customers ({@code harbour.github.io}).
     *
     * @param listed whether anyone gets an address there
     */
    static boolean isProvedByMail(String name, boolean listed) {
        return !listed && (isReserved(name) || InternetDomainName.from(name).isTopDomainUnderRegistrySuffix());
    }

    /** Whether an address is in a domain itself: names below it, such as that of students, are given to others. */
    static boolean isAddressIn(EmailAddress address, String name) {
        return address.value().substring(address.value().lastIndexOf('@') + 1).equals(name);
    }

    /** As people write it, if the Java platform can read it; otherwise in ASCII. */
    static String shown(String name) {
        return IDN.toUnicode(name);
    }

    private static String registrable(String ascii) {
        if (isReserved(ascii)) {
            String[] labels = ascii.split("\\.", -1);
            return labels[labels.length - 2] + "." + labels[labels.length - 1];
        }
        InternetDomainName name = InternetDomainName.from(ascii);
        if (name.isPublicSuffix()) {
            throw refused("organizations.domain.suffix", ascii);
        }
        if (!name.isUnderPublicSuffix()) {
            throw refused("organizations.domain.form");
        }
        return name.topPrivateDomain().toString();
    }

    private static boolean isReserved(String ascii) {
        return RESERVED.stream().anyMatch(ascii::endsWith);
    }

    /** What is left of the address of a page or of a mailbox. */
    private static String host(String typed) {
        String host = typed.replaceFirst("^[a-z]+://", "").replaceFirst("[/?#].*$", "");
        return host.replaceFirst("^.*@", "").replaceFirst(":[0-9]+$", "").replaceFirst("[.\u3002]$", "");
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException malformed) {
            throw refused("organizations.domain.form");
        }
    }

    private static Set<String> webmail() {
        Set<String> names = new HashSet<>();
        Resources.lines(DomainNames.class, "webmail.txt", names::add);
        return Set.copyOf(names);
    }

    private static InvalidInput refused(String code, Object... arguments) {
        return new InvalidInput(FieldProblem.of(FIELD, code, arguments));
    }
}
