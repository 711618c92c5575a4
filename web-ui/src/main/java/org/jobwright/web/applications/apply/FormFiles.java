package org.jobwright.web.applications.apply;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jobwright.domain.applications.content.Attachment;
import org.jobwright.domain.candidates.files.DocumentPolicy;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.Unavailable;
import org.jobwright.services.applications.apply.AttachmentChanges.Added;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.web.shared.http.FileRoom;

/** The files of an application form, by field name; their total size is limited. */
final class FormFiles {

    static final int MAX_BYTES = 25 * 1024 * 1024;

    private static final String CV = "cv";
    private static final String OTHERS = "attachments";

    /** The fields of {@link ApplyForm}. */
    private static final Pattern FIELD = Pattern.compile(CV + "|" + OTHERS + "|answer-[0-9]{1,2}");

    private final Map<String, List<UploadedFile>> files = new HashMap<>();
    private final List<FieldProblem> refused = new ArrayList<>();
    private final FileRoom.Taken room;
    private int size;
    private boolean full;

    FormFiles(FileRoom.Taken room) {
        this.room = room;
    }

    static boolean isFile(PartName part) {
        return part.name().equals(CV)
                || part.name().equals(OTHERS)
                || !part.fileName().isEmpty();
    }

    /**
     * Stores a file, unless none was chosen, its field has enough of them, or the total is too large. If there is no
     * room for it, it and all later files are dropped, but the rest of the form is kept.
     */
    void add(PartName part, InputStream content) throws IOException {
        if (full || !FIELD.matcher(part.name()).matches()) {
            return;
        }
        List<UploadedFile> field = files.computeIfAbsent(part.name(), name -> new ArrayList<>());
        if (field.size() >= (part.name().equals(OTHERS) ? Attachment.MAX_OTHERS + 1 : 1)) {
            return;
        }
        try {
            // One byte more than allowed is enough to detect an oversized file.
            byte[] bytes = room.read(content, Math.min(DocumentPolicy.MAX_BYTES, MAX_BYTES - size) + 1, size);
            if (size + bytes.length > MAX_BYTES) {
                refused.add(FieldProblem.of(part.name(), "applications.files.together", MAX_BYTES / (1024 * 1024)));
            } else if (bytes.length > 0 || !part.fileName().isEmpty()) {
                size += bytes.length;
                field.add(new UploadedFile(part.fileName(), bytes));
            }
        } catch (Unavailable noRoom) {
            full = true;
            refused.add(new FieldProblem(part.name(), noRoom.getCode(), noRoom.getArguments()));
        }
        room.hold(size);
    }

    /** The CV; null if none was chosen. */
    UploadedFile cv() {
        return files.getOrDefault(CV, List.of()).stream().findFirst().orElse(null);
    }

    /** The other files: unrequested ones, and the answers to these questions. */
    List<Added> attachments(List<ScreeningQuestion> questions) {
        List<Added> added = new ArrayList<>();
        files.getOrDefault(OTHERS, List.of()).forEach(file -> added.add(new Added(OTHERS, null, file)));
        for (int i = 0; i < questions.size(); i++) {
            String field = ApplyForm.answerName(i);
            if (questions.get(i).type() == QuestionType.FILE) {
                String question = questions.get(i).label();
                files.getOrDefault(field, List.of()).forEach(file -> added.add(new Added(field, question, file)));
            }
        }
        return added;
    }

    /** The files that exceeded a limit of the form or the remaining room, by field. */
    List<FieldProblem> refused() {
        return refused;
    }

    int count() {
        return files.values().stream().mapToInt(List::size).sum();
    }

    int kilobytes() {
        return (size + 1023) / 1024;
    }
}
