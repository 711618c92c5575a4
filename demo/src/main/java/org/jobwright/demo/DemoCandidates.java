package org.jobwright.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jobwright.demo.papers.CvOffice;
import org.jobwright.demo.papers.CvPdf;
import org.jobwright.demo.papers.CvText;
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
        register(demo, null);
    }

    /**
     * The same with a file of somebody else as the CV.
     *
     * @param file null for the one that is written from the resume, if any
     */
    void register(DemoCandidate demo, Path file) {
        int days = demo.registeredDaysAgo();
        Account account = people.register(demo.email(), demo.name(), demo.language(), days);
        Instant now = calendar.afternoon(days, profiles.size());
        CandidateProfile profile = new CandidateProfile(account.getId(), now);
        profile.describe(demo.resume(), now);
        if (demo.cv() != null || file != null) {
            StoredDocument cv = file == null ? cv(demo, account, now) : upload(file, demo, account, now);
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
        StoredDocument document = document(demo, demo.cv(), write(demo.cv(), lines), owner, now);
        document.extracted(String.join("\n", lines));
        return document;
    }

    /** A PDF file that is read in the background, like any upload. */
    private StoredDocument upload(Path file, DemoCandidate demo, Account owner, Instant now) {
        try {
            return document(demo, DocumentType.PDF, Files.readAllBytes(file), owner, now);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private StoredDocument document(DemoCandidate demo, DocumentType type, byte[] content, Account owner, Instant now) {
        String fileName = "CV " + demo.name() + "." + type.extension();
        DocumentPolicy.check(fileName, content);
        return new StoredDocument(
                owner.getId(), fileName, type, content.length, Sha256.hex(content), store.apply(content), now);
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
