package org.jobwright.domain.candidates;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest documents that count as such, and what people hide in them. */
final class OfficeFiles {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private OfficeFiles() {}

    static OfficeFiles docx() {
        return new OfficeFiles()
                .with(
                        "[Content_Types].xml",
                        "<Types><Override PartName='/word/document.xml' ContentType="
                                + "'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>")
                .with("word/document.xml", "<w:document/>");
    }

    static OfficeFiles odt() {
        return odt("");
    }

    static OfficeFiles odt(String inManifest) {
        return new OfficeFiles()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with("content.xml", "<office:document-content/>")
                .with("META-INF/manifest.xml", "<manifest:manifest>" + inManifest + "</manifest:manifest>");
    }

    OfficeFiles with(String name, String content) {
        parts.put(name, content.getBytes(ISO_8859_1));
        return this;
    }

    OfficeFiles withMany(int count) {
        for (int i = 0; i < count; i++) {
            with("word/part" + i + ".xml", "<x/>");
        }
        return this;
    }

    OfficeFiles withZeros(int megabytes) {
        parts.put("word/media/image.bmp", new byte[megabytes * 1024 * 1024]);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A file whose directory is missing, as after a broken upload. */
    byte[] withoutItsEnd() {
        byte[] whole = bytes();
        return Arrays.copyOf(whole, whole.length - 22);
    }
}
