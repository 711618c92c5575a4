package org.jobwright.web.shell.forms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Future;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.Unavailable;
import org.jobwright.web.shared.http.BoundedBody;
import org.jobwright.web.shared.http.ClientAddress;
import org.jobwright.web.shared.http.FileRoom;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/**
 * An upload button for one file; it reads up to a limit, whatever size the browser claims, while there is room for it,
 * and no slower than {@link BoundedBody} allows. The reason for a refusal stays below the button until the next file is
 * chosen.
 */
public class FileUpload extends Div {

    private final Upload upload = new Upload();
    private final Paragraph problem = new Paragraph();
    private final Texts texts = WorkspaceUser.texts();
    private final int limit;
    private final SerializableBiConsumer<String, byte[]> taker;

    /**
     * {@code taker} receives the name and at most one byte more than the limit, which is in bytes; a rule violation is
     * shown here. {@code accepted} is a comma-separated list of file extensions.
     */
    public FileUpload(String label, String accepted, int limit, SerializableBiConsumer<String, byte[]> taker) {
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

    /** Refusals by the browser, before the file is sent. */
    private UploadI18N refusals(String accepted) {
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setIncorrectFileType(texts.get("shared.file.wrong-type", accepted.replace(",", ", ")))
                        .setFileIsTooBig(texts.get(
                                "shared.file.too-large", WorkspaceUser.formats().size(limit)))
                        .setTooManyFiles(texts.get("shared.file.too-many")));
    }

    private void take(UploadEvent event) throws IOException {
        String address = ClientAddress.key(event.getRequest().getRemoteAddr());
        String name = event.getFileName();
        try (FileRoom.Taken room = FileRoom.OF_THIS_MACHINE.open(address);
                InputStream body = new BoundedBody(event.getInputStream())) {
            byte[] content = read(body, room);
            inWindow(event, () -> taker.accept(name, content));
        } catch (Unavailable noRoom) {
            inWindow(event, () -> refuse(texts.of(noRoom)));
        } catch (ClientErrorException tooSlow) {
            inWindow(event, () -> refuse(texts.get("shared.file.too-slow")));
        }
    }

    /** Reads a file to its end if there is no room for it, because only then the browser reads the response. */
    private byte[] read(InputStream body, FileRoom.Taken room) throws IOException {
        try {
            return room.read(body, limit + 1, 0);
        } catch (Unavailable noRoom) {
            room.hold(0);
            body.transferTo(OutputStream.nullOutputStream());
            throw noRoom;
        }
    }

    /** Exceptions other than rule violations go to the error handler of the workspace. */
    private void inWindow(UploadEvent event, Command answer) {
        Future<Void> queued = event.getUI().access(() -> {
            upload.clearFileList();
            problem.setVisible(false);
            try {
                answer.execute();
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
