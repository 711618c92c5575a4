package org.jobwright.container.integrations;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** A complete advert as programs send it. */
public final class ProgramAdvert {

    private ProgramAdvert() {}

    /** In JSON. */
    public static String of(String title) {
        return """
                {"title": "%s",
                 "text": {"description": "<p>You keep the signals of a busy harbour line safe, by day and by night.</p>",
                          "responsibilities": ["Inspect axle counters"]},
                 "work": {"employmentTypes": ["FULL_TIME"], "workplaceType": "ON_SITE",
                          "locations": [{"locality": "Bristol", "country": "GB"}]},
                 "pay": {"baseSalary": {"currency": "GBP", "min": 38400, "max": 46000, "unit": "YEAR"}},
                 "opening": {"validThrough": "%s"}}""".formatted(title, LocalDate.now(ZoneOffset.UTC).plusDays(30));
    }
}
