package org.jobwright.web.applications;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jobwright.domain.applications.ApplicationContent;
import org.jobwright.domain.applications.ApplicationContent.GivenAnswer;
import org.jobwright.domain.applications.Contact;
import org.jobwright.domain.applications.CvSource;
import org.jobwright.domain.candidates.DocumentPolicy;
import org.jobwright.domain.jobs.ScreeningQuestion;
import org.jobwright.services.candidates.UploadedFile;

/** The application form as it arrived: the texts by name, and the file. Reads no more than the limits allow. */
final class ApplyParts {

    private static final int MAX_TEXT_BYTES = 100_000;
    private static final int MAX_PARTS = 300;
    private static final String FILE = "cv";

    private final Map<String, List<String>> texts = new HashMap<>();
    private UploadedFile file;

    ApplyParts(List<EntityPart> parts) {
        try {
            for (EntityPart part : parts.subList(0, Math.min(parts.size(), MAX_PARTS))) {
                read(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        List<String> values = texts.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Null when none was chosen. */
    UploadedFile file() {
        return file;
    }

    ApplicationContent content(List<ScreeningQuestion> questions) {
        return new ApplicationContent(
                new Contact(text("firstName"), text("lastName"), text("email"), text("phone"), text("location")),
                text("cvSource").equals(CvSource.PROFILE.name()) ? CvSource.PROFILE : CvSource.UPLOAD,
                text("coverLetter"),
                IntStream.range(0, questions.size())
                        .mapToObj(i -> new GivenAnswer(
                                questions.get(i).label(), texts.getOrDefault(ApplyForm.answerName(i), List.of())))
                        .toList(),
                text("consent").equals("true"));
    }

    private void read(EntityPart part) throws IOException {
        try (InputStream stream = part.getContent()) {
            if (part.getName().equals(FILE)) {
                // One byte more than allowed is enough to know that it is too large.
                byte[] content = stream.readNBytes(DocumentPolicy.MAX_BYTES + 1);
                String name = part.getFileName().orElse("");
                if (content.length > 0 || !name.isEmpty()) {
                    file = new UploadedFile(name, content);
                }
            } else {
                texts.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                        .add(new String(stream.readNBytes(MAX_TEXT_BYTES), StandardCharsets.UTF_8));
            }
        }
    }
}
