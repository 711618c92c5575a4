package org.jobwright.instance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A zip file, written byte by byte, so that it can lie. */
final class ZipFile {
    @SuppressWarnings("ArrayRecordComponent") // parts are written, never compared
    private record Part(String name, String nameInDirectory, byte[] packed, int method, int size, int crc, int flags) {}

    private static final int DEFLATED = 8;

    private final List<Part> parts = new ArrayList<>();
    private boolean overlaps;

    static ZipFile docx() {
        return docx("<w:p><w:r><w:t>Kim Okafor</w:t></w:r></w:p>");
    }

    static ZipFile docx(String body) {
        String document =
                "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + "<w:body>" + body + "</w:body></w:document>";
        return docx(document.getBytes(UTF_8), "document.main");
    }

    /** {@code type} is the middle part of the type of the main part. */
    static ZipFile docx(byte[] document, String type) {
        return new ZipFile()
                .with(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml."
                                + type + "+xml\"/></Types>")
                .with("_rels/.rels", relations("officeDocument", "word/document.xml", "Internal"))
                .with("word/document.xml", document);
    }

    static ZipFile odt(String content) {
        return odt(content.getBytes(UTF_8), "");
    }

    static ZipFile odt(byte[] content, String inManifest) {
        return new ZipFile()
                .stored("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8))
                .with("content.xml", content)
                .with(
                        "META-INF/manifest.xml",
                        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                                + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                                + inManifest + "</manifest:manifest>");
    }

    static String odtContent(String inBody) {
        return "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"><office:body><office:text><text:p>"
                + inBody + "</text:p></office:text></office:body></office:document-content>";
    }

    static String relations(String type, String target, String mode) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type
                + "\" Target=\"" + target + "\" TargetMode=\"" + mode + "\"/></Relationships>";
    }

    ZipFile with(String name, String content) {
        return with(name, content, UTF_8);
    }

    ZipFile with(String name, String content, Charset charset) {
        return with(name, content.getBytes(charset));
    }

    ZipFile with(String name, byte[] content) {
        return add(name, name, deflated(content), DEFLATED, content, content.length, 0);
    }

    ZipFile stored(String name, byte[] content) {
        return add(name, name, content, 0, content, content.length, 0);
    }

    /** The directory gives a different name from the one next to the bytes. */
    ZipFile withTwoNames(String name, String inDirectory) {
        return add(name, inDirectory, deflated(new byte[1]), DEFLATED, new byte[1], 1, 0);
    }

    /** Headers in both places claim that it unpacks to {@code size} bytes. */
    ZipFile withLie(String name, byte[] content, int size) {
        return add(name, name, deflated(content), DEFLATED, content, size, 0);
    }

    ZipFile locked(String name, byte[] content) {
        return add(name, name, deflated(content), DEFLATED, content, content.length, 1);
    }

    /** All entries of the directory, each with its own name, point to the bytes of the first. */
    ZipFile overlapping() {
        overlaps = true;
        return this;
    }

    private ZipFile add(
            String name, String inDirectory, byte[] packed, int method, byte[] content, int size, int flags) {
        CRC32 crc = new CRC32();
        crc.update(content);
        parts.add(new Part(name, inDirectory, packed, method, size, (int) crc.getValue(), flags));
        return this;
    }

    static byte[] deflated(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION, true))) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Part part : parts) {
            int offset = overlaps ? 0 : file.size();
            file.writeBytes(header(0x04034B50, part, part.name(), -1));
            file.writeBytes(part.packed());
            directory.writeBytes(header(0x02014B50, part, part.nameInDirectory(), offset));
        }
        ByteBuffer end = little(22).putInt(0x06054B50).putInt(0).putShort((short) parts.size());
        end.putShort((short) parts.size()).putInt(directory.size()).putInt(file.size());
        file.writeBytes(directory.toByteArray());
        file.writeBytes(bytesOf(end));
        return file.toByteArray();
    }

    private static byte[] header(int signature, Part part, String name, int offset) {
        boolean inDirectory = offset >= 0;
        byte[] bytes = name.getBytes(ISO_8859_1);
        ByteBuffer header = little((inDirectory ? 46 : 30) + bytes.length).putInt(signature);
        if (inDirectory) {
            header.putShort((short) 20);
        }
        header.putShort((short) 20)
                .putShort((short) part.flags())
                .putShort((short) part.method())
                .putInt(0);
        header.putInt(part.crc()).putInt(part.packed().length).putInt(part.size());
        header.putShort((short) bytes.length).putShort((short) 0);
        if (inDirectory) {
            header.putShort((short) 0).putInt(0).putInt(0).putInt(offset);
        }
        return bytesOf(header.put(bytes));
    }

    private static byte[] bytesOf(ByteBuffer full) {
        byte[] bytes = new byte[full.capacity()];
        full.rewind().get(bytes);
        return bytes;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
