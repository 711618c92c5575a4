package org.jobwright.domain.candidates.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest valid documents, and what people hide in them. */
final class OfficeFiles {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String stored = "";
    private int flags;

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

    /**
     * What Word wrote before DOCX, and still writes around encrypted documents; {@code part} is the name of one inside.
     */
    static byte[] older(String part) {
        return ("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1" + String.join("\0", part.split("")))
                .getBytes(ISO_8859_1);
    }

    /** The beginning of a picture that declares its size. */
    static String png(int width, int height) {
        ByteBuffer png =
                ByteBuffer.allocate(24).putLong(0x89504E470D0A1A0AL).putInt(13).putInt(0x49484452);
        return new String(png.putInt(width).putInt(height).array(), ISO_8859_1);
    }

    OfficeFiles with(String name, String content) {
        return withText(name, content, ISO_8859_1);
    }

    OfficeFiles withText(String name, String content, Charset charset) {
        parts.put(name, content.getBytes(charset));
        return this;
    }

    /** A part before all others, not packed. */
    OfficeFiles beginningWith(String name, String content) {
        Map<String, byte[]> others = Map.copyOf(parts);
        parts.clear();
        stored = name;
        with(name, content).parts.putAll(others);
        return this;
    }

    /** The document asks its reader to open a template. */
    OfficeFiles withTemplate(String target) {
        return withTemplate("word/_rels/settings.xml.rels", target);
    }

    OfficeFiles withTemplate(String part, String target) {
        return with(
                part,
                "<Relationships><Relationship Id='a' TargetMode='External' Target='" + target
                        + "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate'/>"
                        + "</Relationships>");
    }

    /** The text of an ODT contains an element that names a file. */
    OfficeFiles withLink(String element, String target) {
        return with(
                "content.xml",
                "<office:document-content><" + element + " xlink:href='" + target + "'/></office:document-content>");
    }

    /** Sets flags of each entry, in both places. */
    OfficeFiles withFlag(int flag) {
        flags = flag;
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
                zip.setLevel(part.getKey().equals(stored) ? 0 : 9);
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] whole = bytes.toByteArray();
        for (int at : directory(whole)) {
            whole[at + 8] |= (byte) flags;
        }
        return whole;
    }

    /** The directory names something that does not exist under that name. */
    byte[] withOneNameHidden() {
        byte[] whole = bytes();
        whole[directory(whole).getFirst() + 46] ^= 1;
        return whole;
    }

    /** Two entries of the directory share their bytes. */
    byte[] withAnEntryTwice() {
        byte[] whole = bytes();
        List<Integer> directory = directory(whole);
        System.arraycopy(whole, directory.get(0) + 42, whole, directory.get(1) + 42, 4);
        return whole;
    }

    private static List<Integer> directory(byte[] zip) {
        String text = new String(zip, ISO_8859_1);
        List<Integer> found = new ArrayList<>();
        for (int at = text.indexOf("PK\1\2"); at >= 0; at = text.indexOf("PK\1\2", at + 1)) {
            found.add(at);
        }
        return found;
    }

    /** A file whose directory is missing, as after a broken upload. */
    byte[] withoutItsEnd() {
        byte[] whole = bytes();
        return Arrays.copyOf(whole, whole.length - 22);
    }
}
