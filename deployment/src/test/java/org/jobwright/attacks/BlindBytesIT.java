package org.jobwright.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Not a byte that a member's browser gets says who a hidden applicant is, whom all texts and files name. */
@ExtendWith(Product.class)
@Tag("SEC-25")
class BlindBytesIT {

    private static final String MEMBER = "recruiter@demo.example";
    private static final String ALIAS = "Applicant 4711";

    /** An applicant whose last name and address no other applicant of the employer has. */
    private static final String CANARY = """
            from job_application a join account c on c.id = a.candidate_id join job_posting p on p.id = a.posting_id
              join hiring_organization o on o.id = a.organization_id
            where o.slug = 'harbour-rail' and a.candidate_status in ('VIEWED', 'IN_REVIEW') and a.document_id is not null
              and char_length(a.content #>> '{contact,lastName}') > 4 and a.blind_until is null
              and (select count(*) from job_application b where b.applicant_name ilike
                '%' || (a.content #>> '{contact,lastName}') || '%') = 1
              and not exists (select from account m where m.id <> c.id
                and m.display_name ilike '%' || (a.content #>> '{contact,lastName}') || '%')
            order by a.reference limit 1""";

    private Instance instance;
    private String application;
    private String posting;
    private String headline;
    private List<String> canaries;

    @BeforeEach
    void somebodyIsHidden(Instance running) {
        instance = running;
        JsonArray canary = JsonParser.parseString(text("""
                        select json_build_array(a.reference, p.reference, coalesce(replace(a.headline, '''', ''''''), ''),
                          a.content #>> '{contact,lastName}', a.content #>> '{contact,email}', c.email)
                        """ + CANARY)).getAsJsonArray();
        application = canary.get(0).getAsString();
        posting = canary.get(1).getAsString();
        headline = canary.get(2).getAsString();
        canaries = new ArrayList<>(List.of(
                canary.get(3).getAsString(),
                canary.get(4).getAsString(),
                canary.get(5).getAsString()));
        String file = text("select d.file_name from stored_document d join job_application a on a.document_id = d.id"
                + " where a.reference = '" + application + "'");
        if (file.toLowerCase(Locale.ROOT).contains(canaries.getFirst().toLowerCase(Locale.ROOT))) {
            canaries.add(file);
        }
        text("with hidden as (update job_application set blind_until = 'INTERVIEW', alias = '" + ALIAS
                + "', applicant_name = '" + ALIAS + "', headline = null, location = null, version = version + 1"
                + " where reference = '" + application + "' returning 1) select count(*)::text from hidden");
    }

    @AfterEach
    void theyAreKnownAgain() {
        text("with known as (update job_application set blind_until = null, alias = null, applicant_name ="
                + " jobwright_sent_name(content), location = content #>> '{contact,location}', headline = nullif('"
                + headline + "', ''), version = version + 1"
                + " where reference = '" + application + "' returning 1) select count(*)::text from known");
    }

    @Test
    void noByteSaysWhoAHiddenApplicantIs() throws Exception {
        Caller member = Caller.signedIn(instance, MEMBER);
        String page = "/app/pipeline/" + posting + "/" + application;
        List<String> addresses = new ArrayList<>(List.of(
                "/app/pipeline/" + posting,
                "/app/pipeline/" + posting + "?as=list",
                "/app/today",
                "/app/messages",
                "/app/interviews",
                "/messages.csv",
                "/messages/" + application + ".pdf",
                "/postings/" + posting + "/applicants.csv",
                page));
        for (String tab : List.of(
                "cv",
                "profile",
                "answers",
                "files",
                "messages",
                "interviews",
                "scorecards",
                "documents",
                "person",
                "notes",
                "activity")) {
            addresses.add(page + "/" + tab);
        }
        long aliases = 0;
        for (String address : addresses) {
            String shown = Look.at(member, address).shown();
            String lower = shown.toLowerCase(Locale.ROOT);
            for (String canary : canaries) {
                int at = lower.indexOf(canary.toLowerCase(Locale.ROOT));
                assertEquals(
                        -1,
                        at,
                        () -> canary + " at " + address + ": "
                                + shown.substring(Math.max(0, at - 200), Math.min(shown.length(), at + 200)));
            }
            aliases += shown.contains(ALIAS) ? 1 : 0;
        }
        assertTrue(aliases > 10, "the member reads the alias at only " + aliases + " addresses");
        String file = text("select document_id::text from job_application where reference = '" + application + "'");
        assertNotEquals(200, Look.at(member, "/documents/" + file).status());
        assertNotEquals(200, Look.at(member, "/documents/" + file + "/pages/1").status());
    }

    private String text(String query) {
        return UntoldIT.text(instance, query);
    }
}
