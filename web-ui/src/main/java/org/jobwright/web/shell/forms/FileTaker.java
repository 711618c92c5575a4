package org.jobwright.web.shell.forms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Future;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Reader;

/**
 * A button that takes one file; never more than a limit of it, whatever the browser says about its size. Why a file is not
 * taken stands below the button until the next one is chosen.
 */
public class FileTaker extends Div {

    private static final long serialVersionUID = 1L;

    private final Upload upload = new Upload();
    private final Paragraph problem = new Paragraph();
    private final Texts texts = Reader.texts();
    private final int limit;
    private final SerializableBiConsumer<String, byte[]> taker;

    /**
     * {@code taker} gets the name and at most one byte more than the limit, which is in bytes; a rule that it breaks is told
     * here. {@code accepted} are the ends of names, with commas between.
     */
    public FileTaker(String label, String accepted, int limit, SerializableBiConsumer<String, byte[]> taker) {
        this.limit = limit;
        this.taker = taker;
        addClassName("jw-file");
        upload.setUploadButton(new Button(label));
        upload.setDropAllowed(false);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(limit);
        upload.setAcceptedFileExtensions(accepted.split(",", -1));
        upload.setUploadHandler(this::take);
        upload.setI18n(refusals(accepted));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        problem.addClassName("jw-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(upload, problem);
    }

    /** What the browser knows already without sending the file. */
    private UploadI18N refusals(String accepted) {
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setIncorrectFileType(texts.get("shared.file.wrong-type", accepted.replace(",", ", ")))
                        .setFileIsTooBig(texts.get(
                                "shared.file.too-large", Reader.formats().size(limit)))
                        .setTooManyFiles(texts.get("shared.file.too-many")));
    }

    private void take(UploadEvent event) throws IOException {
        byte[] content;
        try (InputStream stream = event.getInputStream()) {
            content = stream.readNBytes(limit + 1);
        }
        // Whatever else goes wrong in there is told by the error handler of the workspace.
        Future<Void> queued = event.getUI().access(() -> {
            upload.clearFileList();
            problem.setVisible(false);
            try {
                taker.accept(event.getFileName(), content);
            } catch (RuleViolation refused) {
                refuse(texts.of(refused));
            }
        });
    }

    private void refuse(String why) {
        problem.setText(why);
        problem.setVisible(true);
    }
}
