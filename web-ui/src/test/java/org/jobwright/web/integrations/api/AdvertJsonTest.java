package org.jobwright.web.integrations.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.web.shared.api.ApiRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adverts as JSON. */
class AdvertJsonTest {

    @Test
    void anAdvertIsTheSameAfterARoundTripWithoutItsTeam() {
        JobAdvert advert = read("{\"title\": \"Nurse\", \"text\": {\"description\": \"<p>Care</p>\"},"
                + " \"pay\": {\"baseSalary\": {\"currency\": \"GBP\", \"min\": 30000, \"fixed\": true}},"
                + " \"opening\": {\"validThrough\": \"2027-01-31\", \"totalJobOpenings\": 2},"
                + " \"application\": {\"questions\": [{\"label\": \"A car?\", \"type\": \"BOOLEAN\","
                + " \"expected\": {\"accepted\": [\"yes\"]}}]}}");
        JobAdvert withTeam = advert.withHiringTeam(List.of(new AccountId(Identifiers.next())));
        assertEquals(advert, AdvertJson.tree(JobAdvert.class, AdvertJson.tree(withTeam)));
        assertEquals(JobAdvert.EMPTY, AdvertJson.tree(JobAdvert.class, AdvertJson.tree(JobAdvert.EMPTY)));
    }

    @Test
    void aPatchChangesWhatItNames() {
        JobAdvert advert = read("{\"title\": \"Nurse\", \"summary\": \"Nights\", \"work\": {\"shift\": \"Nights\"}}");
        JobAdvert patched = AdvertJson.patched(
                advert, AdvertJson.node(bytes("{\"summary\": null, \"work\": {\"hoursPerWeek\": 30}}")));
        assertEquals("Nurse", patched.title());
        assertEquals("", patched.summary());
        assertEquals("Nights", patched.work().shift());
        assertEquals(30, patched.work().hoursPerWeek());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "{'titel': 'A'}|integrations.body.unknown|/titel",
                "{'pay': {'baseSalary': {'least': 1}}}|integrations.body.unknown|/pay/baseSalary/least",
                "{'hiringTeam': []}|integrations.body.unknown|/hiringTeam",
                "{'application': {'questions': [{'type': 'SONG'}]}}|integrations.body.value|/application/questions/0/type",
                "{'opening': {'validThrough': 'soon'}}|integrations.body.value|/opening/validThrough",
                "{'opening': {'validThrough': [5881580, 7, 11]}}|integrations.body.value|/opening/validThrough",
                "{'opening': {'validThrough': ['2027-01-31']}}|integrations.body.value|/opening/validThrough",
                "{'opening': {'validThrough': 20000}}|integrations.body.value|/opening/validThrough",
                "{'opening': {'validThrough': '+12027-01-31'}}|integrations.body.value|/opening/validThrough",
                "{'opening': {'validThrough': '2027-02-30'}}|integrations.body.value|/opening/validThrough",
                "{'title': 'A', 'title': 'B'}|integrations.body.malformed|",
                "[]|integrations.body.malformed|",
                "{} {}|integrations.body.malformed|",
                "nothing|integrations.body.malformed|"
            })
    void whatIsNotKnownIsRefused(String body, String code, String pointer) {
        ApiRefusal refusal = assertThrows(ApiRefusal.class, () -> read(body.replace('\'', '"')));
        assertEquals(code, refusal.getCode());
        assertEquals(400, refusal.getStatus());
        assertEquals(pointer == null ? List.of() : List.of(pointer), refusal.getArguments());
    }

    private static JobAdvert read(String body) {
        return AdvertJson.read(bytes(body), JobAdvert.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
