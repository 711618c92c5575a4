package org.jobwright.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.candidates.CandidateProfile;
import org.jobwright.domain.candidates.documents.StoredDocument;
import org.jobwright.domain.candidates.files.DocumentPolicy;
import org.jobwright.domain.candidates.files.DocumentType;
import org.jobwright.domain.shared.Sha256;

/** Registers candidates with their profiles, and writes their CVs as files. */
final class DemoCandidates {

    private final DemoCalendar calendar;
    private final DemoPeople people;
    private final Function<byte[], String> store;
    private final Consumer<Object> world;
    private final Map<String, CandidateProfile> profiles = new HashMap<>();

    DemoCandidates(DemoCalendar calendar, DemoPeople people, Function<byte[], String> store, Consumer<Object> world) {
        this.calendar = calendar;
        this.people = people;
        this.store = store;
        this.world = world;
    }

    void register(DemoCandidate demo) {
        int days = demo.registeredDaysAgo();
        Account account = people.register(demo.email(), demo.name(), demo.language(), days);
        Instant now = calendar.afternoon(days, profiles.size());
        CandidateProfile profile = new CandidateProfile(account.getId(), now);
        profile.describe(demo.resume(), now);
        if (demo.cv() != null) {
            StoredDocument cv = cv(demo, account, now);
            world.accept(cv);
            profile.keepDocument(cv.getId(), now);
        }
        profiles.put(demo.email(), profile);
        world.accept(profile);
    }

    CandidateProfile profile(String email) {
        return profiles.get(email);
    }

    private StoredDocument cv(DemoCandidate demo, Account owner, Instant now) {
        List<String> lines = CvText.lines(demo.resume(), owner.getLanguage());
        byte[] content = write(demo.cv(), lines);
        String fileName = "CV " + demo.name() + "." + demo.cv().extension();
        DocumentPolicy.check(fileName, content);
        StoredDocument document = new StoredDocument(
                owner.getId(), fileName, demo.cv(), content.length, Sha256.hex(content), store.apply(content), now);
        document.extracted(String.join("\n", lines));
        return document;
    }

    private static byte[] write(DocumentType type, List<String> lines) {
        return switch (type) {
            case PDF -> CvPdf.write(lines);
            case DOCX -> CvOffice.docx(lines);
            case ODT -> CvOffice.odt(lines);
            case TXT -> String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        };
    }
}
