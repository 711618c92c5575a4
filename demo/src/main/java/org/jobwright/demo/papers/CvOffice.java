package org.jobwright.demo.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jobwright.domain.candidates.files.DocumentType;

/** Writes lines as the smallest DOCX and ODT files that word processors open. */
public final class CvOffice {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private CvOffice() {}

    public static byte[] docx(List<String> lines) {
        String text = lines.stream()
                .map(line -> "<w:p><w:r><w:t xml:space=\"preserve\">" + escaped(line) + "</w:t></w:r></w:p>")
                .collect(Collectors.joining());
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", XML + """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/word/document.xml" ContentType="%s.main+xml"/></Types>""".formatted(DocumentType.DOCX.mediaType()));
        parts.put("_rels/.rels", XML + """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="r1" Target="word/document.xml" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>\
                </Relationships>""");
        parts.put("word/document.xml", XML + """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
                <w:body>%s</w:body></w:document>""".formatted(text));
        return zip(parts);
    }

    public static byte[] odt(List<String> lines) {
        String text = lines.stream()
                .map(line -> "<text:p>" + escaped(line) + "</text:p>")
                .collect(Collectors.joining());
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", DocumentType.ODT.mediaType());
        parts.put("META-INF/manifest.xml", XML + """
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
                manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>\
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
                </manifest:manifest>""".formatted(DocumentType.ODT.mediaType()));
        parts.put("content.xml", XML + """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">\
                <office:body><office:text>%s</office:text></office:body></office:document-content>""".formatted(text));
        return zip(parts);
    }

    /** The first entry of an ODT must not be compressed; for small files none needs to be. */
    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                CRC32 checksum = new CRC32();
                checksum.update(content);
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(checksum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into memory", e);
        }
        return bytes.toByteArray();
    }

    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
