package org.jobwright.web.applications.archive;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.talent.PoolSearch;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.talent.PoolQueries;
import org.jobwright.services.talent.PooledPerson;
import org.jobwright.web.shared.ZipArchive;
import org.jobwright.web.shared.text.CsvFile;
import org.jobwright.web.shared.text.Texts;

/**
 * The talent pool in an archive: those who agreed to be kept and whom the caller sees on the page of the pool at that moment.
 * It is read page by page.
 */
final class PoolPart {

    /** More than 20,000 people would be asked for in parts. */
    private static final int MOST_PAGES = 20;

    private static final List<String> COLUMNS = List.of("reference", "applicant", "applied", "kept-until", "pools");

    private final PoolQueries pool;
    private final Runnable before;

    /** @param before refuses if the archive may no longer be read; asked before each page */
    PoolPart(PoolQueries pool, Runnable before) {
        this.pool = pool;
        this.before = before;
    }

    void write(ZipArchive archive, OrganizationId organization, Texts texts) throws IOException {
        CsvFile table = new CsvFile(COLUMNS.stream()
                .map(column -> texts.get("applications.archive.csv." + column))
                .toList());
        archive.write("pool.json", out -> {
            JsonList list = new JsonList(out);
            int number = 1;
            for (Page<PooledPerson> page = page(organization, number);
                    !page.items().isEmpty();
                    page = page(organization, ++number)) {
                for (PooledPerson person : page.items()) {
                    list.add(Pooled.of(person));
                    table.row(cells(person));
                }
                if (number == page.pages() || number == MOST_PAGES) {
                    break;
                }
            }
            list.end();
        });
        archive.add("pool.csv", table.written());
    }

    private static List<Object> cells(PooledPerson person) {
        return Arrays.asList(
                person.application().value(),
                person.name(),
                person.appliedAt(),
                person.until(),
                String.join(", ", person.pools()));
    }

    private Page<PooledPerson> page(OrganizationId organization, int number) {
        before.run();
        return pool.people(organization, PoolSearch.ALL, new PageRequest(number, PageRequest.FILE_SIZE));
    }

    /**
     * A person of the pool. What they sent is with the application.
     *
     * @param consentUntil when their consent ends
     */
    record Pooled(
            String application,
            String posting,
            String name,
            String headline,
            String location,
            Instant appliedAt,
            Instant consentUntil,
            LocalDate availableFrom,
            Instant invitedAt,
            Instant writtenAt,
            List<String> pools) {

        static Pooled of(PooledPerson person) {
            return new Pooled(
                    person.application().value(),
                    person.postingReference(),
                    person.name(),
                    person.headline(),
                    person.location(),
                    person.appliedAt(),
                    person.until(),
                    person.availableFrom(),
                    person.invitedAt(),
                    person.writtenAt(),
                    person.pools());
        }
    }
}
