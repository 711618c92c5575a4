package org.jobwright.services.organizations.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jobwright.domain.shared.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailProvidersTest {

    @Test
    void theListsAreThere() {
        assertTrue(MailProviders.LISTED.size() > 130_000);
    }

    @ParameterizedTest
    @CsvSource({
        "gmail.com, false",
        "proton.me, false",
        "gmx.de, false",
        "netcologne.de, false",
        "riseup.net, false",
        "mailinator.com, false",
        "yahoo.co.uk, false",
        "harbour.github.io, false",
        "harbour-rail.com, true",
        "harbour-rail.co.uk, true",
        "siemens.com, true",
        "xn--mnchen-3ya.de, true",
        "harbour.example, true",
    })
    void mailProvesSomethingOnlyWhereNotEveryoneGetsAnAddress(String domain, boolean proves) {
        assertEquals(proves, DomainNames.isProvedByMail(domain, MailProviders.LISTED.contains(domain)));
    }

    @ParameterizedTest
    @CsvSource({
        "ann@harbour.example, true",
        "ann@mail.harbour.example, false",
        "ann@notharbour.example, false",
        "ann@harbour.example.evil.example, false",
    })
    void anAddressIsInItsDomain(String address, boolean in) {
        assertEquals(in, DomainNames.isAddressIn(new EmailAddress(address), "harbour.example"));
    }
}
