package org.jobwright.domain.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.shared.text.WebLink.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.royalmail.com/careers | http://bit.ly/3xYzAbc                   | OTHER_ADDRESS SHORTENER",
                "royalmail.com.                    | https://royalmail.com.evil.example/     | OTHER_ADDRESS OTHER_NAME",
                "see www.royalmail.com             | https://evil.example/royalmail.com      | OTHER_ADDRESS",
                "(royalmail.com)                   | https://royalmail.com@evil.example      | OTHER_ADDRESS CREDENTIALS",
                "jobs@royalmail.com                | mailto:jobs@royalmai1.com               | OTHER_ADDRESS",
                "Apply                             | https://xn--royalmil-8fg.example/x      | INTERNATIONAL_NAME",
                "Apply                             | https://royalmаil.example               | INTERNATIONAL_NAME",
                "Apply                             | https://user:pass@192.168.1.10/x        | CREDENTIALS IP_ADDRESS",
                "Apply                             | http://3232235786/                      | IP_ADDRESS",
                "Apply                             | http://0x7f.1/                          | IP_ADDRESS",
                "Apply                             | http://[2001:db8::1]:80/                | IP_ADDRESS",
                "Apply                             | HTTP://WWW.TINYURL.COM/abc              | SHORTENER",
                "Apply                             | https://%62it.ly/abc                    | SHORTENER",
                "royalmail.com                     | https://evil.example\\@royalmail.com    | OTHER_ADDRESS",
                "www.royalmail.com                 | https:/\\evil.example//royalmail.com/   | OTHER_ADDRESS",
                "www.royalmail.com                 | http:/evil.example//royalmail.com/      | OTHER_ADDRESS",
                "www.royalmail.com                 | ht\ttps://evil.example//royalmail.com/  | OTHER_ADDRESS",
                "https:\\\\royalmail.com/          | https://evil.example/                   | OTHER_ADDRESS",
                "go(https://royalmail.com)         | https://evil.example/                   | OTHER_ADDRESS",
                "jobs@royalmail.com                | mailto:a@evil.example?x=@royalmail.com  | OTHER_ADDRESS",
                "Apply                             | https:///bit.ly/x                       | SHORTENER",
                "Apply                             | http:bit.ly/x                           | SHORTENER",
                "Apply                             | https://bit.ly./x                       | SHORTENER",
                "Apply                             | https:///xn--royalmil-8fg.example/      | INTERNATIONAL_NAME",
                "Apply                             | https:///user:pass@192.168.1.10/        | CREDENTIALS IP_ADDRESS",
                "Apply                             | https://192.168.1.10./x                 | IP_ADDRESS",
            })
    void aDoubtfulLinkSaysWhy(String text, String target, String doubts) {
        Set<Doubt> expected = Stream.of(doubts.split(" ")).map(Doubt::valueOf).collect(Collectors.toSet());
        assertEquals(expected, new WebLink(text, target).doubts());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How we work             | https://harbour-rail.example/work",
                "www.royalmail.com       | https://royalmail.com/careers?from=a@b",
                "https://royalmail.com   | https://careers.royalmail.com/",
                "e.g. here, at 9.30 a.m. | https://harbour-rail.example",
                "jobs@royalmail.com      | mailto:jobs@royalmail.com?subject=Hi",
            })
    void anOrdinaryLinkIsInNoDoubt(String text, String target) {
        assertEquals(Set.of(), new WebLink(text, target).doubts());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Apply:https://bit.ly/x?e=a@b, now        | https://bit.ly/x?e=a@b",
                "under bit.ly/3vanDRV9, which             | http://bit.ly/3vanDRV9",
                "go to (www.firma.de)                     | http://www.firma.de",
                "www.firma.de–jetzt                       | http://www.firma.de",
                "see https://royalmail.com@evil.example/x | https://royalmail.com@evil.example/x",
            })
    void anAddressThatIsOnlyTypedIsFound(String text, String target) {
        assertEquals(List.of(target), WebLink.typedIn(text).map(WebLink::target).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.g. at 9.30 a.m.", "jobs@royalmail.com", "Node.js/React", "firma.de"})
    void otherWordsAreNoAddresses(String text) {
        assertEquals(List.of(), WebLink.typedIn(text).toList());
    }

    @Test
    void aLongTextIsReadQuickly() {
        assertEquals(Set.of(), new WebLink("a".repeat(100_000), "https://harbour-rail.example").doubts());
    }
}
