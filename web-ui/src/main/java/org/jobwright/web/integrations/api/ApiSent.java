package org.jobwright.web.integrations.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.shared.Json;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.services.integrations.applications.ProgramApplication;

/**
 * What a candidate sent; described in {@code openapi.json}.
 *
 * @param resume a JSON Resume; null if only a file was sent
 */
record ApiSent(
        Contact applicant, String coverLetter, List<GivenAnswer> answers, JsonNode resume, List<Document> documents) {

    /** A question of the form, and the answer; the latest one if the candidate corrected it. */
    record GivenAnswer(String question, List<String> values) {}

    /**
     * A file.
     *
     * @param question that it answers; null for the CV, and for an unrequested file
     * @param url where it can be read with the scope {@code documents:read}
     */
    record Document(String id, boolean cv, String question, String fileName, String mediaType, int size, String url) {

        private static Document of(String application, DocumentSummary file, boolean cv, String question) {
            return new Document(
                    file.id().toString(),
                    cv,
                    question,
                    file.fileName(),
                    file.type().mediaType(),
                    file.size(),
                    ApiApplication.address(application) + "/documents/" + file.id());
        }
    }

    /** Null once the application is withdrawn. */
    static ApiSent of(ProgramApplication application) {
        SentContent content = application.content();
        if (content == null) {
            return null;
        }
        String reference = application.line().reference().value();
        return new ApiSent(
                content.contact(),
                content.coverLetter(),
                content.answers().stream()
                        .map(answer -> new GivenAnswer(answer.question(), answer.latest()))
                        .toList(),
                content.resume() == null
                        ? null
                        : AdvertJson.node(Json.write(content.resume()).getBytes(StandardCharsets.UTF_8)),
                Stream.concat(
                                Stream.ofNullable(application.document())
                                        .map(file -> Document.of(reference, file, true, null)),
                                application.attachments().stream()
                                        .map(attached ->
                                                Document.of(reference, attached.file(), false, attached.question())))
                        .toList());
    }
}
