package org.jobwright.web.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Future;

/** A button that takes one file; never more than a limit of it, whatever the browser says about its size. */
public class FileTaker extends Upload {

    private static final long serialVersionUID = 1L;

    private final int limit;
    private final SerializableBiConsumer<String, byte[]> taker;

    /** {@code taker} gets the name and at most one byte more than the limit. */
    public FileTaker(String label, String accepted, int limit, SerializableBiConsumer<String, byte[]> taker) {
        this.limit = limit;
        this.taker = taker;
        setUploadButton(new Button(label));
        setDropAllowed(false);
        setMaxFiles(1);
        setAcceptedFileExtensions(accepted.split(",", -1));
        setUploadHandler(this::take);
    }

    private void take(UploadEvent event) throws IOException {
        byte[] content;
        try (InputStream stream = event.getInputStream()) {
            content = stream.readNBytes(limit + 1);
        }
        // Whatever goes wrong in there is told by the error handler of the workspace.
        Future<Void> queued = event.getUI().access(() -> {
            clearFileList();
            taker.accept(event.getFileName(), content);
        });
    }
}
