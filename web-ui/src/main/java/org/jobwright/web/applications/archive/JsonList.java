package org.jobwright.web.applications.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jobwright.domain.shared.Json;

/** A list in JSON that is written part by part. */
final class JsonList {

    private final OutputStream out;
    private boolean begun;

    JsonList(OutputStream out) {
        this.out = out;
    }

    void add(Object item) throws IOException {
        item(Json.write(item));
    }

    /** Adds what is in another list. */
    void addAll(String list) throws IOException {
        String items = list.strip();
        items = items.substring(1, items.length() - 1).strip();
        if (!items.isEmpty()) {
            item(items);
        }
    }

    private void item(String text) throws IOException {
        write(begun ? ",\n" : "[");
        write(text);
        begun = true;
    }

    void end() throws IOException {
        write(begun ? "]" : "[]");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
