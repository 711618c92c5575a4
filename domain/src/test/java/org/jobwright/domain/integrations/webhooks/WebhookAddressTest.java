package org.jobwright.domain.integrations.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jobwright.domain.shared.failures.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ats.example/hooks/jobwright?tenant=7",
                "https://ATS.Example.org:443/",
                "https://93.184.215.14/hook",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/hook"
            })
    void takesAddressesOfHttpsOnTheUsualPort(String address) {
        assertEquals(address, WebhookAddress.read(" " + address + " ", false).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ats.example/hook",
                "http://ats.example/hook",
                "ftp://ats.example/hook",
                "https:///hook",
                "https://ats.example:8443/hook",
                "https://user:secret@ats.example/hook",
                "https://ats.example/hook#part",
                "https://ats.example/a b",
                "https://localhost/hook",
                "https://intranet/hook",
                "https://ats.example./hook",
                "https://0177.0.0.1/hook",
                "https://127.1/hook",
                "https://2130706433/hook",
                "https://0x7f.1/hook",
                "https://0x7f.0x0.0x0.0x1/hook",
                "https://ats.0x7f/hook",
                "https://bücher.example/hook"
            })
    void refusesAllOthers(String address) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> WebhookAddress.read(address, false));
        assertEquals("address", refused.getProblems().getFirst().field());
    }

    @Test
    void namesThisMachineOnlyWhereThatIsAllowed() {
        assertEquals(
                "http://127.0.0.1:9000/hook",
                WebhookAddress.read("http://127.0.0.1:9000/hook", true).value());
        assertThrows(InvalidInput.class, () -> WebhookAddress.read("http://127.0.0.1:9000/hook", false));
        assertThrows(InvalidInput.class, () -> WebhookAddress.read("http://10.0.0.1:9000/hook", true));
    }

    @Test
    void mailsAndLogsHaveTheHostOnly() {
        assertEquals(
                "ats.example",
                WebhookAddress.read("https://ATS.example/hooks/secret", false).host());
    }
}
