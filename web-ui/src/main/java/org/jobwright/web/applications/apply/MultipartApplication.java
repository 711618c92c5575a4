package org.jobwright.web.applications.apply;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jobwright.domain.applications.apply.CopiedPart;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.ApplicationContent.GivenAnswer;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.postings.PostingToApply;
import org.jobwright.web.shared.http.BoundedBody;
import org.jobwright.web.shared.http.FileRoom;

/**
 * The application form while it arrives: the texts by name, and the files. It is read part by part, and no more is kept
 * than the limits allow, in memory and nowhere else; an oversized file is read to its end, so that the person gets a
 * response with all their input, and not a broken connection.
 */
final class MultipartApplication {

    private static final int MAX_TEXT_BYTES = 100_000;
    private static final int MAX_TEXTS_BYTES = 1_000_000;
    private static final int MAX_PARTS = 300;

    private final Map<String, List<String>> texts = new HashMap<>();
    private final FormFiles files;
    private int parts;
    private int textBytes;

    /**
     * Reads a multipart body with its boundary.
     *
     * @throws ClientErrorException with status 400, 408 or 413 if it is invalid, too slow or too large
     */
    MultipartApplication(InputStream body, String contentType, FileRoom.Taken room) throws IOException {
        files = new FormFiles(room);
        try (BoundedBody bounded = new BoundedBody(body)) {
            MimeTokenStream tokens = new MimeTokenStream(MimeConfig.custom()
                    .setMaxHeaderCount(20)
                    .setMaxLineLen(10_000) // a name of 255 characters is longer than 1,000 bytes
                    .build());
            tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
            tokens.parseHeadless(bounded, contentType);
            read(tokens);
        } catch (MimeException | MimeIOException | IllegalArgumentException noForm) {
            throw new BadRequestException(noForm);
        }
    }

    String text(String name) {
        List<String> values = texts.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    FormFiles files() {
        return files;
    }

    /** The files other than the CV, and which of the earlier ones to remove. */
    AttachmentChanges attachments(PostingToApply posting) {
        Set<DocumentId> removed = texts.getOrDefault("remove", List.of()).stream()
                .flatMap(id -> Identifiers.read(id, DocumentId::new).stream())
                .collect(Collectors.toSet());
        return new AttachmentChanges(files.attachments(asks(posting) ? posting.questions() : List.of()), removed);
    }

    /** Whether the form had the posting's current questions; an answer is only identified by its position. */
    boolean asks(PostingToApply posting) {
        return posting.questions().isEmpty() || text("questions").equals(ScreeningQuestion.keyOf(posting.questions()));
    }

    /** What was typed; without the answers if they may belong to other questions. */
    ApplicationContent content(PostingToApply posting) {
        return new ApplicationContent(
                new Contact(text("firstName"), text("lastName"), text("email"), text("phone"), text("location")),
                text("cvSource").equals(CvSource.PROFILE.name()) ? CvSource.PROFILE : CvSource.UPLOAD,
                text("coverLetter"),
                isConfirmed(CopiedPart.COVER_LETTER),
                asks(posting) ? answers(posting.questions()) : List.of());
    }

    private List<GivenAnswer> answers(List<ScreeningQuestion> questions) {
        return IntStream.range(0, questions.size())
                .mapToObj(i -> new GivenAnswer(
                        questions.get(i).label(),
                        texts.getOrDefault(ApplyForm.answerName(i), List.of()),
                        isConfirmed(ApplyForm.answerName(i))))
                .toList();
    }

    /** Whether a part of an earlier application was ticked as still right. */
    private boolean isConfirmed(String field) {
        return text(StartingPoint.confirmation(field)).equals("true");
    }

    private void read(MimeTokenStream tokens) throws IOException, MimeException {
        PartName name = PartName.NONE;
        EntityState state = tokens.getState();
        while (state != EntityState.T_END_OF_STREAM) {
            switch (state) {
                case T_START_BODYPART -> {
                    parts++;
                    if (parts > MAX_PARTS) {
                        throw tooMuch();
                    }
                    name = PartName.NONE;
                }
                case T_FIELD -> name = name.or(tokens.getField());
                case T_BODY -> read(name, tokens.getInputStream());
                case T_START_MULTIPART -> {
                    // the form itself; a nested form has no meaning, and its parts count as well
                }
                default -> {
                    // the text between the parts
                }
            }
            state = tokens.next();
        }
    }

    private void read(PartName part, InputStream content) throws IOException {
        if (FormFiles.isFile(part)) {
            files.add(part, content);
        } else {
            byte[] bytes = content.readNBytes(MAX_TEXT_BYTES);
            textBytes += bytes.length;
            if (textBytes > MAX_TEXTS_BYTES) {
                throw tooMuch();
            }
            texts.computeIfAbsent(part.name(), key -> new ArrayList<>()).add(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static ClientErrorException tooMuch() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
}
